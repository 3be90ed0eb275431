import type { Said } from "@throughline/messages";
import { tableOfRows } from "../parse-table.ts";
import type { Table } from "../table.ts";

/**
 * Builds a table from the cells of a binary file. Its first row has the column names.
 *
 * @param rows cells as text, empty where missing
 * @throws TableError as for a CSV file; the line of a cell is its row
 */
export function gridTable(
  file: string,
  rows: readonly (readonly string[])[],
  notices: readonly Said[],
): Table {
  const written = rows.map((row, i) => {
    // Line ends are removed, so a cell stays on its line when the table is written as CSV.
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
