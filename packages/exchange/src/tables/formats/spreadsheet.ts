import { read, utils } from "@e965/xlsx";
import { quoted, some } from "@throughline/study";
import type { Table } from "../table.ts";
import { refuse } from "../table-error.ts";
import { gridTable } from "./grid-table.ts";

/** Declared size of an unpacked workbook above which it is refused. */
const mostBytes = 512 * 1024 * 1024;

/**
 * Reads a sheet of a workbook (XLSX, XLS, ODS): the values of its cells, dates as ISO 8601.
 *
 * @param sheet its name; the only one that has cells, when it is not named
 * @throws TableError when there is no such sheet, when several could be meant, or when it is no workbook
 */
export function spreadsheetTable(file: string, bytes: Uint8Array, sheet: string | undefined): Table {
  refuseLarge(file, bytes);
  const workbook = (() => {
    try {
      return read(bytes, {
        type: "array",
        cellDates: true,
        cellFormula: false,
        cellHTML: false,
        dense: true,
      });
    } catch {
      return refuse(
        file,
        1,
        undefined,
        "this spreadsheet or archive cannot be read",
        "Open it in the program that made it, and save the sheet as XLSX or CSV in UTF-8.",
      );
    }
  })();
  const filled = workbook.SheetNames.filter((name) => workbook.Sheets[name]?.["!ref"] !== undefined);
  const chosen = sheet ?? filled[0];
  if (
    chosen === undefined ||
    !workbook.SheetNames.includes(chosen) ||
    (sheet === undefined && filled.length > 1)
  )
    return refuse(
      file,
      1,
      undefined,
      chosen === undefined
        ? "none of its sheets has cells"
        : sheet === undefined
          ? `there are ${filled.length} sheets with cells`
          : `there is no sheet ${quoted(sheet)}`,
      filled.length === 0 ? "Save the table as CSV in UTF-8." : `Name one: ${some(filled.map(quoted))}.`,
      filled.length === 0 ? undefined : "On the command line: --sheet.",
    );
  const cells = utils.sheet_to_json<unknown[]>(workbook.Sheets[chosen] ?? {}, {
    header: 1,
    raw: true,
    defval: "",
    blankrows: true,
    UTC: true,
  });
  return gridTable(
    file,
    cells.map((row) => row.map(textOf)),
    [],
  );
}

/** The names of the sheets of a workbook; none when it is no workbook, or is damaged. */
export function sheetNames(bytes: Uint8Array): string[] {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isArchive && bytes[0] !== 0xd0) return [];
  try {
    return read(bytes, { type: "array", bookSheets: true }).SheetNames;
  } catch {
    return [];
  }
}

function textOf(value: unknown): string {
  if (value instanceof Date) {
    const text = value.toISOString();
    return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text;
  }
  return value === null || value === undefined ? "" : String(value);
}

/** Refuses an archive whose parts declare far more bytes than a table has, before any of them is unpacked. */
function refuseLarge(file: string, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = 0; at + 46 <= bytes.length; at++) {
    // The signature of an entry in the directory of a ZIP archive.
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== 0x02014b50) continue;
    total += view.getUint32(at + 24, true);
  }
  if (total > mostBytes)
    refuse(
      file,
      1,
      undefined,
      `the workbook unpacks to ${Math.round(total / 1024 / 1024)} MB, more than the limit of ${mostBytes / 1024 / 1024} MB`,
      "Save the sheet that you need as CSV in UTF-8.",
    );
}
