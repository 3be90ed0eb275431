import { type ErrorParts, ExpectedError } from "@throughline/study";

/** The disk or the database file gave out; what was acknowledged before is safe, and what was being done was not done. */
export class StorageError extends ExpectedError {
  override name = "StorageError";
  readonly reason: "full" | "read-only" | "damaged" | "busy" | "disk";
  constructor(reason: StorageError["reason"], { cause }: ErrorOptions = {}) {
    const code = `storage_${reason.replace("-", "_")}`;
    super(reason === "busy" ? "busy" : "storage", { ...messages[reason], code, cause });
    this.reason = reason;
  }
}

const messages: Readonly<Record<StorageError["reason"], Pick<ErrorParts, "what" | "fix">>> = {
  full: {
    what: "The disk is full: the change was not made, and nothing that was saved before is lost",
    fix: "Free some space, then do it again.",
  },
  "read-only": {
    what: "The study's database cannot be written to: the disk or the folder is read-only",
    fix: "Copy the study to a folder of your own, or change its permissions.",
  },
  damaged: {
    what: "The study's database is damaged",
    fix: "Nothing was written to it; go back to a backup: throughline restore <folder>.",
  },
  busy: {
    what: "Another program has been writing to the study for more than five seconds",
    fix: "Try again.",
  },
  disk: {
    what: "The disk failed while the study's database was read or written",
    fix: "Check the disk, then throughline verify <folder>.",
  },
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
