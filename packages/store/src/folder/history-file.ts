import { open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { ExpectedError } from "@throughline/study";
import { keptBytes } from "../blobs.ts";
import type { Action, Database } from "../database/schema.ts";
import type { Kind } from "../kinds.ts";
import { recordsAsOf } from "../reading.ts";
import { type RecordState, stateFrom } from "../record.ts";
import { historyFile } from "./read.ts";
import { writeWhole } from "./write.ts";

/** A line of history.jsonl: the bytes of an earlier version of a file, or a revision. */
export type HistoryFileLine =
  | { readonly blob: string; readonly base64: string }
  | {
      readonly revision: number;
      readonly id: string;
      readonly at: string;
      readonly author: string;
      readonly action: Action;
      readonly note: string | null;
      readonly parent: number | null;
      readonly head: number | null;
      /** of the first revision: kind, key and id of everything there was, in order; what it held follows from the folder and the changes */
      readonly records?: readonly (readonly [Kind, string, string])[];
      readonly changes?: readonly {
        readonly record: string;
        readonly kind: Kind;
        readonly before: RecordState | null;
        readonly after: RecordState | null;
      }[];
    };

/**
 * Brings history.jsonl of a folder up to the database: lines are added, none is changed. A study that nobody has changed has none.
 *
 * @returns the name under which another study's history was kept, when it stood in the way
 * @throws an error of the operating system when it cannot be written
 */
export async function writeHistory(db: Database, folder: string): Promise<string | undefined> {
  const { revision: last } = await db.selectFrom("study").select("revision").executeTakeFirstOrThrow();
  if (last <= 1) return undefined;
  const path = join(folder, historyFile);
  const present = await readHistory(path);
  const written = await knownUpTo(db, present.lines);
  let aside: string | undefined;
  if (present.lines.length > 0 && written === 0) {
    aside = `history-before-${Date.now()}.jsonl`;
    await rename(path, join(folder, aside));
  }
  if (written >= last) return aside;
  const added = (await linesAfter(db, written)).map((line) => `${JSON.stringify(line)}\n`).join("");
  if (written === 0) {
    await writeWhole(path, Buffer.from(added));
    return aside;
  }
  const file = await open(path, "r+");
  try {
    await file.truncate(present.length);
    await file.write(Buffer.from(added), 0, null, present.length);
    await file.sync();
  } finally {
    await file.close();
  }
  return aside;
}

/** The whole lines of a history, and how many bytes they are: a last line that was cut off is not one. */
export async function readHistory(path: string): Promise<{ lines: HistoryFileLine[]; length: number }> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { lines: [], length: 0 };
    throw error;
  }
  const length = bytes.lastIndexOf(10) + 1;
  const text = bytes.subarray(0, length).toString("utf8");
  const lines = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, i) => {
      try {
        return JSON.parse(line) as HistoryFileLine;
      } catch {
        throw new HistoryFileError(
          `${historyFile}:${i + 1}  the line is not JSON`,
          "Put back the file as it was, or move it out of the folder; the study itself does not need it.",
        );
      }
    });
  return { lines, length };
}

/** A history that cannot be read. */
export class HistoryFileError extends ExpectedError {
  override name = "HistoryFileError";
  constructor(what: string, fix: string) {
    super("content", { at: { file: historyFile }, what, fix });
  }
}

/** The last revision of a history file that is ours; 0 when none is. */
async function knownUpTo(db: Database, lines: readonly HistoryFileLine[]): Promise<number> {
  const last = lines.findLast((line) => "revision" in line);
  if (!last || !("revision" in last)) return 0;
  const ours = await db
    .selectFrom("revisions")
    .select("id")
    .where("number", "=", last.revision)
    .executeTakeFirst();
  return ours?.id === last.id ? last.revision : 0;
}

async function linesAfter(db: Database, written: number): Promise<HistoryFileLine[]> {
  const lines: HistoryFileLine[] = [];
  const revisions = await db
    .selectFrom("revisions")
    .selectAll()
    .where("number", ">", written)
    .orderBy("number")
    .execute();
  const said = new Set<string>();
  for (const { number, ...revision } of revisions) {
    if (number === 1) {
      lines.push({ revision: number, ...revision, records: await firstRecords(db) });
      continue;
    }
    const rows = await db
      .selectFrom("changes")
      .select(["record", "kind", "before", "after"])
      .where("revision", "=", number)
      .execute();
    const changes = rows.map(({ record, kind, before, after }) => ({
      record,
      kind: kind as Kind,
      before: stateFrom(before),
      after: stateFrom(after),
    }));
    for (const { kind, before, after } of changes) {
      if (kind !== "files") continue;
      for (const hash of [before?.cells.hash, after?.cells.hash]) {
        if (hash === undefined || said.has(hash)) continue;
        said.add(hash);
        const bytes = await keptBytes(db, hash);
        if (bytes) lines.push({ blob: hash, base64: Buffer.from(bytes).toString("base64") });
      }
    }
    lines.push({ revision: number, ...revision, changes });
  }
  return lines;
}

async function firstRecords(db: Database): Promise<(readonly [Kind, string, string])[]> {
  const kinds = await db.selectFrom("changes").select("kind").distinct().where("revision", "=", 1).execute();
  const lists = await Promise.all(kinds.map(({ kind }) => recordsAsOf(db, kind as Kind, 1)));
  return lists.flat().map(({ kind, key, id }) => [kind, key, id] as const);
}
