import { inLines, notice, type Said } from "@throughline/messages";
import { type Cells, ExpectedError, type Problem, type TableName } from "@throughline/study";

/** The kinds of record that edits can change. */
export type EditedKind = TableName | "sources";

/**
 * A requested change. `version` is the version that its author read: when the record has changed since, nothing is
 * changed and a conflict is reported. A cell that is left out does not change. A source has one cell, `bibtex`.
 */
export type Edit =
  | { readonly op: "create"; readonly kind: EditedKind; readonly cells: Cells }
  | {
      readonly op: "update";
      readonly kind: EditedKind;
      readonly key: string;
      readonly version?: number;
      readonly cells: Cells;
    }
  | { readonly op: "delete"; readonly kind: EditedKind; readonly key: string; readonly version?: number }
  | {
      /** writes or removes a file of the folder */
      readonly op: "file";
      readonly path: string;
      readonly version?: number;
      readonly bytes: Uint8Array | null;
    };

/** Number of problems in the message of an error; the error contains all of them. */
const said = 10;

/** An edit that would leave the study with errors; nothing was changed. */
export class EditError extends ExpectedError {
  override name = "EditError";
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    const more =
      problems.length > said ? [notice("And {count} more.", { count: problems.length - said })] : [];
    const lines = problems.slice(0, said).map(({ what, fix }) => notice("{what}. {fix}", { what, fix }));
    super("content", {
      what: notice("{count} problems", { count: problems.length }),
      said: inLines([...lines, ...more]),
      code: "problems",
    });
    this.problems = problems;
  }
}

/** An edit of a record that does not exist. */
export class NotThereError extends ExpectedError {
  override name = "NotThereError";
  constructor(what: Said) {
    super("not-found", { what });
  }
}

/** Somebody else changed the record first; nothing was changed, and the error contains its present state. */
export class ConflictError extends ExpectedError {
  override name = "ConflictError";
  readonly conflict: Conflict;
  constructor(what: Said, fix: Said, conflict: Conflict) {
    super("conflict", { what, fix });
    this.conflict = conflict;
  }
}

/** Two versions of a record: the one that an edit is based on, and the present one. */
export type Conflict = {
  readonly kind: string;
  readonly key: string;
  readonly seen: number;
  readonly version: number;
  readonly author: string;
  readonly at: string;
  /** the cells that have changed since, with their present values; null when the record was deleted */
  readonly changed: Readonly<Record<string, { readonly was: string; readonly is: string }>> | null;
};
