import type { TieRow } from "@throughline/api";
import type { Options } from "csv-stringify/browser/esm/sync";

type Rows = readonly (readonly string[])[];

/** Returns rows as CSV with quotation marks where necessary. The writer is loaded on first use. */
export async function csvOf(rows: Rows, options: Options = {}): Promise<string> {
  const { stringify } = await import("csv-stringify/browser/esm/sync");
  return stringify(
    rows.map((row) => [...row]),
    { record_delimiter: "\n", quoted_match: /[\r\n]/u, ...options },
  );
}

/**
 * Returns rows as CSV for a spreadsheet, for text from documents: marked as UTF-8, and no cell is read as a
 * formula.
 *
 * @param rows the first one is the header
 */
export const sheetOf = (rows: Rows): Promise<string> => csvOf(rows, { bom: true, escape_formulas: true });

/** Returns ties as CSV, in the columns of ties.csv. */
export function csvOfTies(ties: readonly TieRow[]): Promise<string> {
  const columns = ["id", "from", "to", "channel", "date_from", "date_to", "case", "sign", "claims"] as const;
  return csvOf([
    [...columns],
    ...ties.map((tie) => columns.map((column) => [tie[column] ?? ""].flat().join(" "))),
  ]);
}
