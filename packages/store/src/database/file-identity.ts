import { type BigIntStats, statSync } from "node:fs";

/** What tells a file from every other that has its name later. */
export type FileIdentity = string;

/** The identity of a file; nothing when there is none. */
export function identityOf(path: string): FileIdentity | undefined {
  let stats: BigIntStats | undefined;
  try {
    stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
  return stats && `${stats.dev}:${stats.ino}`;
}

/**
 * Whether an open SQLite database in WAL mode is still the one on disk. The database and its log both count: a log that was removed
 * takes the last changes with it.
 */
export class OpenFile {
  readonly path: string;
  readonly identity: FileIdentity | undefined;
  #log: FileIdentity | undefined;

  constructor(path: string) {
    this.path = path;
    this.identity = identityOf(path);
  }

  get inPlace(): boolean {
    if (identityOf(this.path) !== this.identity) return false;
    const log = identityOf(`${this.path}-wal`);
    // The log is there from the first transaction on, for as long as a connection is open.
    this.#log ??= log;
    return log === this.#log;
  }
}
