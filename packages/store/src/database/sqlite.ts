import { DatabaseSync, type StatementSync } from "node:sqlite";
import { Kysely, SqliteDialect } from "kysely";
import type { Schema } from "./schema.ts";
import { asStorageError } from "./storage-error.ts";

type Parameter = null | number | bigint | string | Uint8Array;

/** How many statements are kept prepared; those of a batch differ by its length. */
const kept = 200;

/** How long SQLite itself waits for another process, in milliseconds: short, as nothing else can be done meanwhile. */
const busyTimeout = 50;

const nothing = { reader: false, all: () => [], run: () => ({ changes: 0, lastInsertRowid: 0 }), iterate };

/**
 * Opens an SQLite file so that what is acknowledged is on disk: write-ahead log, synchronous=FULL.
 *
 * @param path the file, made when it is not there; ":memory:" for none
 * @throws StorageError when the file cannot be opened or is no database
 */
export function openSqlite(path: string): Kysely<Schema> {
  const raw = translated(() => {
    const database = new DatabaseSync(path, { timeout: busyTimeout });
    database.exec(
      "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-16000",
    );
    return database;
  });
  const statements = new Map<string, ReturnType<typeof statementOf>>();
  const prepare = (sql: string) => {
    // A full disk has ended the transaction already.
    if (sql === "rollback" && !raw.isTransaction) return nothing;
    const known = statements.get(sql);
    if (known) return known;
    const statement = statementOf(translated(() => raw.prepare(sql)));
    if (statements.size >= kept) statements.delete(statements.keys().next().value as string);
    statements.set(sql, statement);
    return statement;
  };
  const database = { prepare, close: () => raw.isOpen && raw.close() };
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
}

function* iterate(): Generator<never> {}

function statementOf(statement: StatementSync) {
  return {
    reader: statement.columns().length > 0,
    all: (values: readonly unknown[]) => translated(() => statement.all(...(values as Parameter[]))),
    run: (values: readonly unknown[]) => translated(() => statement.run(...(values as Parameter[]))),
    iterate: (values: readonly unknown[]) => statement.iterate(...(values as Parameter[])),
  };
}

function translated<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw asStorageError(error);
  }
}
