import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { type OnProgress, StoppedError } from "../progress.ts";

/** A database for one reading, in a folder of its own that goes with it. */
export type Scratch = {
  /** the folder, for files that are made on the way */
  readonly folder: string;
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<Record<string, string | null>[]>;
  /** does something else that takes long; @throws StoppedError when the reading is stopped on the way */
  unlessStopped<R>(act: (signal: AbortSignal | undefined) => Promise<R>): Promise<R>;
  /** one number */
  count(sql: string): Promise<number>;
  /** rows into a table, all of text */
  insert(table: string, rows: readonly (readonly string[])[]): Promise<void>;
};

/** How much memory a reading takes at most: half of the machine's, and 3 GB at least; what is more goes to its folder on disk. */
const memoryLimit = `${Math.round(Math.max(3e9, totalmem() / 2) / 1e6)}MB`;

/**
 * Opens a database for as long as something is done with it.
 *
 * @throws StoppedError when the signal is given on the way; the folder is taken away whatever happens
 */
export async function withScratch<T>(
  {
    signal,
    onProgress = () => undefined,
  }: { signal?: AbortSignal | undefined; onProgress?: OnProgress | undefined },
  act: (scratch: Scratch, tell: (part: string) => void) => Promise<T>,
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

function queries(connection: DuckDBConnection, signal: AbortSignal | undefined): Omit<Scratch, "folder"> {
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

/** A text in SQL. DuckDB ends a statement at NUL, which becomes U+FFFD, as a lone surrogate does. */
export const quoted = (text: string): string => `'${sqlCharacters(text).replaceAll("'", "''")}'`;

/** The name of a column or table in SQL. */
export const named = (name: string): string => `"${sqlCharacters(name).replaceAll('"', '""')}"`;

const sqlCharacters = (text: string): string => text.toWellFormed().replaceAll("\0", "\ufffd");
