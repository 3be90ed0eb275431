import type { Cases } from "./case-names.ts";
import { isMissing, numberOf } from "./number.ts";
import { placeOf, type Table } from "./table.ts";

/** A cell with its case, for messages. */
export type Cell = {
  readonly at: ReturnType<typeof placeOf>;
  /** index of the case among the rows */
  readonly row: number;
  readonly caseId: string;
  readonly text: string;
};

/** A column parsed as numbers. */
export type Numbers = {
  /** one value per case, NaN where missing or not a number */
  readonly values: Float64Array;
  /** number of filled cells */
  readonly filled: number;
  /** filled cells that are not numbers */
  readonly texts: readonly Cell[];
};

/** Parses a column as numbers. */
export function numbersOf(table: Table, cases: Cases, column: string): Numbers {
  const index = table.header.indexOf(column);
  const texts: Cell[] = [];
  let filled = 0;
  const values = Float64Array.from(table.rows, (row, r) => {
    const text = row.cells[index] ?? "";
    if (!isMissing(text)) filled++;
    const value = numberOf(text, table.decimal);
    if (value === undefined) texts.push(cellOf(table, cases, r, index));
    return value ?? Number.NaN;
  });
  return { values, filled, texts };
}

/** Returns the cell of a case in a column. */
export function cellOf(table: Table, cases: Cases, r: number, index: number): Cell {
  const row = table.rows[r]!;
  return {
    at: placeOf(table, row, index),
    row: r,
    caseId: cases.names[r] ?? "",
    text: row.cells[index] ?? "",
  };
}
