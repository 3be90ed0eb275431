import { utils, write } from "@e965/xlsx";
import type { Assessment } from "@throughline/assess";
import type { Study } from "@throughline/study";
import { dataTables } from "../csv-tables.ts";

/** Maximum length of sheet names in Excel, which also forbids some characters. */
const longestName = 31;
const notInNames = /[[\]:*?/\\]/gu;

/** Writes the tables of an assessment as one workbook (XLSX), one sheet per table. */
export function workbook(assessment: Assessment, study: Study): Uint8Array {
  const book = utils.book_new();
  const taken = new Set<string>();
  for (const { name, columns, rows } of dataTables(assessment, study)) {
    const sheet = utils.aoa_to_sheet([[...columns], ...rows.map((row) => row.map(cellOf))]);
    utils.book_append_sheet(book, sheet, sheetName(name, taken));
  }
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);
}

/** Maximum number of characters in a cell; the CSV file has the full text. */
const longestText = 32_767;

const cellOf = (value: string | number | undefined): string | number | null =>
  value === undefined || Number.isNaN(value)
    ? null
    : typeof value === "string"
      ? value.slice(0, longestText)
      : value;

/** Returns a unique sheet name. Excel ignores case when it compares them. */
function sheetName(name: string, taken: Set<string>): string {
  const plain = name.replace(notInNames, "-").slice(0, longestName);
  let found = plain;
  for (let n = 2; taken.has(found.toLowerCase()); n++) {
    const ending = ` ${n}`;
    found = `${plain.slice(0, longestName - ending.length)}${ending}`;
  }
  taken.add(found.toLowerCase());
  return found;
}
