/**
 * What was copied from a spreadsheet, as its cells: rows by lines (with either end), cells by tabs; a cell in quotes may hold tabs, line
 * ends and doubled quotes.
 */
export async function pastedCells(text: string): Promise<string[][]> {
  // Loaded only when something is pasted.
  const { parse } = await import("csv-parse/browser/esm/sync");
  return parse(text, { delimiter: "\t", relax_quotes: true, relax_column_count: true, bom: true });
}
