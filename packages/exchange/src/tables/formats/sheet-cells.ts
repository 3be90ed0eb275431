import { type CellObject, utils, type WorkSheet } from "@e965/xlsx";
import { superscript } from "@throughline/documents";
import { nameList, notice, type Said } from "@throughline/messages";
import { type DecimalMark, quoted } from "@throughline/study";
import { decimalMark } from "../number-format.ts";

/** The cells of a sheet as text, and sentences about decisions. */
type SheetCells = { readonly rows: readonly string[][]; readonly notices: readonly Said[] };

/** A cell, and whether it is a text cell. */
type SheetCell = { readonly text: string; readonly isText: boolean };

const empty: SheetCell = { text: "", isText: false };

/**
 * Reads the cells of a sheet: computed values, dates as ISO 8601, numbers in a format such as 000 as shown, errors as shown (`#DIV/0!`), formulas
 * without a saved value as written. A merged cell has its value in each of its rows. Numbers in text cells
 * are parsed by their decimal mark.
 *
 * @param decimal decimal mark of numbers in text cells, if a person chose it
 * @throws TableError when such a number is ambiguous
 */
export function sheetCells(file: string, sheet: WorkSheet, decimal: DecimalMark | undefined): SheetCells {
  const notices: Said[] = [];
  const data = (sheet["!data"] ?? []) as (CellObject | undefined)[][];
  const cells = filledPart(data.map((row) => Array.from(row, cellOf)));
  fillMerged(sheet, cells, notices);
  noteHidden(sheet, cells, notices);
  noteComments(data, notices);
  return { rows: withPlainNumbers(file, cells, decimal, notices), notices };
}

/**
 * Returns the rows up to the last filled one, with as many cells as the widest; rows without a filled cell are empty.
 * The range that a sheet declares can be far larger than what it holds.
 */
function filledPart(rows: readonly (readonly SheetCell[] | undefined)[]): SheetCell[][] {
  const widths = Array.from(rows, (row = []) => row.findLastIndex(({ text }) => text !== "") + 1);
  const width = widths.reduce((most, one) => Math.max(most, one), 0);
  return widths
    .slice(0, widths.findLastIndex((one) => one > 0) + 1)
    .map((own, r) => (own === 0 ? [] : Array.from({ length: width }, (_, c) => rows[r]?.[c] ?? empty)));
}

const errors: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};

function cellOf(cell: CellObject | undefined): SheetCell {
  if (cell === undefined) return empty;
  const { t, v, f } = cell;
  if (t === "e") return { text: errors[Number(v)] ?? "#VALUE!", isText: false };
  if (v === undefined || v === null || (f !== undefined && t === "z"))
    return f === undefined ? empty : { text: `=${f}`, isText: false };
  if (v instanceof Date) {
    const text = v.toISOString();
    // A time of day alone is a date before 1900.
    if (v.getUTCFullYear() < 1900) return { text: text.slice(11, 16), isText: false };
    return { text: text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text, isText: false };
  }
  // A code such as 007 is the number 7 in a format that fills it with zeros.
  if (t === "n" && /^0{2,}$/u.test(String(cell.z ?? "")) && cell.w !== undefined)
    return { text: cell.w, isText: false };
  return { text: t === "s" ? withRaisedDigits(cell.h, String(v)) : String(v), isText: t === "s" };
}

/** Returns the text of a cell with raised digits as superscripts: 12 with a raised 3 is not 123. */
function withRaisedDigits(html: string | undefined, text: string): string {
  if (html?.includes("<sup>") !== true) return text;
  let at = 0;
  return html.split(/(<sup>.*?<\/sup>)/su).reduce((before, part) => {
    const { length } = part.replace(/<br\/>|&\w+;/gu, "·").replace(/<[^>]*>/gu, "");
    const own = text.slice(at, at + length);
    at += length;
    return before + (part.startsWith("<sup>") ? superscript(own) : own);
  }, "");
}

/** Fills each row of a merged cell with its value. Cells merged across columns are headings and stay. */
function fillMerged(sheet: WorkSheet, cells: SheetCell[][], notices: Said[]): void {
  const filled: string[] = [];
  const wide: string[] = [];
  for (const { s: from, e: to } of sheet["!merges"] ?? []) {
    const value = cells[from.r]?.[from.c];
    if (value === undefined || value.text === "") continue;
    if (to.c !== from.c) {
      if (Number.isFinite(Number(value.text))) wide.push(utils.encode_cell(from));
      continue;
    }
    if (to.r === from.r) continue;
    for (const row of cells.slice(from.r + 1, to.r + 1)) {
      while (row.length < from.c) row.push(empty);
      row[from.c] = value;
    }
    filled.push(quoted(value.text));
  }
  if (filled.length > 0)
    notices.push(
      notice("Merged cells are read in each of their rows: {cells}.", { cells: nameList(filled) }),
    );
  if (wide.length > 0)
    notices.push(
      notice("Numbers in cells merged across columns count in the first column alone: {cells}.", {
        cells: nameList(wide),
      }),
    );
}

function noteComments(data: readonly (readonly (CellObject | undefined)[])[], notices: Said[]): void {
  const commented: string[] = [];
  data.forEach((row, r) => {
    row.forEach((cell, c) => {
      if ((cell?.c?.length ?? 0) > 0) commented.push(utils.encode_cell({ r, c }));
    });
  });
  if (commented.length > 0)
    notices.push(notice("Comments on cells are not read: {cells}.", { cells: nameList(commented) }));
}

function noteHidden(sheet: WorkSheet, cells: readonly (readonly SheetCell[])[], notices: Said[]): void {
  const width = cells.reduce((most, { length }) => Math.max(most, length), 0);
  const rows = (sheet["!rows"] ?? [])
    .slice(0, cells.length)
    .flatMap((row, r) => (row?.hidden ? [String(r + 1)] : []));
  const columns = (sheet["!cols"] ?? []).flatMap((column, c) =>
    column?.hidden && c < width ? [utils.encode_col(c)] : [],
  );
  if (rows.length > 0)
    notices.push(
      notice("Hidden rows are read too: {rows}. Delete those that you do not mean.", {
        rows: nameList(rows),
      }),
    );
  if (columns.length > 0)
    notices.push(
      notice("Hidden columns are read too: {columns}. Delete those that you do not mean.", {
        columns: nameList(columns),
      }),
    );
}

/** Converts numbers in text cells to plain numbers. */
function withPlainNumbers(
  file: string,
  cells: readonly (readonly SheetCell[])[],
  decimal: DecimalMark | undefined,
  notices: Said[],
): string[][] {
  const written = cells.map((row, r) => {
    const texts = row.map(({ text, isText }) => (isText ? text.trim() : ""));
    return { line: r + 1, cells: texts, raw: texts.map((text) => `"${text}"`).join(",") };
  });
  const mark = decimalMark({ file, delimiter: ",", rows: written }, decimal).decimal;
  const changed: string[] = [];
  const rows = cells.map((row) =>
    row.map(({ text, isText }) => {
      if (!isText || mark === "." || !commaNumber.test(text.trim())) return text;
      const plain = text
        .trim()
        .replace(/[. '’\u00a0\u202f]/gu, "")
        .replace(",", ".");
      if (plain !== text.trim()) changed.push(`${quoted(text)} is ${plain}`);
      return plain;
    }),
  );
  if (changed.length > 0)
    notices.push(
      notice("Numbers that are written as text have a decimal comma: {numbers}.", {
        numbers: nameList(changed),
      }),
    );
  return rows;
}

/** A number with a decimal comma, and optional thousands separators. */
const commaNumber = /^[+-]?(?:\d+|\d{1,3}(?:[. '’\u00a0\u202f]\d{3})+)(?:,\d+)?$/u;
