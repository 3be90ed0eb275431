import { type Cells, ExpectedError, type Problem, type TableName } from "@throughline/study";

/** Where a thing is kept that edits can change. */
export type EditedKind = TableName | "sources";

/**
 * One change that somebody asks for. `version` is the one they saw: when the thing has changed since, nothing is changed and they are
 * told. A cell that is left out stays as it is; a work has one cell, `bibtex`.
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
      /** puts a file of the folder in place, or takes it away */
      readonly op: "file";
      readonly path: string;
      readonly version?: number;
      readonly bytes: Uint8Array | null;
    };

/** So many problems are said in the message of an error; all of them are in it. */
const said = 10;

/** An edit that would leave the study with errors; nothing was changed. */
export class EditError extends ExpectedError {
  override name = "EditError";
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    const more = problems.length > said ? [`And ${problems.length - said} more.`] : [];
    super("content", { what: `${problems.length} problems`, code: "problems" });
    this.message = [...problems.slice(0, said).map(({ what, fix }) => `${what}. ${fix}`), ...more].join("\n");
    this.problems = problems;
  }
}

/** A thing that an edit names is not there. */
export class NotThereError extends ExpectedError {
  override name = "NotThereError";
  constructor(what: string) {
    super("not-found", { what });
  }
}

/** Somebody else changed the thing first; nothing was changed, and this is what it is now. */
export class ConflictError extends ExpectedError {
  override name = "ConflictError";
  readonly conflict: Conflict;
  constructor(what: string, fix: string, conflict: Conflict) {
    super("conflict", { what, fix });
    this.conflict = conflict;
  }
}

/** Two versions of a thing: the one that an edit was made on, and the one that is there now. */
export type Conflict = {
  readonly kind: string;
  readonly key: string;
  readonly seen: number;
  readonly version: number;
  readonly author: string;
  readonly at: string;
  /** the cells that have changed since, with what they hold now; nothing when it was deleted */
  readonly changed: Readonly<Record<string, { readonly was: string; readonly is: string }>> | null;
};
