import { utils, write } from "@e965/xlsx";
import { type Column, type Study, spreadsheetRow, tables } from "@throughline/study";
import { parse } from "csv-parse/sync";
import { type ExportSource, textIn } from "./export-source.ts";
import { matrixOf } from "./matrix.ts";

/** Longest text in a cell of an XLSX workbook, in UTF-16 code units. */
export const longestCell = 32_767;

/** A table of text and numbers. The first row has the column names. */
export type ExportTable = {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | undefined)[])[];
};

/** Returns all tables of a study, the matrix of cases and attributes, and a codebook of both. */
export async function studyTables(source: ExportSource): Promise<ExportTable[]> {
  const found: ExportTable[] = [];
  for (const [name, { file }] of Object.entries(tables)) {
    const text = await textIn(source, file);
    if (text === undefined) continue;
    const rows: string[][] = parse(text, { relax_column_count: true, skip_empty_lines: true });
    if (rows.length > 1) found.push({ name, rows });
  }
  const { study } = source;
  return [
    ...found,
    { name: "works", rows: workRows(study) },
    { name: "matrix", rows: matrixOf(study) },
    { name: "attributes", rows: attributeRows(study) },
    { name: "codebook", rows: codebookRows(found) },
  ];
}

/** Returns the tables as CSV for spreadsheets. No cell is read as a formula. */
export const csvFiles = (found: readonly ExportTable[]): Record<string, string> =>
  Object.fromEntries(
    found.map(({ name, rows }) => [`tables/${name}.csv`, rows.map((row) => spreadsheetRow(row)).join("")]),
  );

/**
 * Returns the tables as one workbook with a sheet for each. Texts are text cells, which spreadsheets do not
 * evaluate.
 */
export function workbookOf(found: readonly ExportTable[]): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows } of found)
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => row.map(cellOf))), name);
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);
}

function cellOf(value: string | number | undefined): { t: "n" | "s"; v: string | number } | null {
  if (value === undefined || value === "") return null;
  if (typeof value === "number") return { t: "n", v: value };
  const isNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/u.test(value);
  return isNumber ? { t: "n", v: Number(value) } : { t: "s", v: value.slice(0, longestCell) };
}

function workRows({ sources }: Study): (string | undefined)[][] {
  const text = (value: unknown): string | undefined =>
    typeof value === "string" || typeof value === "number" ? String(value) : undefined;
  return [
    ["key", "type", "title", "authors", "issued", "container", "publisher", "DOI", "URL"],
    ...sources.map(({ key, csl }) => [
      key,
      text(csl.type),
      text(csl.title),
      namesIn(csl.author ?? csl.editor),
      dateIn(csl.issued),
      text(csl["container-title"]),
      text(csl.publisher),
      text(csl.DOI),
      text(csl.URL),
    ]),
  ];
}

function namesIn(names: unknown): string | undefined {
  if (!Array.isArray(names)) return undefined;
  return names
    .map(({ family, given, literal }) => literal ?? [family, given].filter(Boolean).join(", "))
    .join("; ");
}

function dateIn(date: unknown): string | undefined {
  const { literal, "date-parts": parts } = (date ?? {}) as {
    literal?: string;
    "date-parts"?: (readonly (string | number)[] | null)[];
  };
  if (literal !== undefined) return literal;
  return parts
    ?.map((part) => (part ?? []).map((number, i) => String(number).padStart(i === 0 ? 4 : 2, "0")).join("-"))
    .join("/");
}

function attributeRows({ manifest, rubric }: Study): string[][] {
  return [
    ["attribute", "label", "role", "scale", "grades"],
    ...Object.entries(manifest.attributes).map(([id, { label, role, scale }]) => [
      id,
      label,
      role,
      scale ?? "",
      rubric
        .filter((entry) => entry.attribute === id)
        .map(({ grade, meaning }) => `${grade} = ${meaning}`)
        .join("; "),
    ]),
  ];
}

/** Returns the meaning of each column of each table. */
function codebookRows(found: readonly ExportTable[]): string[][] {
  const rows = Object.entries(tables)
    .filter(([name]) => found.some((table) => table.name === name))
    .flatMap(([name, { columns }]) =>
      Object.entries<Column>(columns).map(([column, { about, kind, required }]) => [
        name,
        column,
        about,
        kindOf(kind),
        required ? "yes" : "no",
      ]),
    );
  return [["table", "column", "meaning", "values", "required"], ...rows];
}

function kindOf(kind: Column["kind"]): string {
  if (kind.is === "choice") return kind.of.join(" | ");
  return kind.is === "reference" ? `reference to ${kind.to}` : kind.is;
}
