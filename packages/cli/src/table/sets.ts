import { dontCare, type Scale, type SetData } from "@throughline/sets";
import { quoted } from "../text/printable.ts";
import { type Cases, casesOf } from "./case-names.ts";
import { columnNamed, writtenNames } from "./column-names.ts";
import { type ColumnLiteral, literalOf } from "./literal.ts";
import { setForm } from "./set-form.ts";
import type { Table } from "./table.ts";
import { refuse, TableError } from "./table-error.ts";

/** The sets of a table that an analysis uses. */
export type Sets = {
  readonly table: Table;
  readonly cases: Cases;
  /** the outcome as an expression: `Y`, `~Y`, `Y{1}` */
  readonly outcome: ColumnLiteral;
  /** the columns of the conditions, as in the header */
  readonly columns: readonly string[];
  /** the conditions, as written in expressions */
  readonly conditions: readonly string[];
  readonly scale: Scale;
  /** the cases without a missing value */
  readonly data: SetData;
  readonly excludedCases: readonly { readonly case: string; readonly missing: readonly string[] }[];
  /** names that are written otherwise in expressions, with the way they are */
  readonly renamed: readonly (readonly [name: string, written: string])[];
};

export type SetsRequest = {
  readonly outcome: string;
  /** by default every column but the outcome and the one that names the cases */
  readonly conditions?: readonly string[];
  readonly scale?: Scale | undefined;
  /** `-` in a crisp column says that the condition does not apply */
  readonly temporal?: boolean;
  /** more conditions than so many are refused */
  readonly mostConditions?: number;
};

/**
 * Takes an outcome and conditions from a table.
 *
 * @throws TableError naming each cell that is not in set form, with the calibration that its column needs
 */
export function setsOf(table: Table, request: SetsRequest): Sets {
  const outcome = literalOf(table, request.outcome);
  const wanted = request.conditions?.map((name) => columnNamed(table, name));
  const cases = casesOf(table, [outcome.column, ...(wanted ?? [])]);
  const columns =
    wanted ??
    table.header.filter((name, c) => name !== outcome.column && name !== "" && !(c === 0 && cases.named));
  checkColumns(table, outcome.column, columns, request.mostConditions);
  const forms = new Map(
    [...columns, outcome.column].map(
      (name) => [name, setForm(table, cases, name, request.scale, request.temporal)] as const,
    ),
  );
  const problems = [...forms.values()].flatMap((form) => form.problems);
  if (problems.length > 0) throw new TableError(problems);

  const written = writtenNames(table.header);
  const value = (name: string, r: number) => forms.get(name)?.values[r] ?? Number.NaN;
  const excludedCases: { case: string; missing: string[] }[] = [];
  const kept: number[] = [];
  cases.names.forEach((caseId, r) => {
    const missing = [...forms.keys()].filter((name) => Number.isNaN(value(name, r)));
    if (missing.length === 0) kept.push(r);
    else excludedCases.push({ case: caseId, missing: missing.map((name) => written.get(name) ?? name) });
  });
  if (kept.length === 0)
    refuse(
      table.file,
      1,
      undefined,
      "no case has a value in each of the columns",
      "Fill in what is missing, or name fewer --conditions.",
    );
  const data = {
    cases: kept.map((r) => cases.names[r] ?? ""),
    columns: Object.fromEntries(
      [...forms.keys()].map((name) => [
        written.get(name) ?? name,
        Float64Array.from(kept, (r) => value(name, r)),
      ]),
    ),
  };
  if (
    outcome.categories &&
    forms.get(outcome.column)?.values.some((x) => !Number.isNaN(x) && !Number.isInteger(x))
  )
    refuse(
      table.file,
      1,
      undefined,
      `the outcome ${quoted(outcome.column)} is a fuzzy set, and braces name a category`,
      "Write its name without braces.",
    );
  return {
    table,
    cases,
    outcome,
    columns,
    conditions: columns.map((name) => written.get(name) ?? name),
    scale: scaleOf(Object.values(data.columns)),
    data,
    excludedCases,
    renamed: [...forms.keys()].flatMap((name) => {
      const other = written.get(name) ?? name;
      return other === name ? [] : [[name, other] as const];
    }),
  };
}

function checkColumns(
  table: Table,
  outcome: string,
  columns: readonly string[],
  most = Number.POSITIVE_INFINITY,
): void {
  const stop = (what: string, fix: string) => refuse(table.file, 1, undefined, what, fix);
  if (columns.length === 0)
    stop(
      "there is no condition",
      `Give a column for each besides the outcome ${quoted(outcome)}, and name them with --conditions A,B,C or not at all.`,
    );
  if (columns.includes(outcome))
    stop(`${quoted(outcome)} is both outcome and condition`, "Leave it out of --conditions.");
  if (columns.length > most)
    stop(
      `there are ${columns.length} conditions, allowed at most ${most}`,
      "Name fewer with --conditions A,B,C.",
    );
  const twice = columns.find((name, c) => columns.indexOf(name) !== c);
  if (twice !== undefined) stop(`the condition ${quoted(twice)} is named twice`, "Name it once.");
}

function scaleOf(columns: readonly Float64Array[]): Scale {
  const every = (holds: (value: number) => boolean) => (column: Float64Array) => column.every(holds);
  if (columns.some((column) => !every((value) => value <= 1)(column))) return "multi";
  return columns.every(every((value) => value === dontCare || Number.isInteger(value))) ? "crisp" : "fuzzy";
}
