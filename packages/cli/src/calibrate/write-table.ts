import { access, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Table } from "@throughline/exchange/tables";
import { UsageError } from "../exit.ts";

/** Returns the text of a table with one more column, in the format of its file. */
export function withColumn(table: Table, name: string, values: Float64Array): string {
  const { delimiter, header, rows, lineEnd, byteOrderMark } = table;
  const cell = (text: string) =>
    new RegExp(`["\\r\\n${delimiter}]|^\\s|\\s$`, "u").test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const number = (value: number) =>
    Number.isNaN(value) ? "" : table.decimal === "," ? String(value).replace(".", ",") : String(value);
  const lines = [
    [...header, name],
    ...rows.map(({ cells }, r) => [...cells, number(values[r] ?? Number.NaN)]),
  ].map((cells) => cells.map(cell).join(delimiter) + lineEnd);
  return (byteOrderMark ? "\uFEFF" : "") + lines.join("");
}

/**
 * Writes a file completely or not at all.
 *
 * @param force whether to replace an existing file
 * @throws UsageError when the file exists and must not be replaced
 */
export async function writeWhole(file: string, text: string, force: boolean): Promise<void> {
  await refuseToReplace(file, force);
  const target = resolve(file);
  const folder = dirname(target);
  const temporary = await mkdtemp(join(folder, `.${basename(target)}-`)).catch(
    (error: NodeJS.ErrnoException) => {
      throw error.code === "ENOENT"
        ? new UsageError(`${folder}: there is no such folder. Make it first.`)
        : error;
    },
  );
  try {
    await writeFile(join(temporary, "table.csv"), text);
    await rename(join(temporary, "table.csv"), target);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Throws a UsageError when the file exists and must not be replaced. */
export async function refuseToReplace(file: string, force: boolean): Promise<void> {
  const there = await access(file).then(
    () => true,
    () => false,
  );
  if (there && !force)
    throw new UsageError(`${file} is there already. Name another file, or add --force to replace it.`);
}
