import { type Problem, quoted } from "@throughline/study";
import { isMissing, numberOf } from "./number.ts";
import { placeOf, type Table } from "./table.ts";
import { TableError } from "./table-error.ts";

/** The cases of a table, in its order. */
export type Cases = {
  /** true when the first column names them, false when their lines do */
  readonly named: boolean;
  readonly names: readonly string[];
};

/**
 * Finds the names of the cases: in the columns that were named, else in the first column when its header is empty, case, cases, id or name, or when most of its cells are
 * not numbers; otherwise each case is named by its line.
 *
 * @param wanted columns that are asked for by name, and so hold values
 * @throws TableError when two cases have the same name
 */
export function casesOf(table: Table, wanted: readonly string[]): Cases {
  const columns = table.caseColumns?.map((name) => table.header.indexOf(name));
  const named = columns === undefined ? namesCases(table, wanted) : columns.includes(0);
  const names = table.rows.map(({ cells, line }) => {
    if (columns === undefined) return (named && cells[0]) || String(line);
    return (
      columns
        .map((c) => cells[c])
        .filter(Boolean)
        .join(" ") || String(line)
    );
  });
  const seen = new Map<string, number>();
  const problems: Problem[] = [];
  table.rows.forEach((row, r) => {
    const name = names[r] ?? "";
    const before = seen.get(name);
    if (before === undefined) seen.set(name, row.line);
    else
      problems.push({
        severity: "error",
        at: placeOf(table, row, 0),
        what: `case ${quoted(name)} is already in line ${before}`,
        fix: "Delete one of the two rows, rename one, or name the columns that identify a case.",
        option: "On the command line: --cases country,year.",
      });
  });
  if (problems.length > 0) throw new TableError(problems);
  return { named, names };
}

/**
 * Whether the first column names the cases.
 *
 * @param wanted columns that are asked for by name, and so hold values
 */
export function namesCases(table: Table, wanted: readonly string[]): boolean {
  const title = table.header[0] ?? "";
  if (table.header.length === 1 || (title !== "" && wanted.includes(title))) return false;
  if (/^(?:|cases?|id|name)$/iu.test(title)) return true;
  const filled = table.rows.map(({ cells }) => cells[0] ?? "").filter((cell) => !isMissing(cell));
  return filled.filter((cell) => numberOf(cell, table.decimal) === undefined).length * 2 > filled.length;
}
