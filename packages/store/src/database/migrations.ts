import { type Kysely, sql } from "kysely";
import { DEFAULT_MIGRATION_TABLE, type Migration, Migrator } from "kysely/migration";
import { indexAll } from "../search/index-texts.ts";
import type { Database, Engine, Schema } from "./schema.ts";
import { StorageError } from "./storage-error.ts";

/**
 * The migrations from an empty database to the present schema, in the order of their names. A released migration is
 * never changed.
 */
function migrations(engine: Engine): Record<string, Migration> {
  const bytes = engine === "sqlite" ? sql`blob` : sql`bytea`;
  return {
    "2026-11-24-a-records": {
      async up(db: Kysely<unknown>) {
        await db.schema
          .createTable("study")
          .addColumn("id", "integer", (column) => column.primaryKey())
          .addColumn("name", "text", (column) => column.notNull())
          .addColumn("revision", "integer", (column) => column.notNull())
          .addColumn("head", "integer")
          .addColumn("synced", "integer", (column) => column.notNull())
          .execute();
        await db.schema
          .createTable("revisions")
          .addColumn("number", "integer", (column) => column.primaryKey())
          .addColumn("id", "text", (column) => column.notNull().unique())
          .addColumn("at", "text", (column) => column.notNull())
          .addColumn("author", "text", (column) => column.notNull())
          .addColumn("action", "text", (column) => column.notNull())
          .addColumn("note", "text")
          .addColumn("parent", "integer")
          .addColumn("head", "integer")
          .execute();
        await db.schema.createIndex("revisions_parent").on("revisions").column("parent").execute();
        await db.schema
          .createTable("changes")
          .addColumn("revision", "integer", (column) => column.notNull().references("revisions.number"))
          .addColumn("record", "text", (column) => column.notNull())
          .addColumn("kind", "text", (column) => column.notNull())
          .addColumn("key", "text", (column) => column.notNull())
          .addColumn("before", "text")
          .addColumn("after", "text")
          .addPrimaryKeyConstraint("changes_key", ["revision", "record"])
          .execute();
        await db.schema.createIndex("changes_record").on("changes").columns(["record", "revision"]).execute();
        await db.schema
          .createIndex("changes_thing")
          .on("changes")
          .columns(["kind", "key", "revision"])
          .execute();
        await db.schema
          .createTable("records")
          .addColumn("id", "text", (column) => column.primaryKey())
          .addColumn("kind", "text", (column) => column.notNull())
          .addColumn("key", "text", (column) => column.notNull())
          .addColumn("position", "integer", (column) => column.notNull())
          .addColumn("cells", "text", (column) => column.notNull())
          .addColumn("raw", "text")
          .addColumn("version", "integer", (column) => column.notNull())
          .addColumn("author", "text", (column) => column.notNull())
          .addUniqueConstraint("records_key", ["kind", "key"])
          .execute();
        await db.schema.createIndex("records_position").on("records").columns(["kind", "position"]).execute();
        await db.schema
          .createTable("facets")
          .addColumn("record", "text", (column) => column.notNull())
          .addColumn("kind", "text", (column) => column.notNull())
          .addColumn("name", "text", (column) => column.notNull())
          .addColumn("value", "text", (column) => column.notNull())
          .execute();
        await db.schema
          .createIndex("facets_value")
          .on("facets")
          .columns(["kind", "name", "value", "record"])
          .execute();
        await db.schema.createIndex("facets_record").on("facets").column("record").execute();
        await db.schema
          .createTable("blobs")
          .addColumn("hash", "text", (column) => column.primaryKey())
          .addColumn("size", "integer", (column) => column.notNull())
          .addColumn("bytes", bytes, (column) => column.notNull())
          .execute();
        await db.schema
          .createTable("synced_files")
          .addColumn("path", "text", (column) => column.primaryKey())
          .addColumn("hash", "text")
          .addColumn("revision", "integer")
          .addColumn("pending_hash", "text")
          .addColumn("pending_revision", "integer")
          .execute();
      },
    },
    "2026-11-24-b-search": {
      async up(db: Kysely<unknown>) {
        await db.schema
          .createTable("stretches")
          .addColumn("id", "integer", (column) => column.primaryKey())
          .addColumn("record", "text", (column) => column.notNull())
          .addColumn("kind", "text", (column) => column.notNull())
          .addColumn("field", "text", (column) => column.notNull())
          .addColumn("start", "integer", (column) => column.notNull())
          .addColumn("first", "integer", (column) => column.notNull())
          .addColumn("words", "integer", (column) => column.notNull())
          .execute();
        await db.schema.createIndex("stretches_record").on("stretches").column("record").execute();
        await db.schema
          .createTable("texts")
          .addColumn("id", "integer", (column) => column.primaryKey())
          .addColumn("text", "text", (column) => column.notNull())
          .execute();
        if (engine === "sqlite") {
          await sql`create virtual table stems using fts5(body, content='', contentless_delete=1, tokenize="ascii")`.execute(
            db,
          );
        } else {
          await sql`create table stems (id integer primary key, body tsvector not null)`.execute(db);
          await sql`create index stems_body on stems using gin (body)`.execute(db);
        }
        await indexAll(db as Database);
      },
    },
  };
}

/**
 * Migrates a database to the present schema.
 *
 * @param upTo the last migration to run (default: all)
 * @throws StorageError when a newer version made the database, or a table is missing; the error of a migration that
 *   failed, which is rolled back, and after which no other runs
 */
export async function migrate(db: Database, engine: Engine, upTo?: string): Promise<void> {
  await refuseNewer(db);
  const provider = { getMigrations: async () => migrations(engine) };
  const migrator = new Migrator({ db, provider });
  const { error } = upTo === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(upTo);
  if (error !== undefined) throw error;
  if (upTo === undefined) await refuseIncomplete(db);
}

/** @throws StorageError for migrations that this version does not know */
async function refuseNewer(db: Database): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) return;
  const { rows } = await sql<{
    name: string;
  }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db);
  if (rows.some(({ name }) => !schemaSteps.includes(name))) throw new StorageError("newer");
}

const tableNames = [
  "study",
  "revisions",
  "changes",
  "records",
  "facets",
  "blobs",
  "synced_files",
  "stretches",
  "texts",
] as const satisfies readonly (keyof Schema)[];

/** @throws StorageError when a table is missing */
async function refuseIncomplete(db: Database): Promise<void> {
  const present = new Set((await db.introspection.getTables()).map(({ name }) => name));
  const missing = [...tableNames, "stems"].filter((name) => !present.has(name));
  if (missing.length > 0)
    throw new StorageError("damaged", {
      detail: `It has no table ${missing.map((name) => `“${name}”`).join(", ")}.`,
    });
}

/** The names of the migrations, in order. */
export const schemaSteps: readonly string[] = Object.keys(migrations("sqlite")).sort();
