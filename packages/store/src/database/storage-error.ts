import { type NoticeId, notice } from "@throughline/messages";
import { ExpectedError } from "@throughline/study";

/** The disk or the database file failed. Acknowledged changes are safe; the current change was not made. */
export class StorageError extends ExpectedError {
  override name = "StorageError";
  readonly reason: Reason;
  readonly detail: string | undefined;

  /** @param detail an additional sentence, such as the path of a copy */
  constructor(reason: Reason, { cause, detail }: ErrorOptions & { readonly detail?: string } = {}) {
    const { what, fix } = messages[reason];
    super(reason === "busy" || reason === "removed" ? "busy" : "storage", {
      what: notice(what),
      fix: detail === undefined ? notice(fix) : notice("{fix} {detail}", { fix: notice(fix), detail }),
      code: `storage_${reason.replace("-", "_")}`,
      cause,
    });
    this.reason = reason;
    this.detail = detail;
  }
}

type Reason =
  | "full"
  | "read-only"
  | "damaged"
  | "busy"
  | "disk"
  /** the file on disk is no longer the open one */
  | "removed"
  /** made by a later version of Throughline */
  | "newer"
  /** a symbolic link where the database or its folder should be */
  | "link";

const messages: Readonly<Record<Reason, { readonly what: NoticeId; readonly fix: NoticeId }>> = {
  full: {
    what: "The disk is full. This change was not saved; earlier changes are safe",
    fix: "Free some space and try again.",
  },
  "read-only": {
    what: "The study’s database cannot be written: the disk or the folder is read-only",
    fix: "Copy the study to a folder of your own, or change its permissions.",
  },
  damaged: {
    what: "The study’s database is damaged. Nothing was written to it",
    fix: "Restore a backup: throughline restore FOLDER.",
  },
  busy: {
    what: "Another program has been writing to the study for more than five seconds",
    fix: "Try again.",
  },
  disk: {
    what: "The disk failed while the study’s database was read or written",
    fix: "Check the disk, then run throughline verify FOLDER.",
  },
  removed: {
    what: "The study’s database (.throughline) was removed or replaced while the study was open. Changes are no longer saved",
    fix: "Stop Throughline and open the study again.",
  },
  newer: {
    what: "The study’s database was made by a newer version of Throughline. Nothing was changed",
    fix: "Update Throughline, or restore a backup made by this version: throughline restore FOLDER.",
  },
  link: {
    what: "“.throughline” in the study folder, or a file in it, is a symbolic link. Nothing was read or written through it",
    fix: "Remove the link and open the study again.",
  },
};

// Result codes of SQLite, https://sqlite.org/rescode.html; the low byte is the primary one.
const reasons: Readonly<Record<number, Reason>> = {
  5: "busy",
  6: "busy",
  8: "read-only",
  10: "disk",
  11: "damaged",
  13: "full",
  14: "read-only",
  26: "damaged",
};

/** Translates errors of SQLite that a user can act on; any other error is returned unchanged. */
export function asStorageError(error: unknown): unknown {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  const reason = typeof code === "number" ? reasons[code & 0xff] : undefined;
  return reason === undefined ? error : new StorageError(reason, { cause: error });
}
