import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { type OnProgress, StoppedError } from "../progress.ts";

/** A temporary database in its own folder; both are deleted afterwards. */
export type TemporaryDatabase = {
  /** folder for intermediate files */
  readonly folder: string;
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<Record<string, string | null>[]>;
  /** runs another long task; @throws StoppedError when the import is stopped */
  unlessStopped<R>(act: (signal: AbortSignal | undefined) => Promise<R>): Promise<R>;
  /** returns one number */
  count(sql: string): Promise<number>;
  /** inserts rows into a table of text columns */
  insert(table: string, rows: readonly (readonly string[])[]): Promise<void>;
};

/**
 * Memory limit: half of the machine's memory, at least 3 GB. Larger data are swapped to the folder on disk.
 */
const memoryLimit = `${Math.round(Math.max(3e9, totalmem() / 2) / 1e6)}MB`;

/**
 * Opens a temporary database while a task runs. The folder is always deleted afterwards.
 *
 * @throws StoppedError when the signal is aborted
 */
export async function withTemporaryDatabase<T>(
  {
    signal,
    onProgress = () => undefined,
  }: { signal?: AbortSignal | undefined; onProgress?: OnProgress | undefined },
  act: (database: TemporaryDatabase, tell: (part: string) => void) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "throughline-events-"));
  try {
    const instance = await DuckDBInstance.create(join(folder, "events.duckdb"), {
      memory_limit: memoryLimit,
      autoinstall_known_extensions: "false",
      temp_directory: join(folder, "spill"),
    });
    const connection = await instance.connect();
    const stop = () => connection.interrupt();
    signal?.addEventListener("abort", stop);
    let part = "";
    const timer = setInterval(() => {
      const { percentage } = connection.progress;
      onProgress(part, percentage < 0 ? undefined : percentage / 100);
    }, 250);
    try {
      await connection.run("SET enable_progress_bar = true; SET enable_progress_bar_print = false");
      return await act({ folder, ...queries(connection, signal) }, (name) => {
        part = name;
        onProgress(name, 0);
      });
    } finally {
      clearInterval(timer);
      signal?.removeEventListener("abort", stop);
      connection.closeSync();
      instance.closeSync();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function queries(
  connection: DuckDBConnection,
  signal: AbortSignal | undefined,
): Omit<TemporaryDatabase, "folder"> {
  const asked = async <R>(act: (signal: AbortSignal | undefined) => Promise<R>): Promise<R> => {
    if (signal?.aborted) throw new StoppedError("stopped");
    try {
      return await act(signal);
    } catch (error) {
      throw signal?.aborted ? new StoppedError("stopped") : error;
    }
  };
  const rows = (sql: string) =>
    asked(async () => {
      const read = await connection.runAndReadAll(sql);
      return read.getRowObjectsJson() as Record<string, string | null>[];
    });
  return {
    rows,
    unlessStopped: asked,
    run: (sql) => asked(async () => void (await connection.run(sql))),
    count: async (sql) => Number(Object.values((await rows(sql))[0] ?? {})[0] ?? 0),
    insert: (table, values) =>
      asked(async () => {
        const appender = await connection.createAppender(table);
        for (const row of values) {
          for (const cell of row) appender.appendVarchar(cell);
          appender.endRow();
        }
        appender.closeSync();
      }),
  };
}

/** Quotes a text for SQL. DuckDB ends a statement at NUL, so NUL and lone surrogates become U+FFFD. */
export const sqlText = (text: string): string => `'${sqlCharacters(text).replaceAll("'", "''")}'`;

/** Quotes the name of a column or table for SQL. */
export const sqlName = (name: string): string => `"${sqlCharacters(name).replaceAll('"', '""')}"`;

const sqlCharacters = (text: string): string => text.toWellFormed().replaceAll("\0", "\ufffd");
