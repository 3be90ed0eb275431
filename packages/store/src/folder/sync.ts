import { copyFile, mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Problem } from "@throughline/study";
import { hashOf, hashOfFile, keptBytes } from "../blobs.ts";
import type { Database } from "../database/schema.ts";
import { fileHashes } from "../files.ts";
import { type Kind, tableNames, tableOf } from "../kinds.ts";
import type { Revision } from "../revision.ts";
import { readHistory, writeHistory } from "./history-file.ts";
import { FolderChanging, importFolder } from "./import.ts";
import type { FolderConflict, Preference } from "./merge.ts";
import { type FolderRecord, filesIn, historyFile, oddFiles, type ReadFolder, readFolder } from "./read.ts";
import { renderTable } from "./render.ts";
import { replayHistory } from "./replay.ts";
import { announce, remember, type SyncedFile, syncedFiles } from "./synced-files.ts";
import { writeWhole } from "./write.ts";

/** What bringing folder and database together did. */
export type Synced = {
  /** what the folder had changed, as taken into the database */
  readonly imported?: Revision;
  /** files of the folder that were written, and those that were taken away */
  readonly written: readonly string[];
  readonly deleted: readonly string[];
  readonly conflicts: readonly FolderConflict[];
  /** errors of the folder, until whose correction nothing is taken from it or written to it; warnings about files that are left out */
  readonly problems: readonly Problem[];
  /** the name under which another study's history was kept */
  readonly otherHistory?: string;
};

/** How often a folder is read anew while somebody is writing to it. */
const attempts = 5;

/**
 * Brings a folder and its database together: first takes what was changed in the folder, then writes what was changed in the
 * database. A folder with errors is left alone, and so is a file with a conflict.
 *
 * @param prefer which side is taken where both have changed the same thing; neither when left out
 * @throws EditError when both sides together would make a study with errors, FolderChanging when the folder does not come to rest; an
 *   error of the operating system when it cannot be read or written
 */
export async function syncFolder(
  db: Database,
  folder: string,
  author: string,
  prefer?: Preference,
): Promise<Synced> {
  for (let attempt = 1; ; attempt++)
    try {
      return await syncOnce(db, folder, author, prefer);
    } catch (error) {
      if (!(error instanceof FolderChanging) || attempt === attempts) throw error;
    }
}

async function syncOnce(
  db: Database,
  folder: string,
  author: string,
  prefer: Preference | undefined,
): Promise<Synced> {
  const nothing: Synced = { written: [], deleted: [], conflicts: [], problems: [] };
  const state = await db.selectFrom("study").select(["revision", "synced"]).executeTakeFirstOrThrow();
  const present = await hashesIn(folder);
  const known = await syncedFiles(db, present);
  const unchanged = state.revision > 0 && sameFiles(known, present);
  const odd = await oddFiles(folder);
  if (unchanged && state.revision === state.synced) return { ...nothing, problems: odd };

  let imported: Revision | undefined;
  let conflicts: readonly FolderConflict[] = [];
  if (!unchanged) {
    const read = await readFolder(folder, present);
    if (!usable(read)) return { ...nothing, problems: read.problems };
    if (state.revision === 0) {
      const { lines } = await readHistory(join(folder, historyFile));
      if (lines.length > 0) await replayHistory(db, read, lines);
    }
    const taken = await importFolder(db, author, read, known, prefer);
    imported = taken.revision;
    conflicts = taken.conflicts;
  }
  const exported = await exportFolder(db, folder, { leave: conflictFiles(conflicts) });
  return { ...exported, conflicts, problems: odd, ...(imported === undefined ? {} : { imported }) };
}

const usable = (read: ReadFolder): read is ReadFolder & { records: readonly FolderRecord[] } =>
  read.records !== undefined;

/**
 * Writes to a folder what the database has otherwise, and history.jsonl. A file that is changed in the folder meanwhile is left for the
 * next time.
 *
 * @param leave files that are left as they are
 * @param keep a folder into which files are copied before they are replaced or taken away
 */
export async function exportFolder(
  db: Database,
  folder: string,
  { leave = new Set(), keep }: { leave?: ReadonlySet<string>; keep?: string } = {},
): Promise<Pick<Synced, "written" | "deleted" | "otherHistory">> {
  const present = await hashesIn(folder);
  const known = await syncedFiles(db, present);
  const left = new Set(leave);
  const { revision, rendered } = await renderAtRest(db, known, present);
  const hashes = new Map([...rendered].map(([path, { hash }]) => [path, hash]));
  const toWrite = [...hashes].filter(([path, hash]) => present.get(path) !== hash && !left.has(path));
  const toDelete = [...(keep === undefined ? known.keys() : present.keys())].filter(
    (path) => !hashes.has(path) && present.has(path) && !left.has(path),
  );
  await announce(db, new Map(toWrite), revision);
  const written: string[] = [];
  const deleted: string[] = [];
  for (const [path] of toWrite) {
    if ((await hashIn(folder, path)) !== present.get(path)) {
      left.add(path);
      continue;
    }
    const bytes = await rendered.get(path)?.bytes();
    if (!bytes) {
      // A large file that has left the folder: nobody else has its bytes.
      left.add(path);
      continue;
    }
    if (keep !== undefined && present.has(path)) await keepAside(folder, path, keep);
    await writeWhole(join(folder, path), bytes);
    written.push(path);
  }
  for (const path of toDelete) {
    if ((await hashIn(folder, path)) !== present.get(path)) {
      left.add(path);
      continue;
    }
    if (keep !== undefined) await keepAside(folder, path, keep);
    await rm(join(folder, path));
    deleted.push(path);
  }
  const otherHistory = await writeHistory(db, folder);
  const same = new Map([...hashes].filter(([path]) => !left.has(path)));
  await remember(db, same, revision, left.size === 0);
  return { written, deleted, ...(otherHistory === undefined ? {} : { otherHistory }) };
}

/** Every file as it is at one revision: when somebody edits meanwhile, once more. */
async function renderAtRest(
  db: Database,
  known: ReadonlyMap<string, SyncedFile>,
  present: ReadonlyMap<string, string>,
): Promise<{ revision: number; rendered: Map<string, Rendered> }> {
  const last = async () =>
    (await db.selectFrom("study").select("revision").executeTakeFirstOrThrow()).revision;
  for (let attempt = 0; ; attempt++) {
    const revision = await last();
    const rendered = await render(db, known, present);
    if (attempt === 5 || (await last()) === revision) return { revision, rendered };
  }
}

type Rendered = { readonly hash: string; readonly bytes: () => Promise<Uint8Array | undefined> };

/** Every file as the database has it; a table that nobody has touched since it was written is not written out again to be compared. */
async function render(
  db: Database,
  known: ReadonlyMap<string, SyncedFile>,
  present: ReadonlyMap<string, string>,
): Promise<Map<string, Rendered>> {
  const files = new Map<string, Rendered>();
  const tables = tableNames.map((kind) => ({ kind: kind as Kind, file: tableOf[kind]?.file ?? "" }));
  for (const { kind, file } of [{ kind: "sources" as Kind, file: "sources.bib" }, ...tables]) {
    const then = known.get(file);
    if (
      then &&
      present.get(file) === then.hash &&
      !(await touchedSince(db, [kind, "layouts"], then.revision))
    ) {
      files.set(file, {
        hash: then.hash,
        bytes: async () => (await renderTable(db, file)) ?? new Uint8Array(),
      });
      continue;
    }
    const bytes = await renderTable(db, file);
    if (bytes) files.set(file, { hash: hashOf(bytes), bytes: async () => bytes });
  }
  for (const [path, hash] of await fileHashes(db))
    files.set(path, { hash, bytes: () => keptBytes(db, hash) });
  return files;
}

async function touchedSince(db: Database, kinds: readonly Kind[], revision: number): Promise<boolean> {
  const row = await db
    .selectFrom("changes")
    .select("revision")
    .where("kind", "in", kinds)
    .where("revision", ">", revision)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function keepAside(folder: string, path: string, keep: string): Promise<void> {
  await mkdir(dirname(join(keep, path)), { recursive: true });
  await copyFile(join(folder, path), join(keep, path));
}

async function hashIn(folder: string, path: string): Promise<string | undefined> {
  try {
    return await hashOfFile(join(folder, path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function conflictFiles(conflicts: readonly FolderConflict[]): Set<string> {
  return new Set(
    conflicts.map(({ kind, key }) =>
      kind === "files" || kind === "layouts" ? key : (tableOf[kind]?.file ?? "sources.bib"),
    ),
  );
}

async function hashesIn(folder: string): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const path of await filesIn(folder)) hashes.set(path, await hashOfFile(join(folder, path)));
  return hashes;
}

function sameFiles(known: ReadonlyMap<string, SyncedFile>, present: ReadonlyMap<string, string>): boolean {
  return known.size === present.size && [...known].every(([path, { hash }]) => present.get(path) === hash);
}
