/** Rows as CSV, quotation marks only where they are needed. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row
        .map((cell) => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(",")
        .concat("\n"),
    )
    .join("");

/**
 * Rows as CSV for a spreadsheet, in which words of documents stand: marked as UTF-8, and no cell of it is taken for a formula.
 *
 * @param rows the first is the heading
 */
export const sheetText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${csvText(rows.map((row) => row.map((cell) => (/^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell))))}`;

/** Gives a file to be saved. */
export function download(name: string, content: string | Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(typeof content === "string" ? new Blob([content]) : content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
