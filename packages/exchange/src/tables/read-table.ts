import { readFile } from "node:fs/promises";
import { quoted, some } from "@throughline/study";
import { answerColumn } from "./case-names.ts";
import { fileText } from "./file-text.ts";
import { formatOf } from "./formats/format.ts";
import { withoutCodes } from "./missing-codes.ts";
import { decimalMark, plainNumbers } from "./number-format.ts";
import { parseTable } from "./parse-table.ts";
import type { DecimalMark, Table } from "./table.ts";
import { refuse, TableError, TableFileError } from "./table-error.ts";
import { beginningOf, lineCount } from "./table-part.ts";
import { type LongForm, wideTable } from "./wide-table.ts";

/** What a person says of a file, where the file itself does not tell. */
export type TableReading = {
  readonly encoding?: string | undefined;
  readonly decimal?: DecimalMark | undefined;
  /** codes for missing values; `none` when there is none */
  readonly missing?: readonly string[] | undefined;
  /** the columns that name the cases together */
  readonly cases?: readonly string[] | undefined;
  readonly sheet?: string | undefined;
  /** of a table with a row for each case and attribute: the columns that hold them */
  readonly long?: LongForm | undefined;
  /** of a large text, reads the first rows alone, to show how it is read */
  readonly preview?: boolean | undefined;
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
  const { long } = reading;
  const table = interpretedTable(await writtenTable(file, bytes, reading), reading);
  if (long === undefined) return table;
  const wide = wideTable(table, long);
  const columns = wide.header.slice(1);
  return {
    ...wide,
    notices: [
      ...wide.notices,
      `the table is long: ${table.rows.length} rows become ${wide.rows.length} cases with ${columns.length} columns (${some(columns.map(quoted))}).`,
    ],
    plain: false,
  };
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
  reading: TableReading = {},
): Promise<WrittenTable> {
  if (bytes.length === 0)
    refuse(file, 1, undefined, "the file is empty", "Give a header row and a row for each case.");
  const format = await formatOf(file, bytes, reading);
  if (format !== undefined) return format;
  const part = reading.preview ? beginningOf(bytes) : undefined;
  const text = fileText(file, part ?? bytes, reading.encoding);
  const table = parseTable(file, text.text);
  const notices = [...text.notices, ...table.notices];
  if (part !== undefined)
    notices.push(
      `these are the first ${table.rows.length} of about ${lineCount(bytes)} rows. All are read when the file is added.`,
    );
  const { byteOrderMark, isUtf8, encoding } = text;
  return { ...table, byteOrderMark, notices, plain: table.plain && isUtf8, encoding };
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
  // A format of another program says itself what is a number.
  const found = decimalMark(table, encoding === undefined ? "." : decimal);
  const named = { ...table, decimal: found.decimal, notices: [...table.notices, ...found.notices] };
  if (cases === undefined) {
    const column = answerColumn(named);
    const answers: Table =
      column === undefined
        ? named
        : {
            ...named,
            caseColumns: [column],
            notices: [...named.notices, `${quoted(column)} names the cases, as it identifies the answers.`],
            plain: false,
          };
    return plainNumbers(withoutCodes(answers, missing));
  }
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
