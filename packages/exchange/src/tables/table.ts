import type { Said } from "@throughline/messages";
import type { DecimalMark } from "@throughline/study";
/** A table as in its file. */
export type Table = {
  /** path as given */
  readonly file: string;
  readonly delimiter: Delimiter;
  readonly decimal: DecimalMark;
  readonly lineEnd: "\n" | "\r\n";
  readonly byteOrderMark: boolean;
  /** distinct column names; the first may be empty */
  readonly header: readonly string[];
  /** rows with at least one filled cell */
  readonly rows: readonly TableRow[];
  /** columns that name the cases, if they were chosen */
  readonly caseColumns?: readonly string[];
  /** codes for missing values that a person named; with `none`, every other value is real */
  readonly missing: readonly string[];
  /** sentences about decisions made while reading */
  readonly notices: readonly Said[];
  /** whether R reads the file in the same way, given delimiter and decimal mark */
  readonly plain: boolean;
};

export type TableRow = {
  /** line in which it begins, from 1; in a binary file, its row */
  readonly line: number;
  /** as many as the header has, without surrounding space */
  readonly cells: readonly string[];
  /** cells as in the file, where some were parsed as another value or as missing */
  readonly written?: readonly string[];
  /** its text in the file */
  readonly raw: string;
};

export type Delimiter = "," | ";" | "\t" | "|" | " ";

/** Returns the place of a cell, counted from 1. */
export function placeOf(
  table: Pick<Table, "file" | "delimiter">,
  row: TableRow,
  index: number,
): { file: string; line: number; column: number } {
  return { file: table.file, line: row.line, column: columnInRaw(row.raw, index, table.delimiter) };
}

function columnInRaw(raw: string, index: number, delimiter: Delimiter): number {
  let inQuotes = false;
  let cell = 0;
  for (let i = 0; i < raw.length; i++) {
    if (cell === index) return i + 1;
    if (raw[i] === '"') inQuotes = !inQuotes;
    else if (raw[i] === delimiter && !inQuotes) cell++;
  }
  return raw.length + 1;
}
