import { type Message, notice, type Value } from "@throughline/messages";
import { type Problem, quoted, withoutGuard } from "@throughline/study";
import { CsvError } from "csv-parse/sync";
import { csvRecords } from "./csv-records.ts";
import { declaredDelimiter, delimiterOf, foreignDelimiter, isDelimiter, recordsIn } from "./delimiter.ts";
import { numberOf } from "./number.ts";
import { removeSurveyRows } from "./survey-header.ts";
import type { Delimiter, Table, TableRow } from "./table.ts";
import { refuseTable, TableError } from "./table-error.ts";
import {
  refuseDividedDecimals,
  refusePreamble,
  refuseTitle,
  refuseUnits,
  withoutFooter,
  withoutSpacers,
  withRowNames,
} from "./table-shape.ts";

/**
 * Parses the text of a CSV file with a header row.
 *
 * @returns the table without blank rows, with cells as written
 * @throws TableError naming every row and column that cannot be parsed
 */
export function parseTable(file: string, written: string): Table {
  const declared = declaredDelimiter(written);
  const text = declared === undefined ? written : written.slice(declared.length);
  const delimiter = delimiterIn(file, text, declared?.delimiter);
  const records = recordsOf(file, text, delimiter);
  const quotedLines = linesInQuotes(file, records);
  return tableOfRows(file, quotedLines?.rows ?? records, {
    delimiter: quotedLines?.delimiter ?? delimiter,
    lineEnd: /\r\n/u.test(text) ? "\r\n" : "\n",
    notices: [
      ...(delimiter === " " ? [notice("The columns are separated by blanks.")] : []),
      ...(quotedLines
        ? [notice("Each line stands in quotation marks as a whole. It is read without them.")]
        : []),
    ],
    plain: declared === undefined && delimiter !== " " && quotedLines === undefined,
  });
}

/**
 * Builds a table from rows with at least one filled cell. The first one is the header.
 *
 * @param written format of the rows; `plain` only if the header has a name for each cell
 * @throws TableError naming every row and column that cannot be parsed
 */
export function tableOfRows(
  file: string,
  [top, ...below]: readonly TableRow[],
  written: Pick<Table, "delimiter" | "lineEnd" | "notices" | "plain">,
): Table {
  if (top === undefined)
    return refuseTable(
      file,
      1,
      undefined,
      notice("the file is empty"),
      notice("Give a header row and a row for each case."),
    );
  const notices = [...written.notices];
  const { head: first, body: following } = removeSurveyRows({ head: top, body: below }, notices);
  const cases = withoutFooter(first, following, notices);
  refuseDividedDecimals(file, first, cases, written.delimiter);
  const named = withRowNames(first, cases, notices);
  refuseTitle(file, named, cases, written.delimiter);
  refusePreamble(file, named, cases);
  const { head, body } = withoutSpacers(named, cases, notices);
  refuseUnits(file, body);
  const { header, problems } = headerOf(file, head, body);
  const rows: TableRow[] = [];
  const uneven: TableRow[] = [];
  for (const row of body) {
    const extra = row.cells.slice(header.length).some((cell) => cell !== "");
    if (row.cells.length < header.length || extra) uneven.push(row);
    else rows.push({ ...row, cells: row.cells.slice(0, header.length) });
  }
  problems.push(...unevenRows(file, uneven, header.length));
  if (problems.length > 0) throw new TableError(problems);
  if (rows.length === 0)
    refuseTable(
      file,
      head.line,
      undefined,
      notice("there is a header but no case"),
      notice("Add a row for each case."),
    );
  return {
    ...written,
    file,
    decimal: ".",
    byteOrderMark: false,
    header,
    rows,
    missing: [],
    notices,
    plain: written.plain && head === top && body.length === below.length,
  };
}

/** Largest number of rows with too many or too few cells that are listed. */
const listed = 100;

function unevenRows(file: string, rows: readonly TableRow[], columns: number): Problem[] {
  const problems = rows.slice(0, listed).map(
    ({ line, cells }): Problem => ({
      severity: "error",
      at: { file, line },
      what: notice("the row has {cells, plural, one {# cell} other {# cells}}, the header {columns}", {
        cells: cells.length,
        columns,
      }),
      fix: notice("Add the missing cells, or quote the cell that contains the delimiter."),
    }),
  );
  const next = rows[listed];
  if (next !== undefined)
    problems.push({
      severity: "error",
      at: { file, line: next.line },
      what: notice(
        "{count, plural, one {# more row has} other {# more rows have}} another number of cells than the header",
        { count: rows.length - listed },
      ),
      fix: notice("Correct the rows above first. They may have the same cause."),
    });
  return problems;
}

function delimiterIn(file: string, text: string, declared: string | undefined): Delimiter {
  if (declared !== undefined && isDelimiter(declared)) return declared;
  const headerLine = recordsIn(text, 1)[0] ?? "";
  const foreign = declared ?? foreignDelimiter(text);
  if (foreign !== undefined)
    refuseTable(
      file,
      1,
      headerLine.indexOf(foreign) + 1,
      notice("the columns are separated by {sign}", { sign: foreignName(foreign) }),
      notice("Export it again with commas, semicolons or tabs."),
    );
  return delimiterOf(text);
}

/** Returns the name of a delimiter for a message. */
function foreignName(delimiter: string): Value {
  if (delimiter === "  ") return notice("several blanks");
  const code = delimiter.charCodeAt(0);
  return code < 0x20 ? notice("the control character {code}", { code }) : quoted(delimiter);
}

/** Unwraps rows of a file in which a spreadsheet quoted each line as one cell. */
function linesInQuotes(
  file: string,
  records: readonly TableRow[],
): { rows: TableRow[]; delimiter: Delimiter } | undefined {
  if (records.length < 2 || !records.every(({ cells, raw }) => cells.length === 1 && raw.startsWith('"')))
    return undefined;
  const text = records.map(({ cells }) => cells[0] ?? "").join("\n");
  const delimiter = delimiterOf(text);
  const rows = recordsOf(file, text, delimiter);
  const [head] = rows;
  if (head === undefined || head.cells.length < 2 || rows.length !== records.length) return undefined;
  if (!rows.every(({ cells }) => cells.length === head.cells.length)) return undefined;
  return { rows: rows.map((row, i) => ({ ...row, line: records[i]?.line ?? row.line })), delimiter };
}

/** Returns a text with single blanks between cells outside quotation marks, and none at the ends of lines. */
function singleBlanks(text: string): string {
  return text.replace(
    /("(?:[^"]|"")*")|^ +| +$|( ) +/gmu,
    (_, inQuotes?: string, blank?: string) => inQuotes ?? blank ?? "",
  );
}

const invisible = /[\u200b\ufeff\u2060\p{Bidi_Control}]/u;

/** Returns a cell without surrounding blanks, zero-width characters and marks of direction. */
const trimCell = (cell: string): string =>
  cell
    .trim()
    .replace(/^[\u200b\ufeff\u2060\p{Bidi_Control}]+|[\u200b\ufeff\u2060\p{Bidi_Control}]+$/gu, "")
    .trim();

/** Returns the records that are not blank, with the line in which each begins. */
function recordsOf(file: string, text: string, delimiter: Delimiter): TableRow[] {
  try {
    const trim = invisible.test(text) ? trimCell : (cell: string) => cell.trim();
    return csvRecords(delimiter === " " ? singleBlanks(text) : text, delimiter)
      .map(({ line, cells, raw }) => ({ line, cells: cells.map((cell) => withoutGuard(trim(cell))), raw }))
      .filter(({ cells }) => cells.some((cell) => cell !== ""));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const open = error.code === "CSV_QUOTE_NOT_CLOSED";
    return refuseTable(
      file,
      Number(error.lines),
      undefined,
      open
        ? notice("a quotation mark is never closed")
        : notice("a quotation mark is neither at the start nor at the end of a cell"),
      notice("Double the quotation marks inside a cell, and close every cell that opens with one."),
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
  const add = (what: Message, fix: Message) =>
    problems.push({ severity: "error", at: { file, line: head.line }, what, fix });
  if (header.every((name) => numberOf(name, ".") !== undefined && name !== ""))
    add(notice("the first row holds numbers, not names of columns"), notice("Add a header row."));
  header.forEach((name, c) => {
    if (name === "" && c > 0)
      add(notice("column {number} has no name", { number: c + 1 }), notice("Name it in the header."));
    const before = header.indexOf(name);
    if (name !== "" && before !== c)
      add(
        notice("columns {first} and {second} are both called {name}", {
          first: before + 1,
          second: c + 1,
          name: quoted(name),
        }),
        notice("Rename or delete one."),
      );
  });
  return { header, problems };
}
