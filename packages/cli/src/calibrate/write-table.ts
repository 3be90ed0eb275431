import { access } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Table } from "@throughline/exchange/tables";
import { replaceFile } from "@throughline/study/folder";
import { UsageError } from "../exit.ts";

/** Returns the text of a table with one more column, in the format of its file. Codes for missing values are kept. */
export function withColumn(table: Table, name: string, values: Float64Array): string {
  const { delimiter, header, rows, lineEnd, byteOrderMark } = table;
  const cell = (text: string) =>
    new RegExp(`["\\r\\n${delimiter}]|^\\s|\\s$`, "u").test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const number = (value: number) =>
    Number.isNaN(value) ? "" : table.decimal === "," ? String(value).replace(".", ",") : String(value);
  const lines = [
    [...header, name],
    ...rows.map(({ cells, written }, r) => [...(written ?? cells), number(values[r] ?? Number.NaN)]),
  ].map((cells) => cells.map(cell).join(delimiter) + lineEnd);
  return (byteOrderMark ? "\uFEFF" : "") + lines.join("");
}

/**
 * Writes a file completely or not at all.
 *
 * @param force whether to replace an existing file
 * @throws UsageError when the file exists and must not be replaced
 */
export async function writeAtomically(file: string, text: string, force: boolean): Promise<void> {
  await rejectExisting(file, force);
  const target = resolve(file);
  const folder = dirname(target);
  if (!(await isThere(folder))) throw new UsageError(`${folder}: there is no such folder. Create it first.`);
  await replaceFile(target, text);
}

/** Throws a UsageError when the file exists and must not be replaced. */
export async function rejectExisting(file: string, force: boolean): Promise<void> {
  if (!force && (await isThere(file)))
    throw new UsageError(`${file} already exists. Choose another file, or add --force to replace it.`);
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
