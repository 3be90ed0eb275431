import { ExpectedError, type Problem, printProblem } from "@throughline/study";

/** A table cannot be used as asked; every problem found is named with its place. */
export class TableError extends ExpectedError {
  override name = "TableError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super("content", { what: `${problems.length} problems`, code: "problems" });
    this.message = problems.map(printProblem).join("\n");
    this.problems = problems;
  }
}

/** At most so many problems are printed. */
const shown = 20;

/** The problems as people read them. */
export function printTableError({ problems }: TableError): string {
  const more = problems.length - shown;
  return [
    ...problems.slice(0, shown).map(printProblem),
    ...(more > 0 ? [`and ${more} more problems`] : []),
  ].join("\n");
}

/** One problem, thrown. */
export function refuse(
  file: string,
  line: number,
  column: number | undefined,
  what: string,
  fix: string,
): never {
  throw new TableError([{ severity: "error", at: { file, line, ...(column && { column }) }, what, fix }]);
}
