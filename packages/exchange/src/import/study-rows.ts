import { type CellObject, read, utils } from "@e965/xlsx";
import { decodeKeepingLineEnds } from "@throughline/documents";
import {
  type Cells,
  type Table as StudyTable,
  type TableName,
  tables,
  withoutGuard,
} from "@throughline/study";
import { csvRecords } from "../tables/csv-records.ts";
import { declaredDelimiter, delimiterOf } from "../tables/delimiter.ts";
import { sheetNames } from "../tables/formats/spreadsheet.ts";

/** The rows of a table that `throughline export` wrote, by column name. */
export type StudyRows = {
  readonly name: TableName | OtherName;
  readonly header: readonly string[];
  readonly rows: readonly StudyRow[];
};
/** A row with the line in which it begins, or the row number in a workbook. */
export type StudyRow = { readonly line: number; readonly cells: Cells };

/** Tables of an export that are not part of the study folder, with their columns. */
const others = {
  works: ["key", "type", "title", "authors", "issued", "container", "publisher", "DOI", "URL"],
  attributes: ["attribute", "label", "role", "scale", "grades"],
  codebook: ["table", "column", "meaning", "values", "required"],
  matrix: ["case", "name"],
} as const;
type OtherName = keyof typeof others;

const isTableName = (name: string): name is TableName => Object.hasOwn(tables, name);
const isOtherName = (name: string): name is OtherName => Object.hasOwn(others, name);

/**
 * Reads the tables of a study as `throughline export` writes them: a CSV file with the name and columns of a
 * table, or a workbook with such sheets.
 *
 * @param sheet sheet that a person chose
 * @returns undefined for other files
 */
export function studyRowsIn(
  file: string,
  bytes: Uint8Array,
  sheet: string | undefined,
): readonly StudyRows[] | undefined {
  const name = /([^\\/]*)\.csv$/iu.exec(file)?.[1] ?? "";
  if (name !== "") {
    const isNamed = isTableName(name) || (isOtherName(name) && name !== "matrix");
    const found = isNamed ? tableNamed(name, csvRows(bytes)) : undefined;
    return found && [found];
  }
  if (!/\.(?:xlsx|ods)$/iu.test(file)) return undefined;
  const names = sheetNames(bytes);
  const isOurs = names.some(isTableName) && names.every((one) => isTableName(one) || isOtherName(one));
  if (!isOurs || (sheet !== undefined && !isTableName(sheet))) return undefined;
  const wanted =
    sheet === undefined ? names.filter((one) => one !== "matrix" && one !== "codebook") : [sheet];
  const book = read(bytes, { type: "array", cellDates: true, dense: true, UTC: true });
  const found = wanted.map((one) => tableNamed(one, sheetRows(book.Sheets[one]?.["!data"])));
  return found.every((one) => one !== undefined) ? found : undefined;
}

type Grid = readonly { readonly line: number; readonly cells: readonly string[] }[];

/** Returns the rows below the header, if the header has the columns of the table. */
function tableNamed(name: string, [head, ...body]: Grid): StudyRows | undefined {
  const header = head?.cells ?? [];
  const isRight = isTableName(name)
    ? isHeaderOf(tables[name], header)
    : isOtherName(name) && others[name].every((column, c) => header[c] === column);
  if (!isRight) return undefined;
  const rows = body.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(header.map((column, c) => [column, withoutGuard(cells[c] ?? "")])),
  }));
  return { name: name as StudyRows["name"], header, rows };
}

/** Returns whether a header has all required columns of a table, and only columns of it. */
const isHeaderOf = ({ columns }: StudyTable, header: readonly string[]): boolean =>
  header.every((name) => Object.hasOwn(columns, name)) &&
  Object.entries(columns).every(([name, { required }]) => !required || header.includes(name));

function csvRows(bytes: Uint8Array): Grid {
  const written = decodeKeepingLineEnds(bytes).text.replace(/^\uFEFF/u, "");
  const declared = declaredDelimiter(written);
  const text = declared === undefined ? written : written.slice(declared.length);
  const delimiter = declared?.delimiter ?? delimiterOf(text);
  try {
    return csvRecords(text, delimiter).map(({ line, cells }) => ({
      line,
      cells: delimiter === ";" ? cells.map(withDecimalPoint) : cells,
    }));
  } catch {
    return [];
  }
}

/** Spreadsheets that use decimal commas separate columns by semicolons. */
const withDecimalPoint = (cell: string): string => cell.replace(/^([+-]?\d+),(\d+)$/u, "$1.$2");

function sheetRows(data: readonly (readonly (CellObject | undefined)[])[] = []): Grid {
  return data.flatMap((row, r) => {
    const cells = Array.from(row ?? [], (cell) => {
      if (cell?.v === undefined || cell.v === null || cell.t === "z") return "";
      if (cell.t === "e") return utils.format_cell(cell);
      return cell.v instanceof Date ? cell.v.toISOString().slice(0, 10) : String(cell.v);
    });
    return cells.some((cell) => cell !== "") ? [{ line: r + 1, cells }] : [];
  });
}
