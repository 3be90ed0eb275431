import { quoted, some } from "@throughline/study";
import { isCertainCode } from "./missing-codes.ts";
import { isMissing, numberOf } from "./number.ts";
import { type DecimalMark, type Delimiter, placeOf, type Table, type TableRow } from "./table.ts";
import { refuse } from "./table-error.ts";

/** A cell that can be read in one way only, and says which mark its decimals have. */
const evidence: Readonly<Record<DecimalMark, RegExp>> = {
  ",": /^[+-]?(?:0?,\d+|\d+,(?:\d{1,2}|\d{4,})|\d{1,3}(?:[. '’\u00a0\u202f]\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,})(?:e[+-]?\d+)?\s*%?$/iu,
  ".": /^[+-]?(?:0?\.\d+|\d+\.(?:\d{1,2}|\d{4,})|\d{1,3}(?:[, '’\u00a0\u202f]\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,})(?:e[+-]?\d+)?\s*%?$/iu,
};
/** A point or a comma before three digits: it can mark decimals or thousands. */
const open = /^[+-]?[1-9]\d{0,2}[.,]\d{3}\s*%?$/u;

type Place = { readonly row: TableRow; readonly index: number };

/**
 * Finds the decimal mark by all cells.
 *
 * @param given the mark that a person named
 * @throws TableError when both marks are there, or when a number can be read in two ways and no other cell decides
 */
export function decimalMark(
  table: { readonly file: string; readonly delimiter: Delimiter; readonly rows: readonly TableRow[] },
  given: DecimalMark | undefined,
): { decimal: DecimalMark; notices: string[] } {
  if (given !== undefined) return { decimal: given, notices: [] };
  const comma = firstCell(table.rows, evidence[","]);
  const point = firstCell(table.rows, evidence["."]);
  const text = ({ row, index }: Place) => quoted(row.cells[index] ?? "");
  if (comma && point) {
    const { file, line, column } = placeOf(table, point.row, point.index);
    refuse(
      file,
      line,
      column,
      `${text(point)} has a decimal point, but ${text(comma)} in line ${comma.row.line} has a decimal comma`,
      "Use the same decimal mark throughout, or name it.",
      "On the command line: --decimal , or --decimal .",
    );
  }
  if (comma)
    return {
      decimal: ",",
      notices:
        table.delimiter === ";"
          ? []
          : [`decimals have a comma: ${text(comma)} is ${text(comma).replace(",", ".")}.`],
    };
  const either = firstCell(table.rows, open);
  if (either === undefined || point) return { decimal: ".", notices: [] };
  const cell = either.row.cells[either.index] ?? "";
  const columnCells = table.rows
    .map(({ cells }) => cells[either.index] ?? "")
    .filter((one) => open.test(one));
  // 1.234 among 2.718 and 0.5 is a decimal; 1,234 between commas or tabs can be either.
  if (cell.includes(".") && table.delimiter !== ";") return { decimal: ".", notices: [] };
  const { file, line, column } = placeOf(table, either.row, either.index);
  const plain = cell.replace(/[.,]/u, "");
  return refuse(
    file,
    line,
    column,
    `${quoted(cell)} can be ${plain} or ${cell.replace(",", ".")}${columnCells.length > 1 ? `, as ${columnCells.length - 1} more in its column` : ""}`,
    "Write it without a mark for thousands, or name the decimal mark.",
    `On the command line: --decimal ${cell.includes(",") ? ". for" : ", for"} ${plain}, --decimal ${cell.includes(",") ? ", for" : ". for"} ${cell.replace(",", ".")}.`,
  );
}

function firstCell(rows: readonly TableRow[], pattern: RegExp): Place | undefined {
  for (const row of rows) {
    const index = row.cells.findIndex((cell) => pattern.test(cell));
    if (index !== -1) return { row, index };
  }
  return undefined;
}

/** Writes numbers of columns that have a mark for thousands or a percent sign without them, and says so. */
export function plainNumbers(table: Table): Table {
  const changes = new Map<number, keyof typeof signNames>();
  const examples = new Map<number, string>();
  table.header.forEach((_, c) => {
    const filled = table.rows
      .map(({ cells }) => cells[c] ?? "")
      .filter((cell) => !isMissing(cell) && !isCertainCode(cell));
    if (filled.length === 0 || filled.every((cell) => numberOf(cell, table.decimal) !== undefined)) return;
    if (!filled.every((cell) => numberOf(withoutSigns(cell, table.decimal), table.decimal) !== undefined))
      return;
    const percent = filled.filter((cell) => cell.endsWith("%")).length;
    if (percent > 0 && percent < filled.filter((cell) => numberOf(cell, table.decimal) !== 0).length) return;
    const example = filled.find((cell) => numberOf(cell, table.decimal) === undefined) ?? "";
    const isMinus = withPlainMinus(example) === withoutSigns(example, table.decimal);
    changes.set(c, percent > 0 ? "percent" : isMinus ? "minus" : "thousands");
    examples.set(c, example);
  });
  if (changes.size === 0) return table;
  const rows = table.rows.map((row) => ({
    ...row,
    written: row.written ?? row.cells,
    cells: row.cells.map((cell, c) => (changes.has(c) ? withoutSigns(cell, table.decimal) : cell)),
  }));
  const notices = [...Map.groupBy(changes, ([, kind]) => kind)].map(([kind, columns]) => {
    const example = examples.get(columns[0]?.[0] ?? 0) ?? "";
    const names = some(columns.map(([c]) => quoted(table.header[c] ?? "")));
    return `numbers are read ${signNames[kind]} in ${names}: ${quoted(example)} is ${withoutSigns(example, table.decimal)}.`;
  });
  return { ...table, rows, notices: [...table.notices, ...notices], plain: false };
}

const signNames = {
  percent: "without their percent sign",
  thousands: "without their mark for thousands",
  minus: "with their minus sign",
} as const;

const withPlainMinus = (cell: string): string => cell.replace(/^[\u2212\u2013]/u, "-");

/** A number without percent sign and marks for thousands, with a plain minus sign. */
function withoutSigns(cell: string, decimal: DecimalMark): string {
  const text = withPlainMinus(cell.replace(/\s*%$/u, ""));
  const mark =
    decimal === ","
      ? /^[+-]?\d{1,3}(?:[. '’\u00a0\u202f]\d{3})+(?:,\d+)?$/u
      : /^[+-]?\d{1,3}(?:[, '’\u00a0\u202f]\d{3})+(?:\.\d+)?$/u;
  if (!mark.test(text)) return text;
  return text.replace(decimal === "," ? /[. '’\u00a0\u202f]/gu : /[, '’\u00a0\u202f]/gu, "");
}
