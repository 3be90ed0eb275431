import { read, type WorkBook } from "@e965/xlsx";
import { type Message, nameList, notice } from "@throughline/messages";
import { type DecimalMark, quoted, quotedName, some } from "@throughline/study";
import type { Table } from "../table.ts";
import { refuseTable } from "../table-error.ts";
import { gridTable } from "./grid-table.ts";
import { sheetCells } from "./sheet-cells.ts";

/** Largest declared size of an unpacked workbook, in bytes. */
const mostBytes = 512 * 1024 * 1024;

/** The part of an XLSX file in which Excel puts one that has a password. */
const encrypted = Buffer.from("EncryptedPackage", "utf16le");

/** The choices of a person for a workbook. */
export type SheetReading = {
  readonly sheet?: string | undefined;
  readonly decimal?: DecimalMark | undefined;
};

/**
 * Reads a sheet of a workbook (XLSX, XLS, ODS): cell values, dates as ISO 8601. The default is the only
 * visible sheet with cells.
 *
 * @throws TableError when the sheet does not exist, when several sheets are possible, or when the file is not
 *   a workbook
 */
export function spreadsheetTable(file: string, bytes: Uint8Array, reading: SheetReading): Table {
  refuseLarge(file, bytes);
  const workbook = workbookOf(file, bytes);
  const { name, notices } = chosenSheet(file, workbook, reading.sheet);
  const cells = sheetCells(file, workbook.Sheets[name] ?? {}, reading.decimal);
  return gridTable(file, cells.rows, [...notices, ...cells.notices]);
}

function workbookOf(file: string, bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: "array",
      cellDates: true,
      cellFormula: true,
      cellHTML: true,
      cellNF: true,
      cellStyles: true,
      dense: true,
      UTC: true,
    });
  } catch (error) {
    if (/password/iu.test(String(error)) || Buffer.from(bytes).includes(encrypted))
      return refuseTable(
        file,
        1,
        undefined,
        notice("this spreadsheet is protected by a password"),
        notice("Open it in a spreadsheet program, and save it without the password."),
      );
    return refuseTable(
      file,
      1,
      undefined,
      notice("this spreadsheet or archive cannot be read"),
      /\.zip$/iu.test(file)
        ? notice("Unpack it, and give the table in it.")
        : notice("Open it in the program that made it, and save the sheet as XLSX or CSV in UTF-8."),
    );
  }
}

function chosenSheet(
  file: string,
  { SheetNames, Sheets, Workbook }: WorkBook,
  wanted: string | undefined,
): { name: string; notices: Message[] } {
  const isHidden = (name: string): boolean => (Workbook?.Sheets?.[SheetNames.indexOf(name)]?.Hidden ?? 0) > 0;
  const filled = SheetNames.filter(
    (name) => Sheets[name]?.["!ref"] !== undefined && (Sheets[name]["!type"] ?? "sheet") === "sheet",
  );
  const shown = filled.filter((name) => !isHidden(name));
  const hidden = filled.filter(isHidden);
  const [chosen, ...more] = wanted === undefined ? shown : SheetNames.filter((name) => name === wanted);
  if (chosen !== undefined && more.length === 0)
    return {
      name: chosen,
      notices:
        wanted === undefined && hidden.length > 0
          ? [
              notice("Hidden sheets are not read: {sheets}. To read one, name it.", {
                sheets: nameList(hidden.map(quotedName)),
              }),
            ]
          : [],
    };
  return refuseTable(
    file,
    1,
    undefined,
    filled.length === 0
      ? notice("none of its sheets has cells")
      : wanted === undefined
        ? shown.length === 0
          ? notice("all of its sheets with cells are hidden")
          : notice("there are {count} sheets with cells", { count: shown.length })
        : notice("there is no sheet {wanted}", { wanted: quoted(wanted) }),
    filled.length === 0
      ? notice("Save the workbook with the table in one of its sheets.")
      : notice("Name one: {names}.", { names: some(filled.map(quoted)) }),
    filled.length === 0 ? undefined : "On the command line: --sheet.",
  );
}

/** Returns the names of the sheets of a workbook; empty for other or damaged files. */
export function sheetNames(bytes: Uint8Array): string[] {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isArchive && bytes[0] !== 0xd0) return [];
  try {
    return read(bytes, { type: "array", bookSheets: true }).SheetNames;
  } catch {
    return [];
  }
}

/** Refuses an archive that declares far more bytes than a table has, before it is unpacked. */
function refuseLarge(file: string, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = 0; at + 46 <= bytes.length; at++) {
    // Signature of an entry in the directory of a ZIP archive.
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== 0x02014b50) continue;
    total += view.getUint32(at + 24, true);
  }
  if (total > mostBytes)
    refuseTable(
      file,
      1,
      undefined,
      notice("the workbook unpacks to {size} MB, more than the limit of {limit} MB", {
        size: Math.round(total / 1024 / 1024),
        limit: mostBytes / 1024 / 1024,
      }),
      notice("Save the sheet that you need as CSV in UTF-8."),
    );
}
