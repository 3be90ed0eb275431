import { nameList, notice, type Said } from "@throughline/messages";
import { quoted, quotedName, some } from "@throughline/study";
import { numberOf } from "./number.ts";
import type { Delimiter, TableRow } from "./table.ts";
import { refuseTable } from "./table-error.ts";

const filledIn = ({ cells }: TableRow): string[] => cells.filter((cell) => cell !== "");
const isNumber = (cell: string): boolean =>
  numberOf(cell, ".") !== undefined || numberOf(cell, ",") !== undefined;
const isWord = (cell: string): boolean => cell !== "" && !isNumber(cell);

/**
 * Adds an empty name for the first column when every row has one cell more than the header, as in R's
 * write.table.
 */
export function withRowNames(head: TableRow, body: readonly TableRow[], notices: Said[]): TableRow {
  const cells = head.cells.length + 1;
  if (body.length === 0 || !body.every((row) => row.cells.length === cells && row.cells[0] !== ""))
    return head;
  // A comma at the end of each row is not a cell.
  if (body.every((row) => row.cells.at(-1) === "")) return head;
  notices.push(
    notice(
      "The header has one name fewer than the rows have cells, so the first column is read as case names.",
    ),
  );
  return { ...head, cells: ["", ...head.cells] };
}

const footers =
  /^(?:\*|†|source|sources|notes?\b|n\.?b\.?:|data from|last updated|updated|quelle|quellen|anmerkung|hinweis|fuentes?\b|notas?\b|источник|примечани|remarque)/iu;
/**
 * Words that are never names of cases, whatever cells follow: a source that contains commas has several
 * cells.
 */
const labelledFooters =
  /^(?:sources?|notes?|data|quellen?|anmerkung(?:en)?|hinweise?|fuentes?|fonte|notas?|источники?|примечани[ея]|remarques?|źródło|kaynak)\s*:/iu;
const sums =
  /^(?:(?:grand |sub-?)?totals?|sums?|means?|averages?|medians?|insgesamt|summe|gesamt|mittelwert|durchschnitt|всего|итого|сумма|среднее|разом|усього|всього|total general|totaux|moyenne|promedio|media|razem|suma|średnia|toplam|合计|总计|合計)\s*(?:\([^)]*\))?:?$/iu;
const noteMark = /^\(?([*†‡§]+|[a-z]|\d|[¹²³⁴⁵⁶⁷⁸⁹])[).]?\s/u;

/** Returns whether text below a blank line is a note rather than the name of a case. */
const isSentence = (words: string): boolean => words.length > 40 || /:|[.!?]$/u.test(words);

/** Removes lines below the table that are not cases: sources and notes. */
export function withoutFooter(
  head: TableRow,
  body: readonly TableRow[],
  notices: Said[],
): readonly TableRow[] {
  if (filledIn(head).length < 2) return body;
  const marks = marksIn(body);
  const isNote = (row: TableRow, before: TableRow): boolean => {
    const first = row.cells[0] ?? "";
    if (labelledFooters.test(first)) return true;
    const isBelowBlank = row.line > before.line + before.raw.split(/\r\n|\n|\r/u).length;
    if (row.cells.slice(1).some((cell) => cell !== ""))
      return isBelowBlank && row.cells.length !== head.cells.length && /[.!?]\s*$/u.test(row.raw);
    return (
      footers.test(first) ||
      (row.cells.length === 1 && head.cells.length > 2 && noteMark.test(first)) ||
      marks.has(noteMark.exec(first)?.[1] ?? "") ||
      (isSentence(first) && isBelowBlank)
    );
  };
  // The first of the notes at the end of the table.
  let end = body.length;
  while (end > 1 && isNote(body[end - 1]!, body[end - 2]!)) end--;
  for (const { line, cells } of body
    .slice(0, end)
    .filter((row) => sums.test(row.cells[0] ?? ""))
    .slice(0, 5))
    notices.push(
      notice(
        "Line {line} looks like a sum of the others ({name}), and is read as a case. Delete it if it is not one.",
        { line, name: quotedName(cells[0] ?? "") },
      ),
    );
  if (end === body.length) return body;
  const words = body.slice(end).map((row) => quotedName(filledIn(row).join(", ").slice(0, 60)));
  notices.push(
    notice("The text below the table is not a case and was left out: {words}.", { words: nameList(words) }),
  );
  return body.slice(0, end);
}

/** Returns footnote marks after numbers, as in 12000* and 30000a. */
function marksIn(body: readonly TableRow[]): ReadonlySet<string> {
  const marks = new Set<string>();
  for (const { cells } of body)
    for (const cell of cells.slice(1)) {
      const mark = /^[+-]?[\d.,]*\d\s?\(?([*†‡§]+|[a-z]|[¹²³⁴⁵⁶⁷⁸⁹])\)?$/u.exec(cell)?.[1];
      if (mark !== undefined) marks.add(mark);
    }
  return marks;
}

/** Refuses a table in which commas separate columns and also mark decimals: 0,5 would be two cells. */
export function refuseDividedDecimals(
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
  // A comma at the end of each row is not a cell.
  if (body.every(({ cells }) => cells.slice(head.cells.length).every((cell) => cell === ""))) return;
  if (at === -1 || row === undefined) return;
  refuseTable(
    file,
    row.line,
    undefined,
    notice(
      "the row has {cells} cells, the header {columns}: commas seem to separate the columns and to mark the decimals ({example})",
      {
        cells: row.cells.length,
        columns: head.cells.length,
        example: `${row.cells[at]},${row.cells[at + 1]}`,
      },
    ),
    notice("Export it again with semicolons or tabs between the columns, or with decimal points."),
  );
}

/**
 * Refuses a table whose first rows are not a header: a title, a heading over several columns, or another
 * delimiter.
 */
export function refuseTitle(
  file: string,
  head: TableRow,
  body: readonly TableRow[],
  delimiter: Delimiter,
): void {
  const [title, ...more] = filledIn(head);
  if (title === undefined) return;
  if (more.length === 0) {
    refuseOtherDelimiter(file, head, body, delimiter);
    const header = body
      .slice(0, 10)
      .find(
        (row) => filledIn(row).length > 1 && filledIn(row).every((cell) => numberOf(cell, ".") === undefined),
      );
    if (header !== undefined)
      refuseTable(
        file,
        head.line,
        undefined,
        notice("{title} looks like a title, not a header; the header seems to be line {line}", {
          title: quoted(title),
          line: header.line,
        }),
        notice("Delete the lines above line {line}.", { line: header.line }),
      );
    return;
  }
  const [second, third] = body;
  if (second === undefined || third === undefined) return;
  const isHeading =
    body.some((row) => filledIn(row).length > filledIn(head).length) &&
    filledIn(second).every(isWord) &&
    second.cells.every((cell, c) => cell !== "" || c === 0 || (head.cells[c] ?? "") !== "") &&
    head.cells.some((cell, c) => c > 0 && cell === "" && (second.cells[c] ?? "") !== "") &&
    body.slice(1).some(({ cells }) => cells.some((cell) => cell !== "" && isNumber(cell)));
  if (!isHeading) return;
  const names = head.cells.flatMap((cell, c) =>
    cell !== "" && (second.cells[c] ?? "") === "" ? [cell] : [],
  );
  const heading = head.cells.find(
    (cell, c) => cell !== "" && !names.includes(cell) && head.cells[c + 1] === "",
  );
  refuseTable(
    file,
    head.line,
    undefined,
    notice("{heading} looks like a heading over several columns; the header seems to be line {line}", {
      heading: quoted(heading ?? title),
      line: second.line,
    }),
    names.length === 0
      ? notice("Delete the lines above line {line}.", { line: second.line })
      : notice("Write {names} into line {line}. Delete the lines above line {line}.", {
          names: some(names.map(quoted)),
          line: second.line,
        }),
  );
}

/** Refuses a table below lines with fewer cells that describe its origin, as in files of the World Bank. */
export function refusePreamble(file: string, head: TableRow, body: readonly TableRow[]): void {
  const widths = body.map(({ cells }) => cells.length);
  const [width = 0] =
    [...Map.groupBy(widths, (one) => one)].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const at = widths.indexOf(width);
  const header = body[at];
  if (header === undefined || width <= head.cells.length || at > 10 || body.length < at + 2) return;
  if (!filledIn(header).every((cell) => isWord(cell) || /^\d{4}$/u.test(cell))) return;
  if (body.slice(0, at).some(({ cells }) => cells.length >= width)) return;
  refuseTable(
    file,
    head.line,
    undefined,
    notice(
      "the lines above line {line} have fewer cells than the table; the header seems to be line {line}",
      { line: header.line },
    ),
    notice("Delete the lines above line {line}.", { line: header.line }),
  );
}

function refuseOtherDelimiter(
  file: string,
  head: TableRow,
  body: readonly TableRow[],
  delimiter: Delimiter,
): void {
  const other = [",", ";", "\t", "|"].find((one) => one !== delimiter && head.cells[0]?.includes(one));
  const columns = head.cells[0]?.split(other ?? "\n").length ?? 0;
  if (other === undefined || columns < 2 || !body.every(({ cells }) => cells.length === columns)) return;
  const named = (one: string): string => (one === "\t" ? "a tab" : quoted(one));
  refuseTable(
    file,
    head.line,
    undefined,
    notice("the header separates its columns by {sign}, the rows by {other}", {
      sign: named(other),
      other: named(delimiter),
    }),
    notice("Write the same sign between the columns of all lines."),
  );
}

/** Refuses a row of units or explanations between header and cases: words above columns of numbers. */
export function refuseUnits(file: string, [row, ...rest]: readonly TableRow[]): void {
  if (row === undefined || rest.length < 2) return;
  const columns = row.cells.flatMap((cell, c) => {
    if (c === 0 || cell === "") return [];
    const below = rest.map(({ cells }) => cells[c] ?? "").filter((one) => one !== "");
    return below.length > 1 && below.every(isNumber) ? [{ cell, isUnit: isWord(cell) }] : [];
  });
  if (columns.length < 2 || !columns.every(({ isUnit }) => isUnit)) return;
  refuseTable(
    file,
    row.line,
    undefined,
    notice(
      "line {line} has words where all lines below have numbers ({words}): units or explanations, it seems",
      { line: row.line, words: some(columns.map(({ cell }) => quoted(cell))) },
    ),
    notice("Delete line {line}.", { line: row.line }),
  );
}

/** Removes empty columns without a name, which separate groups of columns. */
export function withoutSpacers(
  head: TableRow,
  body: readonly TableRow[],
  notices: Said[],
): { head: TableRow; body: readonly TableRow[] } {
  const width = head.cells.findLastIndex((name) => name !== "") + 1;
  const isSpacer = head.cells.map(
    (name, c) => c < width && name === "" && body.every(({ cells }) => (cells[c] ?? "") === ""),
  );
  if (!isSpacer.includes(true)) return { head, body };
  const kept = (row: TableRow): TableRow => ({
    ...row,
    cells: row.cells.filter((_, c) => isSpacer[c] !== true),
  });
  const places = isSpacer.flatMap((is, c) => (is ? [String(c + 1)] : []));
  notices.push(
    notice(
      "{count, plural, one {Column {columns} is empty and is} other {Columns {columns} are empty and are}} left out. Check that what stands to the right belongs to the same table.",
      { count: places.length, columns: nameList(places) },
    ),
  );
  return { head: kept(head), body: body.map(kept) };
}
