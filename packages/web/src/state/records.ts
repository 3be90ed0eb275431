import { cellsOf, recordsOf, type TableName, tables } from "@throughline/study";

/** Rows of a table, as the API gives them, as records of the study. */
export function recordsOfRows<N extends TableName>(name: N, rows: readonly object[]) {
  return recordsOf(
    name,
    rows.map((row) => cellsOf(tables[name], row as Readonly<Record<string, unknown>>)),
  );
}
