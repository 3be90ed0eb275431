import { readFile } from "node:fs/promises";
import { quoted } from "@throughline/study";
import { fileText } from "./file-text.ts";
import { formatOf } from "./formats/format.ts";
import { spreadTable } from "./long-table.ts";
import { withoutCodes } from "./missing-codes.ts";
import { decimalMark, plainNumbers } from "./number-format.ts";
import { parseTable } from "./parse-table.ts";
import type { DecimalMark, Table } from "./table.ts";
import { refuse, TableError, TableFileError } from "./table-error.ts";
import { beginningOf, lineCount } from "./table-part.ts";

/** What a person says of a file, where the file itself does not tell. */
export type TableReading = {
  readonly encoding?: string | undefined;
  readonly decimal?: DecimalMark | undefined;
  /** codes for missing values; `none` when there is none */
  readonly missing?: readonly string[] | undefined;
  /** the columns that name the cases together */
  readonly cases?: readonly string[] | undefined;
  readonly sheet?: string | undefined;
  /** of a table with a row for each value: the column of the variables' names, and that of their values */
  readonly long?: readonly string[] | undefined;
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
  if (bytes.length === 0)
    refuse(file, 1, undefined, "the file is empty", "Give a header row and a row for each case.");
  const format = await formatOf(file, bytes, reading);
  if (format !== undefined) return interpreted(format, { ...reading, decimal: "." });
  const part = reading.preview ? beginningOf(bytes) : undefined;
  const { text, byteOrderMark, notices, isUtf8 } = fileText(file, part ?? bytes, reading.encoding);
  const table = parseTable(file, text);
  if (part !== undefined)
    notices.push(
      `These are the first ${table.rows.length} of about ${lineCount(bytes)} rows. All are read when the file is added.`,
    );
  return interpreted(
    { ...table, byteOrderMark, notices: [...notices, ...table.notices], plain: table.plain && isUtf8 },
    reading,
  );
}

/** Names the cases' columns, spreads a long table, finds the decimal mark, and empties the cells of missing values. */
function interpreted(table: Table, { cases, decimal, missing, long }: TableReading): Table {
  const named = cases === undefined ? table : withCaseColumns(table, cases);
  const spread = long === undefined ? named : spreadTable(named, long);
  const found = decimalMark(spread, decimal);
  const read = { ...spread, decimal: found.decimal, notices: [...spread.notices, ...found.notices] };
  return plainNumbers(withoutCodes(read, missing));
}

function withCaseColumns(table: Table, cases: readonly string[]): Table {
  for (const name of cases)
    if (!table.header.includes(name))
      throw new TableError([
        {
          severity: "error",
          at: { file: table.file, line: 1 },
          what: `there is no column ${quoted(name)} to name the cases`,
          fix: `Name some of ${table.header.filter(Boolean).map(quoted).join(", ")} with --cases.`,
        },
      ]);
  return { ...table, caseColumns: cases };
}
