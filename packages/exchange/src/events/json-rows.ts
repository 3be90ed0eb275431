import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { maxBytes } from "@throughline/study/folder";
import { LineCounter, parseDocument } from "yaml";
import { sqlText, type TemporaryDatabase } from "./database.ts";

const actor = "{'code': 'VARCHAR', 'actorText': 'VARCHAR', 'sector': 'VARCHAR'}";

/**
 * Reads PLOVER records, one per line or in a list, into the table `records`. Lines that are not records go to
 * `broken`.
 *
 * @returns the SELECT of the rows, one for each pair of source and target of a record, with the columns of
 *   the layout
 */
export async function readJsonRows(database: TemporaryDatabase, files: readonly string[]): Promise<string> {
  await database.run("CREATE TABLE IF NOT EXISTS records (record JSON)");
  for (const [i, file] of files.entries()) {
    const lines = (await isList(file)) ? await linesOfList(database, file, i) : file;
    if (lines === undefined) continue;
    await database.run(`CREATE OR REPLACE TABLE lines AS
      SELECT row_number() OVER () AS number, line FROM read_csv(${sqlText(lines)}, auto_detect = false, header = false,
      delim = '\u0001', quote = '', escape = '', columns = {'line': 'VARCHAR'})`);
    await database.run(`INSERT INTO broken SELECT ${sqlText(file)}, number, 'The line is not a JSON object.', left(line, 200)
      FROM lines WHERE NOT json_valid(line) OR json_type(line) <> 'OBJECT'`);
    await database.run(
      "INSERT INTO records SELECT line FROM lines WHERE json_valid(line) AND json_type(line) = 'OBJECT'",
    );
  }
  const actors = (key: string) => `CASE json_type(record, '$.${key}')
      WHEN 'ARRAY' THEN from_json(json_extract(record, '$.${key}'), '[${struct}]')
      WHEN 'OBJECT' THEN [from_json(json_extract(record, '$.${key}'), '${struct}')]
      ELSE [] END`;
  const text = (key: string) => `coalesce(json_extract_string(record, '$.${key}'), '') AS "${key}"`;
  // A record without a target is an event with an unknown other side.
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

/** Returns whether a file is a list, or has records of several lines, and must be read as a whole. */
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

/**
 * Writes a list as lines. YAML accepts what JSON forbids and published records contain: commas after the last
 * item.
 */
async function linesOfList(
  database: TemporaryDatabase,
  file: string,
  number: number,
): Promise<string | undefined> {
  const text = (await readFile(file, "utf8")).replace(/^\uFEFF/u, "");
  const counter = new LineCounter();
  const document = parseDocument(text.trimStart().startsWith("[") ? text : `[${text}]`, {
    lineCounter: counter,
    prettyErrors: false,
  });
  const [error] = document.errors;
  if (error) {
    const { line } = counter.linePos(error.pos[0]);
    await database.run(
      `INSERT INTO broken VALUES (${sqlText(file)}, ${line}, ${sqlText(`Nothing was read. The JSON is incomplete: ${error.message}`)}, '')`,
    );
    return undefined;
  }
  const path = join(database.folder, `records-${number}.jsonl`);
  await writeFile(
    path,
    (document.toJS() as unknown[]).map((record) => `${JSON.stringify(record)}\n`).join(""),
  );
  return path;
}
