import type { TruthTable, TruthTableRow } from "./truth-table.ts";

const ranks = { "1": 3, C: 2, "0": 1, "?": 0 } as const;
const measures = {
  out: (row: TruthTableRow) => ranks[row.out],
  incl: (row: TruthTableRow) => row.inclS,
  PRI: (row: TruthTableRow) => row.PRI,
  n: (row: TruthTableRow) => row.n,
  row: (row: TruthTableRow) => -row.row,
};

/**
 * Sorts the rows of a truth table, highest first; rows that are equal in all sort keys keep their order.
 *
 * @param by the sort keys, the first one first; a row without a value comes last
 * @returns the sorted rows; the table stays as it is; O(rows × log rows)
 * @see equals `sort.by` of R's `truthTable()`
 */
export function sortedRows(table: TruthTable, by: readonly (keyof typeof measures)[]): TruthTableRow[] {
  const value = (row: TruthTableRow, name: keyof typeof measures) => {
    const x = measures[name](row);
    return Number.isNaN(x) ? Number.NEGATIVE_INFINITY : x;
  };
  return [...table.rows].sort((a, b) => {
    const differing = by.find((name) => value(a, name) !== value(b, name));
    return differing === undefined ? 0 : value(b, differing) - value(a, differing);
  });
}
