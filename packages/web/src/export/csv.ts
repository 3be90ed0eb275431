import type { TieRow } from "../state/model.ts";

/** Rows as CSV, each cell in quotation marks where it has to be. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const cell = (value: string) => (/[",\r\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  return `${rows.map((row) => row.map(cell).join(",")).join("\n")}\n`;
}

/**
 * Rows as CSV for a spreadsheet, in which words of documents stand: marked as UTF-8, and no cell of it is taken for a formula.
 *
 * @param rows the first is the heading
 */
export const sheetOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${csvOf(rows.map((row) => row.map((cell) => (/^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell))))}`;

/** A table of the page as CSV; numbers that are shown short are whole in it. */
export function csvOfTable(table: HTMLTableElement): string {
  return csvOf(
    [...table.rows]
      .filter((row) => row.className !== "opened")
      .map((row) => [...row.cells].map((cell) => cell.dataset.value ?? wordsOf(cell))),
  );
}

const wordsOf = (cell: HTMLElement): string => (cell.textContent ?? "").replace(/\s+/gu, " ").trim();

/** Ties as CSV, in the columns of ties.csv. */
export function csvOfTies(ties: readonly TieRow[]): string {
  const columns = ["id", "from", "to", "channel", "date_from", "date_to", "case", "sign", "claims"] as const;
  return csvOf([
    [...columns],
    ...ties.map((tie) => columns.map((column) => [tie[column] ?? ""].flat().join(" "))),
  ]);
}
