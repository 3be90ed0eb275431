import { Kysely, PostgresDialect } from "kysely";
import type { Schema } from "./schema.ts";

/**
 * Opens a PostgreSQL database (or a schema of it, named by `search_path` in the options of the URL) that contains one
 * study.
 *
 * @param url postgres://user:password@host:port/database
 */
export async function openPostgres(url: string): Promise<Kysely<Schema>> {
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  // An idle connection that the server closes is replaced by the next query. Without a listener it would end the
  // process.
  pool.on("error", () => undefined);
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}
