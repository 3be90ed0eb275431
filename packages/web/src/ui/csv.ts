import type { TieRow } from "@throughline/api";
import type { Options } from "csv-stringify/browser/esm/sync";

type Rows = readonly (readonly string[])[];

/** Rows as CSV, each cell in quotation marks where it has to be. The writer is loaded when the first is saved. */
export async function csvOf(rows: Rows, options: Options = {}): Promise<string> {
  const { stringify } = await import("csv-stringify/browser/esm/sync");
  return stringify(
    rows.map((row) => [...row]),
    { record_delimiter: "\n", quoted_match: /[\r\n]/u, ...options },
  );
}

/**
 * Rows as CSV for a spreadsheet, in which words of documents stand: marked as UTF-8, and no cell of it is taken for a formula.
 *
 * @param rows the first is the heading
 */
export const sheetOf = (rows: Rows): Promise<string> => csvOf(rows, { bom: true, escape_formulas: true });

/** Ties as CSV, in the columns of ties.csv. */
export function csvOfTies(ties: readonly TieRow[]): Promise<string> {
  const columns = ["id", "from", "to", "channel", "date_from", "date_to", "case", "sign", "claims"] as const;
  return csvOf([
    [...columns],
    ...ties.map((tie) => columns.map((column) => [tie[column] ?? ""].flat().join(" "))),
  ]);
}
