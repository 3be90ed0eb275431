import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Store } from "@throughline/store";
import { sql } from "kysely";
import { inject } from "vitest";
import { openPostgres } from "../../packages/store/src/database/postgres.ts";
import type { Database, Engine } from "../../packages/store/src/database/schema.ts";
import { openSqlite } from "../../packages/store/src/database/sqlite.ts";

const server = inject("postgres");

/** The engine of this run: PostgreSQL where the run has a server of it. */
export const engines: readonly Engine[] = [server === undefined ? "sqlite" : "postgres"];

let created = 0;

/** Creates empty databases of an engine; those of PostgreSQL are on the server of the run. */
export async function databases(engine: Engine): Promise<{
  make(): Promise<Database>;
  store(name?: string): Promise<Store>;
  end(): Promise<void>;
}> {
  const place = await mkdtemp(join(tmpdir(), "throughline-store-"));
  const opened: Database[] = [];
  const make = async () => {
    const name = `study_${process.pid}_${++created}`;
    const db =
      engine === "postgres"
        ? await openPostgres(await createPostgres(name))
        : openSqlite(join(place, `${name}.sqlite`));
    opened.push(db);
    return db;
  };
  return {
    make,
    store: async (name = "study") => Store.over(await make(), name),
    end: async () => {
      for (const db of opened) await db.destroy();
      await rm(place, { recursive: true, force: true });
    },
  };
}

async function createPostgres(name: string): Promise<string> {
  const admin = await openPostgres(`${server}postgres`);
  await sql`create database ${sql.id(name)}`.execute(admin);
  await admin.destroy();
  return `${server}${name}`;
}
