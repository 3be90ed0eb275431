import { parse } from "csv-parse/sync";

/** A record of a CSV file, with the line in which it begins (from 1), its cells, and its text without line ends. */
type CsvRecord = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly raw: string;
};

/**
 * Parses CSV into records. Records without a filled cell are skipped.
 *
 * @param text without a byte order mark; lines end in CRLF, LF or CR
 * @returns records in order, with cells as written; O(n) in the length of the text
 * @throws CsvError when a quotation mark is misplaced or not closed
 */
export function csvRecords(text: string, delimiter: string): CsvRecord[] {
  const trim = trimmed.includes(delimiter);
  return isPlain(text) ? plainRecords(text, delimiter, trim) : parsedRecords(text, delimiter, trim);
}

/** Delimiters beside which blanks do not belong to a cell. */
const trimmed: readonly string[] = [",", ";", "|"];

/** Returns whether each line of a text is a record. Such a table needs no parser. */
const isPlain = (text: string): boolean => !text.includes('"') && !/\r(?!\n)/u.test(text);

function plainRecords(text: string, delimiter: string, trim: boolean): CsvRecord[] {
  const records: CsvRecord[] = [];
  let start = 0;
  for (let line = 1; start < text.length; line++) {
    const next = text.indexOf("\n", start);
    const end = next < 0 ? text.length : next;
    const raw = text.slice(start, text[end - 1] === "\r" ? end - 1 : end);
    start = end + 1;
    const written = raw.split(delimiter);
    const cells = trim ? written.map(withoutBlanks) : written;
    if (cells.some((cell) => cell.trim() !== "")) records.push({ line, cells, raw });
  }
  return records;
}

const withoutBlanks = (cell: string): string => cell.replace(/^[ \t\f]+|[ \t\f]+$/gu, "");

function parsedRecords(text: string, delimiter: string, trim: boolean): CsvRecord[] {
  const parsed = parse(text, {
    delimiter,
    trim,
    info: true,
    raw: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    record_delimiter: text.includes("\n") ? ["\r\n", "\n"] : ["\r"],
  }) as unknown as { record: string[]; raw: string; info: { lines: number } }[];
  return parsed.map(({ record, raw, info }) => {
    const own = withoutLineEnds(raw);
    // A cell can contain line ends. The parser reports the line in which a record ends.
    return { line: info.lines - (own.split(/\r\n|\n|\r/u).length - 1), cells: record, raw: own };
  });
}

/**
 * Removes line ends at both ends of a text. A regular expression would take quadratic time for many line ends
 * within it.
 */
function withoutLineEnds(text: string): string {
  const isLineEnd = (at: number) => text[at] === "\n" || text[at] === "\r";
  let [start, end] = [0, text.length];
  while (start < end && isLineEnd(start)) start++;
  while (start < end && isLineEnd(end - 1)) end--;
  return text.slice(start, end);
}
