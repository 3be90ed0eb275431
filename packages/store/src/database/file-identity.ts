import { type BigIntStats, statSync } from "node:fs";

/** Distinguishes a file from every later file with the same name. */
export type FileIdentity = string;

/** Returns the identity of a file; undefined when it does not exist. */
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
 * Checks whether an open SQLite database in WAL mode is still the one on disk. This includes the log, because a
 * deleted log would lose the last changes.
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
    // The log exists from the first transaction until the last connection is closed.
    this.#log ??= log;
    return log === this.#log;
  }
}
