// An invented study and invented rows in the layouts of event data, for the tests of reading them.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { layouts, type Mapping, readEvents, readMapping } from "@throughline/exchange";
import type { Study } from "@throughline/study";
import { loadStudy } from "@throughline/study/folder";
import { root } from "../russia.ts";

export const example = join(root, "docs/examples/events");

// Test files of one worker share this module and therefore the folder, which is deleted with the worker.
const folder = mkdtempSync(join(tmpdir(), "throughline-test-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Returns the study of the example in docs/. */
export async function study(): Promise<Study> {
  const { study: loaded, problems } = await loadStudy(join(example, "study"));
  if (!loaded) throw new TypeError(JSON.stringify(problems));
  return loaded;
}

/** Writes a file into the folder of the tests. */
export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Returns rows of a layout, from the cells that are not empty. */
export function rowsOf(
  id: string,
  cells: readonly Readonly<Record<string, string>>[],
  { header = true, width }: { header?: boolean; width?: number } = {},
): string {
  const layout = layouts.find((one) => one.id === id);
  if (!layout) throw new TypeError(id);
  const columns = layout.columns.slice(0, width);
  const cell = (text: string) =>
    layout.quoted && /[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = cells.map((row) => columns.map((column) => cell(row[column] ?? "")));
  return (header ? [columns, ...lines] : lines).map((line) => `${line.join(layout.delimiter)}\n`).join("");
}

/** A row of GDELT: id, day, source, target, code. */
export const gdelt = (id: string, day: string, from: string, to: string, code: string) => ({
  GLOBALEVENTID: id,
  SQLDATE: day,
  Actor1Code: from,
  Actor2Code: to,
  EventCode: code,
});

/** Reads a mapping of the invented study, with other settings. */
export async function mapping(text: string): Promise<Mapping> {
  const read = readMapping("mapping.yaml", text, await study());
  if (!read.mapping) throw new TypeError(JSON.stringify(read.problems));
  return read.mapping;
}

export const states = (field: string, north: string, south: string, rest = ""): string => `
source: gdelt
case: river
attribute: outside_pressure
actors:
  northland-government: [{${field}: ${north}}]
  southland-government: [{${field}: ${south}}]
${rest}`;

/** Reads files; throws when there are problems. */
export async function read(files: readonly string[], text: string, more: { into?: string } = {}) {
  const result = await readEvents({ files, mapping: await mapping(text), study: await study(), ...more });
  if ("problems" in result) throw new TypeError(result.problems.map(({ what }) => what).join("\n"));
  return result;
}

/** Formats ties in short form: source, target, channel with sign, begin, end. */
export const short = (rows: { ties: readonly Readonly<Record<string, string>>[] }): string[] =>
  rows.ties.map(
    (tie) => `${tie.from?.[0]}>${tie.to?.[0]} ${tie.channel}${tie.sign} ${tie.date_from}/${tie.date_to}`,
  );

/** Returns the number of excluded events by reason. */
export const out = ({ excluded }: { excluded: readonly { reason: string; count: number }[] }) =>
  Object.fromEntries(excluded.map(({ reason, count }) => [reason, count]));
