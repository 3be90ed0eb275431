import { type Problem, quoted } from "@throughline/study";
import { CsvError, parse } from "csv-parse/sync";
import { delimiterOf, foreignDelimiter, headerLineOf } from "./delimiter.ts";
import { numberOf } from "./number.ts";
import { readText } from "./read-text.ts";
import { type Delimiter, placeOf, type Table, type TableRow } from "./table.ts";
import { refuse, TableError } from "./table-error.ts";

type Parsed = { record: string[]; raw: string; info: { lines: number } };

/**
 * Reads a CSV file with a header row, in UTF-8, with commas, semicolons or tabs.
 *
 * @param file the path
 * @returns the table without blank rows
 * @throws TableFileError when there is no such file; TableError naming every row and column that cannot be read
 */
export async function readTable(file: string): Promise<Table> {
  const { text, byteOrderMark } = await readText(file);
  return parseTable(file, text, byteOrderMark);
}

/** Reads the text of a CSV file, as `readTable()` does. */
export function parseTable(file: string, text: string, byteOrderMark = false): Table {
  const headerLine = headerLineOf(text);
  const foreign = foreignDelimiter(headerLine);
  if (foreign !== undefined)
    refuse(
      file,
      1,
      headerLine.indexOf(foreign) + 1,
      `the columns are separated by ${quoted(foreign)}`,
      "Export it again with commas, semicolons or tabs.",
    );
  const delimiter = delimiterOf(headerLine);
  const [head, ...body] = recordsOf(file, text, delimiter);
  const { header, problems } = headerOf(file, head as TableRow, body);
  const rows: TableRow[] = [];
  for (const row of body) {
    const extra = row.cells.slice(header.length).some((cell) => cell !== "");
    if (row.cells.length < header.length || extra) {
      problems.push({
        severity: "error",
        at: { file, line: row.line },
        what: `the row has ${row.cells.length} ${row.cells.length === 1 ? "cell" : "cells"}, the header ${header.length}`,
        fix: "Add what is missing, or put a cell that holds the delimiter in quotation marks.",
      });
    } else rows.push({ ...row, cells: row.cells.slice(0, header.length) });
  }
  if (problems.length > 0) throw new TableError(problems);
  if (rows.length === 0)
    refuse(
      file,
      (head as TableRow).line,
      undefined,
      "there is a header and no case",
      "Add a row for each case.",
    );
  const lineEnd = /\r\n/u.test(text) ? "\r\n" : "\n";
  const table: Table = { file, delimiter, decimal: ".", lineEnd, byteOrderMark, header, rows };
  return { ...table, decimal: decimalMark(table) };
}

/** Returns the records that are not blank, with the line in which each begins. */
function recordsOf(file: string, text: string, delimiter: Delimiter): TableRow[] {
  const lineEnds = text.includes("\n") ? ["\r\n", "\n"] : ["\r"];
  try {
    const parsed = parse(text, {
      delimiter,
      info: true,
      raw: true,
      relax_column_count: true,
      record_delimiter: lineEnds,
    }) as unknown as Parsed[];
    return parsed
      .map(({ record, raw, info }) => ({
        line: info.lines - (raw.replace(/[\r\n]+$/u, "").split(/\r\n|\n|\r/u).length - 1),
        cells: record.map((cell) => cell.trim()),
        raw: raw.replace(/[\r\n]+$/u, ""),
      }))
      .filter(({ cells }) => cells.some((cell) => cell !== ""));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const open = error.code === "CSV_QUOTE_NOT_CLOSED";
    return refuse(
      file,
      Number(error.lines),
      undefined,
      open
        ? "a quotation mark is opened and never closed"
        : "a quotation mark stands where a cell neither begins nor ends",
      "Double the quotation marks inside a cell, and close every cell that opens with one.",
    );
  }
}

function headerOf(
  file: string,
  head: TableRow,
  body: readonly TableRow[],
): { header: string[]; problems: Problem[] } {
  const header = head.cells.map((name) => name.replace(/[\s\p{Cc}]+/gu, " ").normalize());
  const last = header.findLastIndex(
    (name, c) => name !== "" || body.some(({ cells }) => (cells[c] ?? "") !== ""),
  );
  header.length = Math.max(last + 1, 1);
  const problems: Problem[] = [];
  const add = (what: string, fix: string) =>
    problems.push({ severity: "error", at: { file, line: head.line }, what, fix });
  if (header.every((name) => numberOf(name, ".") !== undefined && name !== ""))
    add("the first row holds numbers, not names of columns", "Add a header row.");
  header.forEach((name, c) => {
    if (name === "" && c > 0) add(`column ${c + 1} has no name`, "Name it in the header.");
    const before = header.indexOf(name);
    if (name !== "" && before !== c)
      add(`columns ${before + 1} and ${c + 1} are both called ${quoted(name)}`, "Rename or delete one.");
  });
  return { header, problems };
}

/** Returns a comma when semicolons separate the columns and decimals have a comma; a file with both marks is refused. */
function decimalMark(table: Table): "." | "," {
  if (table.delimiter !== ";") return ".";
  const first = (decimal: RegExp) => {
    for (const row of table.rows) {
      const index = row.cells.findIndex((cell) => decimal.test(cell));
      if (index !== -1) return { row, index };
    }
    return undefined;
  };
  const comma = first(/^[+-]?\d*,\d+(?:e[+-]?\d+)?$/iu);
  const point = first(/^[+-]?\d*\.\d+(?:e[+-]?\d+)?$/iu);
  if (!comma) return ".";
  if (point) {
    const cell = (found: typeof point) => quoted(found.row.cells[found.index] ?? "");
    const { file, line, column } = placeOf(table, point.row, point.index);
    refuse(
      file,
      line,
      column,
      `${cell(point)} has a decimal point, and ${cell(comma)} in line ${comma.row.line} a decimal comma`,
      "Write all decimals with the same mark, and thousands without one.",
    );
  }
  return ",";
}
