import { readFile } from "node:fs/promises";
import { notice } from "@throughline/messages";
import { type DecimalMark, type LongForm, quoted, quotedName, some } from "@throughline/study";
import { answerColumn, columnBesideRowNumbers } from "./case-names.ts";
import { fileText } from "./file-text.ts";
import { formatOf } from "./formats/format.ts";
import { emptyMissingCodes } from "./missing-codes.ts";
import { decimalMark, plainNumbers } from "./number-format.ts";
import { parseTable } from "./parse-table.ts";
import type { Table } from "./table.ts";
import { refuseTable, TableError, TableFileError } from "./table-error.ts";
import { lineCount, previewBytes } from "./table-preview.ts";
import { wideTable } from "./wide-table.ts";

/** The choices of a person for a file, where the file itself is ambiguous. */
export type TableReading = {
  readonly encoding?: string | undefined;
  readonly decimal?: DecimalMark | undefined;
  /** codes for missing values; `none` for no codes */
  readonly missing?: readonly string[] | undefined;
  /** columns that together name the cases */
  readonly cases?: readonly string[] | undefined;
  readonly sheet?: string | undefined;
  /** attribute and value columns of a table with one row per case and attribute */
  readonly long?: LongForm | undefined;
  /** reads only the first rows of a large text, for a preview */
  readonly preview?: boolean | undefined;
};

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "this is a folder",
  ENOTDIR: "there is no such file",
};

/**
 * Reads a table with a header row: CSV in any common delimiter and encoding, XLSX, XLS, ODS, SPSS, Stata or
 * Parquet.
 *
 * @param file path
 * @returns the table without blank rows, with notices about decisions
 * @throws TableFileError when the file does not exist; TableError naming every row and column that cannot be
 *   parsed
 */
export async function readTable(file: string, reading: TableReading = {}): Promise<Table> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    const reason = reasons[error.code ?? ""];
    throw reason === undefined ? error : new TableFileError(`${file}: ${reason}`);
  });
  return tableOf(file, bytes, reading);
}

/** Reads a table from the bytes of its file, like `readTable`. */
export async function tableOf(file: string, bytes: Uint8Array, reading: TableReading = {}): Promise<Table> {
  const { long } = reading;
  const table = parseCells(await readCells(file, bytes, reading), reading);
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

/** A table with its cells as in the file, before numbers and missing values are parsed. */
export type WrittenTable = Table & {
  /** encoding of its text; absent for binary formats, which distinguish numbers themselves */
  readonly encoding?: string;
};

/**
 * Reads the cells of a table as in its file.
 *
 * @throws TableError naming every row and column that cannot be parsed
 */
export async function readCells(
  file: string,
  bytes: Uint8Array,
  reading: TableReading = {},
): Promise<WrittenTable> {
  if (bytes.length === 0)
    refuseTable(
      file,
      1,
      undefined,
      notice("the file is empty"),
      notice("Give a header row and a row for each case."),
    );
  const format = await formatOf(file, bytes, reading);
  if (format !== undefined) return format;
  const part = reading.preview ? previewBytes(bytes) : undefined;
  const text = fileText(file, part ?? bytes, reading.encoding);
  const table = parseTable(file, text.text);
  const notices = [...text.notices, ...table.notices];
  if (part !== undefined)
    notices.push(
      notice("These are the first {shown} of about {all} rows. All are read when the file is added.", {
        shown: table.rows.length,
        all: lineCount(bytes),
      }),
    );
  const { byteOrderMark, isUtf8, encoding } = text;
  return { ...table, byteOrderMark, notices, plain: table.plain && isUtf8, encoding };
}

/**
 * Parses numbers and missing values of a table: finds the columns that name the cases and the decimal mark,
 * and empties missing cells.
 *
 * @throws TableError when numbers are ambiguous, or a chosen column does not exist
 */
export function parseCells(
  { encoding, ...table }: WrittenTable,
  { cases, decimal, missing }: TableReading,
): Table {
  // A binary format distinguishes numbers itself.
  const found = decimalMark(table, encoding === undefined ? "." : decimal);
  const named = { ...table, decimal: found.decimal, notices: [...table.notices, ...found.notices] };
  if (cases === undefined) {
    return plainNumbers(emptyMissingCodes(withFoundNames(named), missing));
  }
  for (const name of cases)
    if (!table.header.includes(name))
      throw new TableError([
        {
          severity: "error",
          at: { file: table.file, line: 1 },
          what: notice("there is no column {name} to name the cases", { name: quoted(name) }),
          fix: notice("Name some of {names}.", {
            names: table.header.filter(Boolean).map(quoted).join(", "),
          }),
          option: "On the command line: --cases country,year.",
        },
      ]);
  return plainNumbers(emptyMissingCodes({ ...named, caseColumns: cases }, missing));
}

/** Chooses the column that names the cases where the first column has start times or numbers the rows. */
function withFoundNames(table: Table): Table {
  const chosen = (column: string, header: readonly string[], reason: "answers" | "numbers"): Table => ({
    ...table,
    header,
    caseColumns: [column],
    notices: [
      ...table.notices,
      notice(
        "{column} names the cases, as {reason, select, answers {it identifies the answers} other {the first column only numbers the rows}}.",
        { column: quotedName(column), reason },
      ),
    ],
    plain: false,
  });
  const answers = answerColumn(table);
  if (answers !== undefined) return chosen(answers, table.header, "answers");
  const names = columnBesideRowNumbers(table);
  if (names === undefined) return table;
  return chosen(names, ["", ...table.header.slice(1)], "numbers");
}
