import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { maxBytes } from "@throughline/study/folder";
import { LineCounter, parseDocument } from "yaml";
import { quoted, type Scratch } from "./database.ts";

const actor = "{'code': 'VARCHAR', 'actorText': 'VARCHAR', 'sector': 'VARCHAR'}";

/**
 * Reads PLOVER records, one a line or as a list, into the table `records`; what is not a record goes to `broken`, with its line.
 *
 * @returns the SELECT of the rows: a record for each pair of its sources and targets, with the names of the layout's columns
 */
export async function readJsonRows(scratch: Scratch, files: readonly string[]): Promise<string> {
  await scratch.run("CREATE TABLE IF NOT EXISTS records (record JSON)");
  for (const [i, file] of files.entries()) {
    const lines = (await isList(file)) ? await linesOfList(scratch, file, i) : file;
    if (lines === undefined) continue;
    await scratch.run(`CREATE OR REPLACE TABLE lines AS
      SELECT row_number() OVER () AS number, line FROM read_csv(${quoted(lines)}, auto_detect = false, header = false,
      delim = '\u0001', quote = '', escape = '', columns = {'line': 'VARCHAR'})`);
    await scratch.run(`INSERT INTO broken SELECT ${quoted(file)}, number, 'The line is not a JSON object.', left(line, 200)
      FROM lines WHERE NOT json_valid(line) OR json_type(line) <> 'OBJECT'`);
    await scratch.run(
      "INSERT INTO records SELECT line FROM lines WHERE json_valid(line) AND json_type(line) = 'OBJECT'",
    );
  }
  const actors = (key: string) => `CASE json_type(record, '$.${key}')
      WHEN 'ARRAY' THEN from_json(json_extract(record, '$.${key}'), '[${struct}]')
      WHEN 'OBJECT' THEN [from_json(json_extract(record, '$.${key}'), '${struct}')]
      ELSE [] END`;
  const text = (key: string) => `coalesce(json_extract_string(record, '$.${key}'), '') AS "${key}"`;
  // A record without a target still is an event, with nobody on its other side.
  const some = (list: string) => `CASE WHEN len(${list}) = 0 THEN [NULL] ELSE ${list} END`;
  const cells = ["source", "target"].flatMap((side) =>
    ["code", "actorText", "sector"].map((part) => `coalesce(${side}.${part}, '') AS "${side}.${part}"`),
  );
  return `SELECT "id", "date", "event", "mode", "context", ${cells.join(", ")} FROM (
      SELECT * EXCLUDE (targets), unnest(${some("targets")}) AS target FROM (
        SELECT * EXCLUDE (sources), unnest(${some("sources")}) AS source FROM (
          SELECT ${["id", "date", "event", "mode", "context"].map(text).join(", ")},
            ${actors("source")} AS sources, ${actors("target")} AS targets FROM records)))`;
}

const struct = actor.replaceAll("'", '"');

/** A list, or records on several lines each, is read whole; records on lines of their own are not. */
async function isList(file: string): Promise<boolean> {
  if (/\.gz$/u.test(file)) return false;
  if ((await stat(file)).size > maxBytes) return false;
  const first = (await readFile(file, "utf8")).split("\n", 1)[0] ?? "";
  try {
    const record: unknown = JSON.parse(first);
    return Array.isArray(record);
  } catch {
    return /^\s*[[{]/u.test(first);
  }
}

/** A list as lines. YAML reads what JSON forbids and the published records have: commas after the last item. */
async function linesOfList(scratch: Scratch, file: string, number: number): Promise<string | undefined> {
  const text = (await readFile(file, "utf8")).replace(/^\uFEFF/u, "");
  const counter = new LineCounter();
  const document = parseDocument(text.trimStart().startsWith("[") ? text : `[${text}]`, {
    lineCounter: counter,
    prettyErrors: false,
  });
  const [error] = document.errors;
  if (error) {
    const { line } = counter.linePos(error.pos[0]);
    await scratch.run(
      `INSERT INTO broken VALUES (${quoted(file)}, ${line}, ${quoted(`Nothing was read. The JSON is incomplete: ${error.message}`)}, '')`,
    );
    return undefined;
  }
  const path = join(scratch.folder, `records-${number}.jsonl`);
  await writeFile(
    path,
    (document.toJS() as unknown[]).map((record) => `${JSON.stringify(record)}\n`).join(""),
  );
  return path;
}
