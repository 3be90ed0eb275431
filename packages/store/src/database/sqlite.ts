import { chmodSync, closeSync, constants, existsSync, lstatSync, openSync } from "node:fs";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { type Kysely as Connection, Kysely, SqliteDialect } from "kysely";
import { type FileIdentity, OpenFile } from "./file-identity.ts";
import type { Schema } from "./schema.ts";
import { asStorageError, StorageError } from "./storage-error.ts";

type Parameter = null | number | bigint | string | Uint8Array;

/** Number of prepared statements in the cache; those of a batch differ by its length. */
const kept = 200;

/**
 * How long SQLite itself waits for another process, in milliseconds. It is short because the thread is blocked during
 * this time.
 */
const busyTimeout = 50;

const nothing = { reader: false, all: () => [], run: () => ({ changes: 0, lastInsertRowid: 0 }), iterate };

/** Options for opening a database file. */
export type Opening = {
  /** whether to create it if it does not exist */
  readonly create?: boolean;
  /** the file that it must be (default: any) */
  readonly expected?: FileIdentity;
  /** returns the path for a copy when the file on disk is removed or replaced; no copy when left out */
  readonly rescueTo?: () => string;
};

/** An open database file. */
export type Opened = {
  readonly db: Connection<Schema>;
  readonly file: OpenFile;
  /** @throws StorageError "removed", with the path of the copy, when the file on disk is no longer this one */
  assertInPlace(): void;
};

/** Opens an SQLite file; see `openFile`. */
export const openSqlite = (path: string): Connection<Schema> => openFile(path).db;

/**
 * Opens an SQLite file in which committed changes are durable: write-ahead log, synchronous=FULL. Before each
 * transaction and after each commit it checks that the file is still the one on disk, and fails otherwise. Deleted
 * content is overwritten.
 *
 * @param path the file, or ":memory:" for none
 * @throws StorageError when the file cannot be opened, is not a database, or is not the expected one
 */
export function openFile(path: string, { create = true, expected, rescueTo }: Opening = {}): Opened {
  const inMemory = path === ":memory:";
  if (!inMemory) makePrivateFile(path, create);
  const raw = translated(() => {
    const database = new DatabaseSync(path, { timeout: busyTimeout });
    database.exec(
      "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA trusted_schema=OFF; PRAGMA cache_size=-16000",
    );
    return database;
  });
  const file = new OpenFile(path);
  if (expected !== undefined && file.identity !== expected) {
    raw.close();
    throw new StorageError("removed");
  }
  let lost: StorageError | undefined;
  const assertInPlace = () => {
    if (inMemory || (lost === undefined && file.inPlace)) return;
    lost ??= new StorageError("removed", rescue(raw, rescueTo));
    throw lost;
  };
  const statements = new Map<string, ReturnType<typeof statementOf>>();
  const prepare = (sql: string) => {
    // When the disk is full, SQLite has already ended the transaction.
    if (sql === "rollback" && !raw.isTransaction) return nothing;
    const known = statements.get(sql);
    if (known) return known;
    const statement = watched(sql, statementOf(translated(() => raw.prepare(sql))), assertInPlace);
    if (statements.size >= kept) statements.delete(statements.keys().next().value as string);
    statements.set(sql, statement);
    return statement;
  };
  const database = { prepare, close: () => raw.isOpen && raw.close() };
  return { db: new Kysely<Schema>({ dialect: new SqliteDialect({ database }) }), file, assertInPlace };
}

/** Creates a new database file that only its owner can read; SQLite gives its log the same permissions. */
function makePrivateFile(path: string, create: boolean): void {
  for (const end of ["", "-wal", "-shm"])
    if (lstatSync(path + end, { throwIfNoEntry: false })?.isSymbolicLink()) throw new StorageError("link");
  if (!create && !existsSync(path)) throw new StorageError("removed");
  translatedSystem(() => {
    if (!existsSync(path)) closeSync(openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600));
    else if (process.platform !== "win32" && (lstatSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600);
  });
}

function translatedSystem(act: () => void): void {
  try {
    act();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "EROFS" || code === "EACCES" || code === "EPERM")
      throw new StorageError("read-only", { cause: error });
    if (code === "ENOSPC") throw new StorageError("full", { cause: error });
    throw error;
  }
}

/** Copies the content of the open database, although its file was removed. */
function rescue(raw: DatabaseSync, rescueTo: (() => string) | undefined): { detail?: string } {
  if (!rescueTo) return {};
  const path = rescueTo();
  try {
    closeSync(openSync(path, "wx", 0o600));
    raw.prepare("VACUUM INTO ?").run(path);
    return {
      detail: `A copy of the removed database is kept in ${path}. To restore it: throughline restore FOLDER ${path}.`,
    };
  } catch (error) {
    return { detail: `A copy of the removed database could not be saved (${(error as Error).message}).` };
  }
}

type Statement = ReturnType<typeof statementOf>;

/** Checks the file before a transaction begins and after it is committed. */
function watched(sql: string, statement: Statement, assertInPlace: () => void): Statement {
  if (sql !== "begin" && sql !== "commit") return statement;
  const run = (values: readonly unknown[]) => {
    if (sql === "begin") assertInPlace();
    const result = statement.run(values);
    if (sql === "commit") assertInPlace();
    return result;
  };
  return { ...statement, run };
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
