/** A table as its file holds it. */
export type Table = {
  /** the path as it was given */
  readonly file: string;
  readonly delimiter: Delimiter;
  readonly decimal: DecimalMark;
  readonly lineEnd: "\n" | "\r\n";
  readonly byteOrderMark: boolean;
  /** names of the columns, each once; the first may be empty */
  readonly header: readonly string[];
  /** rows with at least one filled cell */
  readonly rows: readonly TableRow[];
  /** the columns that name the cases, where they were named */
  readonly caseColumns?: readonly string[];
  /** whether someone has said which values are codes for missing ones */
  readonly codesKnown: boolean;
  /** what was decided when the file was read, as sentences */
  readonly notices: readonly string[];
  /** whether R reads the file as it was read here, given delimiter and decimal mark */
  readonly plain: boolean;
};

export type TableRow = {
  /** the line it begins in, from 1; in a file of another program, its row */
  readonly line: number;
  /** as many as the header has, without surrounding space */
  readonly cells: readonly string[];
  /** the cells as the file has them, where some were read as another value or as missing */
  readonly written?: readonly string[];
  /** its text in the file */
  readonly raw: string;
};

export type Delimiter = "," | ";" | "\t" | "|" | " ";
export type DecimalMark = "." | ",";

/** The place of a cell, counted from 1 as editors count. */
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
