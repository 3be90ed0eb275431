/** The disk or the database file gave out; what was acknowledged before is safe, and what was being done was not done. */
export class StorageError extends Error {
  override name = "StorageError";
  readonly reason: "full" | "read-only" | "damaged" | "busy" | "disk";
  constructor(reason: StorageError["reason"], options?: ErrorOptions) {
    super(messages[reason], options);
    this.reason = reason;
  }
}

const messages: Readonly<Record<StorageError["reason"], string>> = {
  full: "The disk is full: the change was not made, and nothing that was saved before is lost. Free some space, then do it again.",
  "read-only":
    "The study's database cannot be written to: the disk or the folder is read-only. Copy the study to a folder of your own, or change its permissions.",
  damaged:
    "The study's database is damaged. Nothing was written to it; go back to a backup: throughline restore <folder>.",
  busy: "Another program has been writing to the study for more than five seconds. Try again.",
  disk: "The disk failed while the study's database was read or written. Check the disk, then throughline verify <folder>.",
};

// Result codes of SQLite, https://sqlite.org/rescode.html; the low byte is the primary one.
const reasons: Readonly<Record<number, StorageError["reason"]>> = {
  5: "busy",
  6: "busy",
  8: "read-only",
  10: "disk",
  11: "damaged",
  13: "full",
  14: "read-only",
  26: "damaged",
};

/** An error of SQLite as one that people can act on; any other as it is. */
export function asStorageError(error: unknown): unknown {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  const reason = typeof code === "number" ? reasons[code & 0xff] : undefined;
  return reason === undefined ? error : new StorageError(reason, { cause: error });
}
