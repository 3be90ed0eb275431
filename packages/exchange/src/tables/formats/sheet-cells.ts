import { type CellObject, utils, type WorkSheet } from "@e965/xlsx";
import { superscript } from "@throughline/documents";
import { nameList, notice, type Said } from "@throughline/messages";
import { quoted } from "@throughline/study";
import { decimalMark } from "../number-format.ts";
import type { DecimalMark } from "../table.ts";

/** The cells of a sheet as text, and sentences about decisions. */
type SheetCells = { readonly rows: readonly string[][]; readonly notices: readonly Said[] };

/** A cell, and whether it is a text cell. */
type SheetCell = { readonly text: string; readonly isText: boolean };

const empty: SheetCell = { text: "", isText: false };

/**
 * Reads the cells of a sheet: computed values, dates as ISO 8601, errors as shown (`#DIV/0!`), formulas
 * without a saved value as written. A merged cell has its value in each of its rows. Numbers in text cells
 * are parsed by their decimal mark.
 *
 * @param decimal decimal mark of numbers in text cells, if a person chose it
 * @throws TableError when such a number is ambiguous
 */
export function sheetCells(file: string, sheet: WorkSheet, decimal: DecimalMark | undefined): SheetCells {
  const notices: Said[] = [];
  const data = (sheet["!data"] ?? []) as (CellObject | undefined)[][];
  const { s: start, e: end } = utils.decode_range(sheet["!ref"] ?? "A1");
  const cells: SheetCell[][] = [];
  for (let r = start.r; r <= end.r; r++)
    cells.push(Array.from({ length: end.c - start.c + 1 }, (_, c) => cellOf(data[r]?.[start.c + c])));
  fillMerged(sheet, start, cells, notices);
  noteHidden(sheet, end, notices);
  // Rows above the first filled one count in line numbers.
  const above = Array.from({ length: start.r }, () => []);
  return { rows: [...above, ...withPlainNumbers(file, cells, decimal, notices)], notices };
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
    return { text: text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text, isText: false };
  }
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
function fillMerged(
  sheet: WorkSheet,
  start: { readonly r: number; readonly c: number },
  cells: SheetCell[][],
  notices: Said[],
): void {
  const filled: string[] = [];
  for (const { s: from, e: to } of sheet["!merges"] ?? []) {
    if (to.r === from.r || to.c !== from.c) continue;
    const value = cells[from.r - start.r]?.[from.c - start.c];
    if (value === undefined || value.text === "") continue;
    for (let r = from.r + 1; r <= to.r; r++) {
      const row = cells[r - start.r];
      if (row) row[from.c - start.c] = value;
    }
    filled.push(quoted(value.text));
  }
  if (filled.length > 0)
    notices.push(
      notice("Merged cells are read in each of their rows: {cells}.", { cells: nameList(filled) }),
    );
}

function noteHidden(sheet: WorkSheet, end: { readonly c: number }, notices: Said[]): void {
  const rows = (sheet["!rows"] ?? []).flatMap((row, r) => (row?.hidden ? [String(r + 1)] : []));
  const columns = (sheet["!cols"] ?? []).flatMap((column, c) =>
    column?.hidden && c <= end.c ? [utils.encode_col(c)] : [],
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
