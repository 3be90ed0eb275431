import { notice, type Said } from "@throughline/messages";
import { ExpectedError, type Problem, printProblem } from "@throughline/study";

/** Largest number of problems in the message of an error. */
const shown = 20;

/** A table cannot be used as requested. The message lists the first problems with their places. */
export class TableError extends ExpectedError {
  override name = "TableError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const more = problems.length - shown;
    const lines = problems.slice(0, shown).map(printProblem);
    super("content", { what: notice("{count} problems", { count: problems.length }), code: "problems" });
    this.message = (more > 0 ? [...lines, `and ${more} more`] : lines).join("\n");
    this.problems = problems;
  }
}

/** The file does not exist, or is a folder. */
export class TableFileError extends ExpectedError {
  override name = "TableFileError";

  constructor(what: Said) {
    super("not-found", { what, fix: notice("Name a CSV file.") });
  }
}

/** Throws one problem as a TableError. */
export function refuseTable(
  file: string,
  line: number,
  column: number | undefined,
  what: Said,
  fix: Said,
  option?: string,
): never {
  throw new TableError([
    { severity: "error", at: { file, line, ...(column && { column }) }, what, fix, option },
  ]);
}
