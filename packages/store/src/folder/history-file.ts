import { open } from "node:fs/promises";
import { ExpectedError, type Problem } from "@throughline/study";
import {
  type HistoryEnd,
  historyBytes,
  historyEnd,
  historyFile,
  moveFile,
  OutsideFolderError,
  pathFault,
  replaceFile,
  resolveInside,
} from "@throughline/study/folder";
import { z } from "zod";
import { keptBytes } from "../blobs.ts";
import type { Database } from "../database/schema.ts";
import { type Kind, tableOf } from "../kinds.ts";
import { stateFrom } from "../record.ts";
import { changesOf } from "../undo.ts";

const isKind = (value: unknown): value is Kind =>
  typeof value === "string" &&
  (["sources", "files", "layouts"].includes(value) || Object.hasOwn(tableOf, value));

/** Cells by name. z.record would drop a column named `__proto__`. */
const isCells = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((cell) => typeof cell === "string");

const kindSchema = z.custom<Kind>(isKind, "is not a kind of record");
const stateSchema = z.object({
  key: z.string(),
  position: z.number(),
  cells: z.custom<Readonly<Record<string, string>>>(isCells, "is not a set of cells"),
  raw: z.string().exactOptional(),
});
const revisionSchema = z.object({
  revision: z.int().positive(),
  id: z.string().min(1),
  at: z.iso.datetime(),
  author: z.string(),
  action: z.enum(["import", "edit", "undo", "redo", "purge"]),
  note: z.string().nullable(),
  parent: z.int().positive().nullable(),
  head: z.int().positive().nullable(),
  /**
   * for the first revision: kind, key and id of every record, in order; their content follows from the folder and the
   * changes
   */
  records: z.array(z.tuple([kindSchema, z.string(), z.string()])).optional(),
  changes: z
    .array(
      z.object({
        record: z.string().min(1),
        kind: kindSchema,
        before: stateSchema.nullable(),
        after: stateSchema.nullable(),
      }),
    )
    .optional(),
});
const lineSchema = z.union([z.object({ blob: z.string(), base64: z.base64() }), revisionSchema]);

/** A line of history.jsonl: the bytes of an earlier version of a file, or a revision. */
export type HistoryFileLine = z.infer<typeof lineSchema>;
export type RevisionLine = z.infer<typeof revisionSchema>;

/**
 * Updates history.jsonl of a folder from the database by appending lines. A study without changes has no such file.
 *
 * @returns the new name of another study's history that was in its place, if any
 * @throws OutsideFolderError when it is a link; HistoryFileError; an error of the operating system when it cannot be
 *   written
 */
export async function writeHistory(db: Database, folder: string): Promise<string | undefined> {
  const { revision: last } = await db.selectFrom("study").select("revision").executeTakeFirstOrThrow();
  if (last <= 1) return undefined;
  const path = await resolveInside(folder, historyFile);
  const present = await historyEnd(path);
  const written = await knownUpTo(db, present.last);
  let aside: string | undefined;
  if (present.length > 0 && written === 0) {
    aside = `history-before-${Date.now()}.jsonl`;
    await moveFile(path, await resolveInside(folder, aside));
  }
  if (written >= last) return aside;
  if (written === 0) {
    await rewriteHistory(db, folder);
    return aside;
  }
  const file = await open(path, "r+");
  try {
    await file.truncate(present.length);
    let end = present.length;
    for await (const text of textAfter(db, written)) end += (await file.write(text, end)).bytesWritten;
    await file.sync();
  } finally {
    await file.close();
  }
  return aside;
}

/** Rewrites history.jsonl of a folder from the database. */
export async function rewriteHistory(db: Database, folder: string): Promise<void> {
  await replaceFile(await resolveInside(folder, historyFile), textAfter(db, 0));
}

/**
 * Returns the complete lines of a history; an incomplete last line is ignored.
 *
 * @throws HistoryFileError naming the first line that does not belong in a history
 */
export async function readHistory(path: string): Promise<HistoryFileLine[]> {
  const bytes = await historyBytes(path);
  const lines: HistoryFileLine[] = [];
  // Line by line: a long history is larger than the longest text.
  let start = 0;
  for (let number = 1; ; number++) {
    const end = bytes.indexOf(10, start);
    if (end < 0) return lines;
    const line = bytes.subarray(start, end).toString("utf8");
    if (line.trim() !== "") lines.push(readLine(line, number));
    start = end + 1;
  }
}

function readLine(text: string, number: number): HistoryFileLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new HistoryFileError("the line is not JSON", number);
  }
  const { error } = lineSchema.safeParse(value);
  if (error) {
    const [issue] = error.issues;
    const place = issue && issue.path.length > 0 ? ` (${issue.path.join(".")}: ${issue.message})` : "";
    throw new HistoryFileError(`the line is not a revision or the content of a file${place}`, number);
  }
  // Uses the value itself, because zod's copy would lose a cell named `__proto__`.
  const line = value as HistoryFileLine;
  const fault = "revision" in line ? lineFault(line) : undefined;
  if (fault !== undefined) throw new HistoryFileError(fault, number);
  return line;
}

/** Returns the content of a revision that no study can have; undefined when there is none. */
function lineFault({ records = [], changes = [] }: RevisionLine): string | undefined {
  for (const [kind, key] of records) {
    const fault = kind === "files" ? pathFault(key) : undefined;
    if (fault !== undefined) return `the line names a file ${JSON.stringify(key)}: ${fault}`;
  }
  for (const { kind, before, after } of changes)
    for (const state of [before, after]) {
      if (!state) continue;
      const fault = kind === "files" ? pathFault(state.key) : undefined;
      if (fault !== undefined) return `the line names a file ${JSON.stringify(state.key)}: ${fault}`;
      if (!isJson(state.cells.csl) || (kind === "layouts" && !isJson(state.cells.columns)))
        return `the line holds ${kind} "${state.key}" in a form that cannot be read`;
    }
  return undefined;
}

function isJson(text: string | undefined): boolean {
  try {
    if (text !== undefined) JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Returns the problems of the history of a folder; none when it does not exist or can be read. */
export async function checkHistory(folder: string): Promise<Problem[]> {
  try {
    await readHistory(await resolveInside(folder, historyFile));
    return [];
  } catch (error) {
    if (error instanceof HistoryFileError || error instanceof OutsideFolderError) return [error.problem];
    throw error;
  }
}

/** A history that cannot be used. */
export class HistoryFileError extends ExpectedError {
  override name = "HistoryFileError";
  readonly problem: Problem;

  constructor(what: string, line?: number, options?: ErrorOptions) {
    const fix = "Restore the file, or move it out of the folder. The study itself does not need it.";
    const at = line === undefined ? { file: historyFile } : { file: historyFile, line };
    super("content", { at, what, fix, cause: options?.cause });
    this.message = `${historyFile}${line === undefined ? "" : `:${line}`}  ${this.message}`;
    this.problem = { severity: "error", at, what, fix };
  }
}

/** Returns the last revision of a history file that belongs to this study; 0 when none does. */
async function knownUpTo(db: Database, last: HistoryEnd["last"]): Promise<number> {
  if (!last) return 0;
  const ours = await db
    .selectFrom("revisions")
    .select("id")
    .where("number", "=", last.revision)
    .executeTakeFirst();
  return ours?.id === last.id ? last.revision : 0;
}

/**
 * Returns the lines after a revision, in parts of limited size. States are copied as the database has them, in JSON.
 */
async function* textAfter(db: Database, written: number): AsyncGenerator<string> {
  const revisions = await db
    .selectFrom("revisions")
    .selectAll()
    .where("number", ">", written)
    .orderBy("number")
    .execute();
  const said = new Set<string>();
  for (const { number, ...revision } of revisions) {
    if (number === 1) {
      yield `${JSON.stringify({ revision: number, ...revision, records: await firstRecords(db) })}\n`;
      continue;
    }
    yield* filesOf(db, number, said);
    yield `${JSON.stringify({ revision: number, ...revision }).slice(0, -1)},"changes":[`;
    yield* changesIn(db, number);
    yield "]}\n";
  }
}

/**
 * Returns the lines of the files that a revision changed.
 *
 * @param said hashes of files whose lines were returned before, to which these are added
 */
async function* filesOf(db: Database, revision: number, said: Set<string>): AsyncGenerator<string> {
  const rows = await db
    .selectFrom("changes")
    .select(["before", "after"])
    .where("revision", "=", revision)
    .where("kind", "=", "files")
    .orderBy("record")
    .execute();
  for (const { before, after } of rows)
    for (const state of [before, after]) {
      const hash = stateFrom(state)?.cells.hash;
      if (hash === undefined || said.has(hash)) continue;
      said.add(hash);
      const bytes = await keptBytes(db, hash);
      if (bytes) yield `${JSON.stringify({ blob: hash, base64: Buffer.from(bytes).toString("base64") })}\n`;
    }
}

/** Number of changes that are read at a time. */
const atOnce = 2000;

async function* changesIn(db: Database, revision: number): AsyncGenerator<string> {
  for (let last = ""; ; ) {
    const rows = await db
      .selectFrom("changes")
      .select(["record", "kind", "before", "after"])
      .where("revision", "=", revision)
      .where("record", ">", last)
      .orderBy("record")
      .limit(atOnce)
      .execute();
    const changes = rows.map(
      ({ record, kind, before, after }) =>
        `{"record":${JSON.stringify(record)},"kind":${JSON.stringify(kind)},"before":${before},"after":${after}}`,
    );
    if (changes.length > 0) yield `${last === "" ? "" : ","}${changes.join(",")}`;
    if (rows.length < atOnce) return;
    last = rows.at(-1)?.record ?? "";
  }
}

/** The records of the first revision, each with the state that it was created in. */
async function firstRecords(db: Database): Promise<[Kind, string, string][]> {
  const records = (await changesOf(db, 1)).flatMap(({ id, kind, after }) =>
    after ? [{ id, kind, after }] : [],
  );
  return [...Map.groupBy(records, ({ kind }) => kind).values()].flatMap((own) =>
    own
      .sort((a, b) => a.after.position - b.after.position)
      .map(({ id, kind, after }): [Kind, string, string] => [kind, after.key, id]),
  );
}
