import { type Message, nameList, notice } from "@throughline/messages";
import { type DecimalMark, quoted, quotedName } from "@throughline/study";
import { isCertainCode } from "./missing-codes.ts";
import { isMissing, numberOf } from "./number.ts";
import { type Delimiter, placeOf, type Table, type TableRow } from "./table.ts";
import { refuseTable } from "./table-error.ts";

/** A cell that can be parsed in one way only, and thus shows the decimal mark. */
const unambiguous: Readonly<Record<DecimalMark, RegExp>> = {
  ",": /^[+-]?(?:0?,\d+|\d+,(?:\d{1,2}|\d{4,})|\d{1,3}(?:[. '’\u00a0\u202f]\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,})(?:e[+-]?\d+)?\s*%?$/iu,
  ".": /^[+-]?(?:0?\.\d+|\d+\.(?:\d{1,2}|\d{4,})|\d{1,3}(?:[, '’\u00a0\u202f]\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?)(?:e[+-]?\d+)?\s*%?$/iu,
};
/** A point or comma before three digits: a decimal mark or a thousands separator. */
const ambiguous = /^[+-]?[1-9]\d{0,2}[.,]\d{3}\s*%?$/u;

type Place = { readonly row: TableRow; readonly index: number };

/**
 * Determines the decimal mark from all cells.
 *
 * @param given decimal mark that a person chose
 * @throws TableError when both marks occur, or when a number is ambiguous and no other cell decides
 */
export function decimalMark(
  table: { readonly file: string; readonly delimiter: Delimiter; readonly rows: readonly TableRow[] },
  given: DecimalMark | undefined,
): { decimal: DecimalMark; notices: Message[] } {
  if (given !== undefined) return { decimal: given, notices: [] };
  const comma = firstCell(table.rows, unambiguous[","]);
  const point = firstCell(table.rows, unambiguous["."]);
  const cellAt = ({ row, index }: Place) => row.cells[index] ?? "";
  const text = (place: Place) => quoted(cellAt(place));
  if (comma && point) {
    const { file, line, column } = placeOf(table, point.row, point.index);
    refuseTable(
      file,
      line,
      column,
      notice("{point} has a decimal point, but {comma} in line {line} has a decimal comma", {
        point: text(point),
        comma: text(comma),
        line: comma.row.line,
      }),
      notice("Use the same decimal mark throughout, or name it."),
      "On the command line: --decimal , or --decimal .",
    );
  }
  if (comma)
    return {
      decimal: ",",
      notices:
        table.delimiter === ";"
          ? []
          : [
              notice("Decimals have a comma: {text} is {number}.", {
                text: quotedName(cellAt(comma)),
                number: quotedName(cellAt(comma).replace(",", ".")),
              }),
            ],
    };
  const either = firstCell(table.rows, ambiguous);
  if (either === undefined || point) return { decimal: ".", notices: [] };
  const cell = either.row.cells[either.index] ?? "";
  const columnCells = table.rows
    .map(({ cells }) => cells[either.index] ?? "")
    .filter((one) => ambiguous.test(one));
  // 1.234 among 2.718 and 0.5 is a decimal. 1,234 between commas or tabs is ambiguous.
  if (cell.includes(".") && table.delimiter !== ";") return { decimal: ".", notices: [] };
  const { file, line, column } = placeOf(table, either.row, either.index);
  const plain = cell.replace(/[.,]/u, "");
  return refuseTable(
    file,
    line,
    column,
    notice("{cell} can be {plain} or {decimal}{others, plural, =0 {} other {, as # more in its column}}", {
      cell: quoted(cell),
      plain,
      decimal: cell.replace(",", "."),
      others: columnCells.length - 1,
    }),
    notice("Write it without a mark for thousands, or name the decimal mark."),
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

/** Removes thousands separators and percent signs from the numbers of columns, and adds a notice. */
export function plainNumbers(table: Table): Table {
  const changes = new Map<number, "percent" | "thousands" | "minus" | "digits">();
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
    const isOtherScript = withPlainDigits(example) !== example;
    changes.set(c, percent > 0 ? "percent" : isOtherScript ? "digits" : isMinus ? "minus" : "thousands");
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
    return notice(
      "Numbers are read {kind, select, percent {without their percent sign} thousands {without their mark for thousands} minus {with their minus sign} other {with digits of another script}} in {columns}: {example} is {number}.",
      {
        kind,
        columns: nameList(columns.map(([c]) => quotedName(table.header[c] ?? ""))),
        example: quotedName(example),
        number: withoutSigns(example, table.decimal),
      },
    );
  });
  return { ...table, rows, notices: [...table.notices, ...notices], plain: false };
}

const withPlainMinus = (cell: string): string => cell.replace(/^[\u2212\u2013]/u, "-");

/** Zeros of scripts with their own digits: Arabic, Persian, Devanagari. */
const zeros = [0x0660, 0x06f0, 0x0966];
const digitOf = (digit: string): string => {
  const code = digit.charCodeAt(0);
  return String(code - (zeros.findLast((zero) => zero <= code) ?? code));
};

/** Converts full-width, Arabic, Persian and Devanagari digits and their decimal point to ASCII. */
const withPlainDigits = (cell: string): string =>
  cell
    .replace(/[\uff0b-\uff19\uff05]/gu, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/gu, digitOf)
    .replace(/\u066b/gu, ".")
    .replace(/\u066a/gu, "%");

/** Returns a number without percent sign and thousands separators, with an ASCII minus sign and digits. */
function withoutSigns(cell: string, decimal: DecimalMark): string {
  const text = withPlainMinus(withPlainDigits(cell).replace(/\s*%$/u, ""));
  const mark =
    decimal === ","
      ? /^[+-]?\d{1,3}(?:[. '’\u00a0\u202f]\d{3})+(?:,\d+)?$/u
      : /^[+-]?(?:\d{1,3}(?:[, '’\u00a0\u202f]\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})(?:\.\d+)?$/u;
  if (!mark.test(text)) return text;
  return text.replace(decimal === "," ? /[. '’\u00a0\u202f]/gu : /[, '’\u00a0\u202f]/gu, "");
}
