import { type Problem, quoted, some } from "@throughline/study";
import { CsvError, parse } from "csv-parse/sync";
import { declaredDelimiter, delimiterOf, foreignDelimiter, isDelimiter, recordsIn } from "./delimiter.ts";
import { numberOf } from "./number.ts";
import type { Delimiter, Table, TableRow } from "./table.ts";
import { refuse, TableError } from "./table-error.ts";

type Parsed = { record: string[]; raw: string; info: { lines: number } };

/**
 * Reads the text of a CSV file with a header row.
 *
 * @returns the table without blank rows; its cells as they are written
 * @throws TableError naming every row and column that cannot be read
 */
export function parseTable(file: string, written: string): Table {
  const declared = declaredDelimiter(written);
  const text = declared === undefined ? written : written.slice(declared.length);
  const delimiter = delimiterIn(file, text, declared?.delimiter);
  return tableOfRows(file, recordsOf(file, text, delimiter), {
    delimiter,
    lineEnd: /\r\n/u.test(text) ? "\r\n" : "\n",
    notices: delimiter === " " ? ["the columns are separated by blanks."] : [],
    plain: declared === undefined && delimiter !== " ",
  });
}

/**
 * Makes a table of rows with at least one filled cell, of which the first is the header.
 *
 * @param written how the rows are written; `plain` only where the header has a name for each cell
 * @throws TableError naming every row and column that cannot be read
 */
export function tableOfRows(
  file: string,
  [first, ...following]: readonly TableRow[],
  written: Pick<Table, "delimiter" | "lineEnd" | "notices" | "plain">,
): Table {
  if (first === undefined)
    return refuse(file, 1, undefined, "the file is empty", "Give a header row and a row for each case.");
  const notices = [...written.notices];
  const body = withoutFooter(first, following, notices);
  refuseDividedDecimals(file, first, body, written.delimiter);
  const head = withRowNames(first, body, notices);
  refuseTitle(file, head, body);
  const { header, problems } = headerOf(file, head, body);
  const rows: TableRow[] = [];
  for (const row of body) {
    const extra = row.cells.slice(header.length).some((cell) => cell !== "");
    if (row.cells.length < header.length || extra) {
      problems.push({
        severity: "error",
        at: { file, line: row.line },
        what: `the row has ${row.cells.length} ${row.cells.length === 1 ? "cell" : "cells"}, the header ${header.length}`,
        fix: "Add the missing cells, or quote the cell that contains the delimiter.",
      });
    } else rows.push({ ...row, cells: row.cells.slice(0, header.length) });
  }
  if (problems.length > 0) throw new TableError(problems);
  if (rows.length === 0)
    refuse(file, head.line, undefined, "there is a header but no case", "Add a row for each case.");
  return {
    ...written,
    file,
    decimal: ".",
    byteOrderMark: false,
    header,
    rows,
    codesKnown: false,
    notices,
    plain: written.plain && head === first && body.length === following.length,
  };
}

function delimiterIn(file: string, text: string, declared: string | undefined): Delimiter {
  if (declared !== undefined && isDelimiter(declared)) return declared;
  const headerLine = recordsIn(text, 1)[0] ?? "";
  const foreign = declared ?? foreignDelimiter(headerLine);
  if (foreign !== undefined)
    refuse(
      file,
      1,
      headerLine.indexOf(foreign) + 1,
      `the columns are separated by ${quoted(foreign)}`,
      "Export it again with commas, semicolons or tabs.",
    );
  return delimiterOf(text);
}

/** Gives the first column an empty name where every row has one cell more than the header, as R's write.table does. */
function withRowNames(head: TableRow, body: readonly TableRow[], notices: string[]): TableRow {
  const cells = head.cells.length + 1;
  if (body.length === 0 || !body.every((row) => row.cells.length === cells && row.cells[0] !== ""))
    return head;
  // A comma at the end of each row is no cell.
  if (body.every((row) => row.cells.at(-1) === "")) return head;
  notices.push(
    "the header has one name fewer than the rows have cells, so the first column is read as case names.",
  );
  return { ...head, cells: ["", ...head.cells] };
}

const footers =
  /^(?:\*|†|source|sources|notes?\b|n\.?b\.?:|data from|last updated|updated|quelle|quellen|anmerkung|hinweis|fuentes?\b|notas?\b|источник|примечани|remarque)/iu;
const sums =
  /^(?:(?:grand )?total|sum|mean|average|summe|gesamt|mittelwert|всего|итого|total general|moyenne|promedio)$/iu;

/** Whether words below a blank line are a note, and no name of a case. */
const isSentence = (words: string): boolean => words.length > 40 || /:|[.!?]$/u.test(words);

/** Leaves out lines below the table that are no cases: sources and notes, in their first cell alone. */
function withoutFooter(head: TableRow, body: readonly TableRow[], notices: string[]): readonly TableRow[] {
  if (head.cells.filter((cell) => cell !== "").length < 2) return body;
  const isNote = (row: TableRow, before: TableRow): boolean =>
    row.cells.slice(1).every((cell) => cell === "") &&
    (footers.test(row.cells[0] ?? "") ||
      (isSentence(row.cells[0] ?? "") && row.line > before.line + before.raw.split(/\r\n|\n|\r/u).length));
  // The first of the notes at the end of the table.
  let end = body.length;
  while (end > 1 && isNote(body[end - 1] as TableRow, body[end - 2] as TableRow)) end--;
  const last = body[end - 1];
  if (last && sums.test(last.cells[0] ?? ""))
    notices.push(
      `line ${last.line} looks like a sum of the others (${quoted(last.cells[0] ?? "")}), and is read as a case. Delete it if it is not one.`,
    );
  if (end === body.length) return body;
  const words = body.slice(end).map(({ cells }) => quoted((cells[0] ?? "").slice(0, 60)));
  notices.push(`the text below the table is not a case and was left out: ${some(words)}.`);
  return body.slice(0, end);
}

/** Refuses a table in which commas separate the columns and mark the decimals too: 0,5 would be two cells. */
function refuseDividedDecimals(
  file: string,
  head: TableRow,
  body: readonly TableRow[],
  delimiter: Delimiter,
): void {
  const more = (body[0]?.cells.length ?? 0) - head.cells.length;
  if (delimiter !== "," || more < 1 || !body.every(({ cells }) => cells.length - head.cells.length === more))
    return;
  const isDivided = (c: number): boolean =>
    body.every(({ cells }) => /^[+-]?\d+$/u.test(cells[c] ?? "") && /^\d+$/u.test(cells[c + 1] ?? "")) &&
    body.every(({ cells }) => /^[+-]?[01]$/u.test(cells[c] ?? ""));
  const at = head.cells.findIndex((_, c) => c > 0 && isDivided(c));
  const [row] = body;
  if (at === -1 || row === undefined) return;
  refuse(
    file,
    row.line,
    undefined,
    `the row has ${row.cells.length} cells, the header ${head.cells.length}: commas seem to separate the columns and to mark the decimals (${row.cells[at]},${row.cells[at + 1]})`,
    "Export it again with semicolons or tabs between the columns, or with decimal points.",
  );
}

/** Refuses a table that begins with a title: one filled cell, above a row of names. */
function refuseTitle(file: string, head: TableRow, body: readonly TableRow[]): void {
  const filled = (row: TableRow) => row.cells.filter((cell) => cell !== "");
  const [title, ...more] = filled(head);
  if (title === undefined || more.length > 0) return;
  const header = body
    .slice(0, 10)
    .find((row) => filled(row).length > 1 && filled(row).every((cell) => numberOf(cell, ".") === undefined));
  if (header === undefined) return;
  refuse(
    file,
    head.line,
    undefined,
    `${quoted(title)} looks like a title, not a header; the header seems to be line ${header.line}`,
    `Delete the lines above line ${header.line}.`,
  );
}

/** A text whose cells have one blank between them, outside quotation marks, and none around them. */
function singleBlanks(text: string): string {
  return text.replace(
    /("(?:[^"]|"")*")|^ +| +$|( ) +/gmu,
    (_, inQuotes?: string, blank?: string) => inQuotes ?? blank ?? "",
  );
}

/** A cell without blanks and marks of no width around it. */
const trimmed = (cell: string): string =>
  cell
    .trim()
    .replace(/^[\u200b\ufeff\u2060]+|[\u200b\ufeff\u2060]+$/gu, "")
    .trim();

/** Returns the records that are not blank, with the line in which each begins. */
function recordsOf(file: string, text: string, delimiter: Delimiter): TableRow[] {
  const lineEnds = text.includes("\n") ? ["\r\n", "\n"] : ["\r"];
  try {
    const parsed = parse(delimiter === " " ? singleBlanks(text) : text, {
      delimiter,
      info: true,
      raw: true,
      relax_column_count: true,
      record_delimiter: lineEnds,
    }) as unknown as Parsed[];
    return parsed
      .map(({ record, raw, info }) => ({
        line: info.lines - (raw.replace(/[\r\n]+$/u, "").split(/\r\n|\n|\r/u).length - 1),
        cells: record.map(trimmed),
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
        ? "a quotation mark is never closed"
        : "a quotation mark is neither at the start nor at the end of a cell",
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
