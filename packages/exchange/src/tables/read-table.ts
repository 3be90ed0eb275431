import { readFile } from "node:fs/promises";
import { quoted } from "@throughline/study";
import { fileText } from "./file-text.ts";
import { formatOf } from "./formats/format.ts";
import { withoutCodes } from "./missing-codes.ts";
import { decimalMark, plainNumbers } from "./number-format.ts";
import { parseTable } from "./parse-table.ts";
import type { DecimalMark, Table } from "./table.ts";
import { refuse, TableError, TableFileError } from "./table-error.ts";

/** What a person says of a file, where the file itself does not tell. */
export type TableReading = {
  readonly encoding?: string | undefined;
  readonly decimal?: DecimalMark | undefined;
  /** codes for missing values; `none` when there is none */
  readonly missing?: readonly string[] | undefined;
  /** the columns that name the cases together */
  readonly cases?: readonly string[] | undefined;
  readonly sheet?: string | undefined;
};

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "this is a folder",
  ENOTDIR: "there is no such file",
};

/**
 * Reads a table with a header row: CSV of any usual delimiter and encoding, XLSX, XLS, ODS, SPSS or Parquet.
 *
 * @param file the path
 * @returns the table without blank rows, with what was decided for it as notices
 * @throws TableFileError when there is no such file; TableError naming every row and column that cannot be read
 */
export async function readTable(file: string, reading: TableReading = {}): Promise<Table> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    const reason = reasons[error.code ?? ""];
    throw reason === undefined ? error : new TableFileError(`${file}: ${reason}`);
  });
  return tableOf(file, bytes, reading);
}

/** Reads a table from the bytes of its file, as `readTable()` does. */
export async function tableOf(file: string, bytes: Uint8Array, reading: TableReading = {}): Promise<Table> {
  return interpretedTable(await writtenTable(file, bytes, reading), reading);
}

/** A table with its cells as the file has them, before numbers and missing values are read. */
export type WrittenTable = Table & {
  /** the encoding of its text; nothing in a format of another program, which says itself what is a number */
  readonly encoding?: string;
};

/**
 * Reads the cells of a table as its file has them.
 *
 * @throws TableError naming every row and column that cannot be read
 */
export async function writtenTable(
  file: string,
  bytes: Uint8Array,
  { sheet, encoding }: TableReading = {},
): Promise<WrittenTable> {
  if (bytes.length === 0)
    refuse(file, 1, undefined, "the file is empty", "Give a header row and a row for each case.");
  const format = await formatOf(file, bytes, sheet);
  if (format !== undefined) return format;
  const { text, byteOrderMark, notices, isUtf8, encoding: found } = fileText(file, bytes, encoding);
  const table = parseTable(file, text);
  return {
    ...table,
    byteOrderMark,
    notices: [...notices, ...table.notices],
    plain: table.plain && isUtf8,
    encoding: found,
  };
}

/**
 * Reads numbers and missing values of a table: names the cases' columns, finds the decimal mark, and empties the cells of missing values.
 *
 * @throws TableError when numbers can be read in two ways, or there is no such column
 */
export function interpretedTable(
  { encoding, ...table }: WrittenTable,
  { cases, decimal, missing }: TableReading,
): Table {
  const found = decimalMark(table, decimal ?? (encoding === undefined ? "." : undefined));
  const named = { ...table, decimal: found.decimal, notices: [...table.notices, ...found.notices] };
  if (cases === undefined) return plainNumbers(withoutCodes(named, missing));
  for (const name of cases)
    if (!table.header.includes(name))
      throw new TableError([
        {
          severity: "error",
          at: { file: table.file, line: 1 },
          what: `there is no column ${quoted(name)} to name the cases`,
          fix: `Name some of ${table.header.filter(Boolean).map(quoted).join(", ")}.`,
          option: "On the command line: --cases country,year.",
        },
      ]);
  return plainNumbers(withoutCodes({ ...named, caseColumns: cases }, missing));
}
