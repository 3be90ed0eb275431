/**
 * Writes a row of CSV for the tables of a study: quotation marks only where needed, and every cell reads back
 * unchanged. Spreadsheets may treat a cell as a formula; use `spreadsheetRow` for them.
 *
 * @param end the line end
 */
export function csvRow(cells: readonly string[], end = "\n"): string {
  const row = cells.map(csvCell).join(",");
  // A row of one empty cell would read as an empty line.
  return `${row === "" ? '""' : row}${end}`;
}

const csvCell = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * Writes a row of CSV to open in a spreadsheet: like `csvRow`, but a text that a spreadsheet would evaluate begins
 * with an apostrophe. Numbers are unchanged, including negative ones.
 */
export function spreadsheetRow(cells: readonly (string | number | undefined)[], end = "\n"): string {
  return csvRow(cells.map(spreadsheetCell), end);
}

/** What Excel, LibreOffice and Google Sheets treat as the beginning of a formula, also after white space. */
const formula = /^[\s\p{C}]*[=+\-@＝＋－＠|%]/u;

const guarded = new RegExp(`^'(?=${formula.source.slice(1)})`, "u");

/** A cell without the apostrophe that `spreadsheetRow` writes before what a spreadsheet would evaluate. */
export const withoutGuard = (cell: string): string =>
  cell.startsWith("'") ? cell.replace(guarded, "") : cell;

function spreadsheetCell(value: string | number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return "";
  if (typeof value === "number") return String(value);
  const text = value.replaceAll("\0", "").toWellFormed();
  return formula.test(text) && !isNumber(text) ? `'${text}` : text;
}

const isNumber = (text: string): boolean => /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(text);
