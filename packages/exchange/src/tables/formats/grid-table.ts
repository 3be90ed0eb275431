import { parseTable } from "../parse-table.ts";
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
  // Line breaks within a cell would move the rows that follow.
  const cell = (text: string) => `"${text.replace(/[\r\n]+/gu, " ").replaceAll('"', '""')}"`;
  const text = rows.map((cells) => cells.map(cell).join(",")).join("\n");
  const table = parseTable(file, text);
  return { ...table, notices: [...table.notices, ...notices], plain: false };
}
