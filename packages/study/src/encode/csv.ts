/**
 * A row of CSV as the study's own tables have it: quotation marks only where they are needed, and every cell unchanged when it is read
 * again. Spreadsheets may take a cell for a formula: for them there is `spreadsheetRow`.
 *
 * @param end the line end
 */
export function csvRow(cells: readonly string[], end = "\n"): string {
  const row = cells.map(csvCell).join(",");
  // A row of one blank cell would read as a blank line.
  return `${row === "" ? '""' : row}${end}`;
}

const csvCell = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * A row of CSV for people to open in a spreadsheet: as `csvRow`, but a text that a spreadsheet would compute or send somewhere begins
 * with an apostrophe. Numbers stay as they are, negative ones too.
 */
export function spreadsheetRow(cells: readonly (string | number | undefined)[], end = "\n"): string {
  return csvRow(cells.map(spreadsheetCell), end);
}

/** What Excel, LibreOffice and Google Sheets take for the beginning of a formula, also after white space. */
const formula = /^[\s\p{C}]*[=+\-@＝＋－＠|%]/u;

function spreadsheetCell(value: string | number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return "";
  if (typeof value === "number") return String(value);
  const text = value.replaceAll("\0", "").toWellFormed();
  return formula.test(text) && !isNumber(text) ? `'${text}` : text;
}

const isNumber = (text: string): boolean => /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(text);
