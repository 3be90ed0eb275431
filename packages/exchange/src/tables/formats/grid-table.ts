import { tableOfRows } from "../parse-table.ts";
import type { Table } from "../table.ts";

/**
 * Makes a table of the cells of another program's file; its first row holds the names of the columns.
 *
 * @param rows the cells as text, empty where missing
 * @throws TableError as for a CSV file; the line of a cell is its row
 */
export function gridTable(
  file: string,
  rows: readonly (readonly string[])[],
  notices: readonly string[],
): Table {
  const written = rows.map((row, i) => {
    // A cell stays on the line of its row when the table is written as CSV.
    const cells = row.map((cell) => cell.replace(/[\r\n]+/gu, " ").trim());
    const raw = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
    return { line: i + 1, cells, raw };
  });
  return tableOfRows(
    file,
    written.filter(({ cells }) => cells.some((cell) => cell !== "")),
    { delimiter: ",", lineEnd: "\n", notices, plain: false },
  );
}
