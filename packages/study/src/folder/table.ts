import { type Message, nameList, notice } from "@throughline/messages";
import { CsvError, parse } from "csv-parse/sync";
import { type Column, cellProblem, splitReferences } from "../column.ts";
import { nearest } from "../nearest.ts";
import type { Problem } from "../problem.ts";
import { type Cells, rowKey, type Table } from "../table.ts";

/** A row as written in its file. */
export type Row = {
  readonly line: number;
  readonly cells: Cells;
  /** the cells of columns that the format does not define, by column name */
  readonly extra: Cells;
  /** its text with its line end, and the empty lines before it */
  readonly raw: string;
  readonly columnOf: (name: string) => number;
};

/** The parts of a table file around its rows. */
export type Layout = {
  /** the names in its header, in order */
  readonly columns: readonly string[];
  /** the header's text with its line end */
  readonly header: string;
  /** the empty lines after the last row */
  readonly trailer: string;
};

/** The result of reading a table: the usable rows, and all problems. */
export type ReadTable = {
  readonly rows: readonly Row[];
  readonly layout: Layout;
  readonly problems: readonly Problem[];
};

type Parsed = {
  readonly records: readonly {
    readonly record: readonly string[];
    /** the empty lines before it */
    readonly before: string;
    /** its text with its line end */
    readonly raw: string;
    /** its first line */
    readonly line: number;
  }[];
  /** the empty lines after the last record */
  readonly trailer: string;
};

/** Maximum number of problems of one table that are listed; the others are counted. */
const maxProblems = 1000;

/** Adds a problem at a line and column of the table's file. */
type AddProblem = (
  severity: Problem["severity"],
  line: number,
  column: number,
  what: Message,
  fix: Message,
) => void;

/**
 * Reads a table from the text of its file, and checks everything that does not depend on other files.
 *
 * @returns the rows without problems, and every problem found
 */
export function readTable(table: Table, text: string): ReadTable {
  const problems: Problem[] = [];
  let unlisted = 0;
  const add: AddProblem = (severity, line, column, what, fix) => {
    if (problems.length < maxProblems)
      problems.push({ severity, at: { file: table.file, line, column }, what, fix });
    else unlisted++;
  };

  const header = readHeader(table, text, add);
  if (problems.some((p) => p.severity === "error"))
    return { rows: [], layout: { columns: [], header: "", trailer: "" }, problems };

  const parsed = parseCsv(text, (error) => addCsvError(error, add));
  const rows = readRows(table, header, parsed?.records.slice(1) ?? [], add);
  if (unlisted > 0)
    problems.push({
      severity: "error",
      at: { file: table.file },
      what: notice("this file has {more} more problems; the first {listed} are listed", {
        more: unlisted,
        listed: maxProblems,
      }),
      fix: notice("Correct the listed problems, then check again."),
    });
  const [first] = parsed?.records ?? [];
  return {
    rows,
    layout: {
      columns: header,
      header: (first?.before ?? "") + (first?.raw ?? ""),
      trailer: parsed?.trailer ?? "",
    },
    problems,
  };
}

/** Reads and checks the names of the columns; returns none when the columns are not separated by commas. */
function readHeader(table: Table, text: string, add: AddProblem): readonly string[] {
  const firstLine = text.slice(0, 65_536).split(/\r?\n/u, 1)[0] ?? "";
  const wrongDelimiter = [";", "\t", "|"].find(
    (d) => firstLine.split(d).length > firstLine.split(",").length,
  );
  if (wrongDelimiter !== undefined) {
    const shown = wrongDelimiter === "\t" ? notice("tabs") : `"${wrongDelimiter}"`;
    add(
      "error",
      1,
      firstLine.indexOf(wrongDelimiter) + 1,
      notice("the columns are separated by {sign}, not by commas", { sign: shown }),
      notice("Export it again as CSV with commas."),
    );
    return [];
  }
  const written = parseCsv(firstLine, () => undefined)?.records[0]?.record.map((name) => name.trim()) ?? [];
  // Excel writes commas for empty columns beside a table.
  const header = written.slice(0, Math.max(1, written.findLastIndex((name) => name !== "") + 1));
  checkHeader(table, header, add);
  return header;
}

function addCsvError(error: CsvError | IrregularError, add: AddProblem): void {
  if (error instanceof IrregularError)
    add(
      "error",
      1,
      1,
      notice("more than {limit} lines are blank or have another number of cells than the first", {
        limit: maxIrregular,
      }),
      notice("Delete the blank lines, or export the table again as CSV with commas."),
    );
  else
    add(
      "error",
      Number(error.lines),
      1,
      notice("the CSV cannot be read to the end: {reason}", { reason: quoteTrouble(error.code) }),
      notice("Double the quotation marks inside a cell, and close every cell that opens with one."),
    );
}

/** Reads the rows and returns those without problems. */
function readRows(
  table: Table,
  header: readonly string[],
  records: Parsed["records"],
  add: AddProblem,
): readonly Row[] {
  const rows: Row[] = [];
  const lineOfKey = new Map<string, number>();
  const columns = Object.entries(table.columns);
  const layout: RowLayout = {
    header,
    isKnown: header.map((name) => Object.hasOwn(table.columns, name)),
    columns,
    blank: Object.fromEntries(columns.map(([name]) => [name, ""])),
  };
  for (const record of records) {
    const found = readRow(layout, record, add);
    if (found === undefined) continue;
    const { row, readable } = found;
    const { cells, line } = row;
    const key = rowKey(table, cells);
    const first = lineOfKey.get(key);
    lineOfKey.set(key, first ?? line);
    if (!readable) continue;
    if (first === undefined) rows.push(row);
    else
      add(
        "error",
        line,
        row.columnOf(table.key[0]!),
        notice('{columns} "{key}" is already in line {first}', { columns: table.key.join("/"), key, first }),
        notice("Delete one of the two rows, or rename one."),
      );
  }
  return rows;
}

/** What the rows of a table have in common. */
type RowLayout = {
  readonly header: readonly string[];
  /** for each name in the header whether the format has such a column */
  readonly isKnown: readonly boolean[];
  readonly columns: readonly (readonly [name: string, column: Column])[];
  readonly blank: Cells;
};

/** Reads a row; undefined when it has a different number of cells than the header. */
function readRow(
  { header, isKnown, columns, blank }: RowLayout,
  { record: written, before, raw, line }: Parsed["records"][number],
  add: AddProblem,
): { readonly row: Row; readonly readable: boolean } | undefined {
  const isPadded =
    written.length > header.length && written.slice(header.length).every((cell) => cell.trim() === "");
  const record = isPadded ? written.slice(0, header.length) : written;
  if (record.length !== header.length) {
    add(
      "error",
      line,
      1,
      notice("the row has {cells, plural, one {# cell} other {# cells}}, the header {columns}", {
        cells: record.length,
        columns: header.length,
      }),
      notice("Add the missing commas, or put the cell that contains a comma in quotation marks."),
    );
    return undefined;
  }
  const cells: Record<string, string> = { ...blank };
  // Collected as entries, because assigning a column named `__proto__` to an object would set its prototype.
  const extra: [string, string][] = [];
  header.forEach((name, index) => {
    const text = (record[index] ?? "").trim();
    if (isKnown[index]) cells[name] = text;
    else extra.push([name, text]);
  });
  const columnOf = (name: string) => columnInRaw(raw, header.indexOf(name));
  let readable = true;
  for (const [name, column] of columns) {
    const problem = cellProblem(cells[name] ?? "", column);
    if (!problem) continue;
    readable = false;
    add("error", line, columnOf(name), notice("{name} {what}", { name, what: problem.what }), problem.fix);
  }
  return { row: { line, cells, extra: Object.fromEntries(extra), raw: before + raw, columnOf }, readable };
}

/** Returns the references in one cell. */
export function referencesOf(cells: Cells, name: string, separator: " " | ";" | undefined): string[] {
  const text = cells[name] ?? "";
  if (text === "") return [];
  return separator === undefined ? [text] : splitReferences(text, separator);
}

/**
 * Limit for lines with a different number of cells than the first: the parser creates an error with a stack for each,
 * which takes 30 microseconds.
 */
const maxIrregular = 20_000;
class IrregularError extends Error {}

function parseCsv(text: string, onError: (error: CsvError | IrregularError) => void): Parsed | undefined {
  const records: Parsed["records"][number][] = [];
  let cells: number | undefined;
  let irregular = 0;
  let end = 0;
  let blank = 0;
  // Only the position of an empty line is kept, because a file can have millions of them.
  const keep = ({ record, raw, info }: { record: string[]; raw: string; info: { lines: number } }) => {
    const start = end;
    end += raw.length;
    // The parser returns only the first character of a line end of two characters.
    if (raw.endsWith("\r") && text[end] === "\n") end++;
    cells ??= record.length;
    if (record.length !== cells && ++irregular > maxIrregular) throw new IrregularError();
    // Excel writes rows of commas for empty rows below a table.
    if (record.every((cell) => cell.trim() === "")) return null;
    records.push({
      record,
      before: text.slice(blank, start),
      raw: text.slice(start, end),
      line: info.lines - lineBreaks(raw.replace(/\r?\n$/u, "")),
    });
    blank = end;
    return null;
  };
  try {
    parse(text, { info: true, raw: true, relax_column_count: true, on_record: keep as never });
    return { records, trailer: text.slice(blank) };
  } catch (error) {
    if (!(error instanceof CsvError || error instanceof IrregularError)) throw error;
    onError(error);
    return undefined;
  }
}

function quoteTrouble(code: string): Message {
  if (code === "CSV_QUOTE_NOT_CLOSED") return notice("a quotation mark is never closed");
  return notice("a quotation mark is neither at the start nor at the end of a cell");
}

function checkHeader(table: Table, header: readonly string[], add: AddProblem): void {
  const names = Object.keys(table.columns);
  const required = names.filter((name) => table.columns[name]?.required || table.key.includes(name));
  const missing = required.filter((name) => !header.includes(name));
  for (const name of missing) {
    const like = nearest(
      name,
      header.filter((h) => !(h in table.columns)),
    );
    add(
      "error",
      1,
      1,
      notice('the column "{name}" is missing', { name }),
      like === undefined
        ? notice("Add it: {about}.", { about: table.columns[name]?.about ?? "" })
        : notice('Rename "{like}" to "{name}".', { like, name }),
    );
  }
  header.forEach((name, index) => {
    if (header.indexOf(name) !== index)
      add("error", 1, 1, notice('the column "{name}" appears twice', { name }), notice("Delete one."));
  });
  const unknown = header.filter((name) => !Object.hasOwn(table.columns, name));
  if (unknown.length > 0 && missing.length === 0) {
    add(
      "warning",
      1,
      1,
      notice("unknown columns are not read: {names}", {
        names: nameList(unknown.map((name) => notice('"{name}"', { name }))),
      }),
      notice("Delete or rename them. The known columns are {names}.", { names: names.join(", ") }),
    );
  }
}

const lineBreaks = (text: string): number => text.split("\n").length - 1;

/** Returns the column, from 1, where a cell begins in the raw text of its record, on the record's first line. */
function columnInRaw(raw: string, index: number): number {
  let quoted = false;
  let cell = 0;
  for (let i = 0; i < raw.length; i++) {
    if (cell === index) return i + 1;
    if (raw[i] === '"') quoted = !quoted;
    else if (raw[i] === "," && !quoted) cell++;
  }
  return raw.length;
}
