import { copyFile, mkdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Problem } from "@throughline/study";
import { batches } from "../batches.ts";
import { bytesOf, hashOf } from "../blobs.ts";
import type { Database } from "../database/schema.ts";
import { fileHashes } from "../files.ts";
import { type Kind, tableNames, tableOf } from "../kinds.ts";
import type { Revision } from "../revision.ts";
import { writing } from "../revision.ts";
import { readHistory, writeHistory } from "./history-file.ts";
import { importFolder } from "./import.ts";
import type { FolderConflict, Preference } from "./merge.ts";
import { type FolderRecord, filesIn, historyFile, type ReadFolder, readFolder } from "./read.ts";
import { renderTable } from "./render.ts";
import { replayHistory } from "./replay.ts";
import { writeWhole } from "./write.ts";

/** What bringing folder and database together did. */
export type Synced = {
  /** what the folder had changed, as taken into the database */
  readonly imported?: Revision;
  /** files of the folder that were written, and those that were taken away */
  readonly written: readonly string[];
  readonly deleted: readonly string[];
  readonly conflicts: readonly FolderConflict[];
  /** errors of the folder: nothing is taken from it or written to it until they are gone */
  readonly problems: readonly Problem[];
  /** the name under which another study's history was kept */
  readonly otherHistory?: string;
};

/**
 * Brings a folder and its database together: first takes what was changed in the folder, then writes what was changed in the
 * database. A folder with errors is left alone, and so is a file with a conflict.
 *
 * @param prefer which side is taken where both have changed the same thing; neither when left out
 * @throws EditError when both sides together would make a study with errors; an error of the operating system when the folder cannot
 *   be read or written
 */
export async function syncFolder(
  db: Database,
  folder: string,
  author: string,
  prefer?: Preference,
): Promise<Synced> {
  const nothing: Synced = { written: [], deleted: [], conflicts: [], problems: [] };
  const state = await db.selectFrom("study").select(["revision", "synced"]).executeTakeFirstOrThrow();
  const known = await syncedFiles(db);
  const present = await hashesIn(folder);
  const unchanged = state.revision > 0 && sameFiles(known, present);
  if (unchanged && state.revision === state.synced) return nothing;

  let imported: Revision | undefined;
  let conflicts: readonly FolderConflict[] = [];
  if (!unchanged) {
    const read = await readFolder(folder);
    if (!usable(read)) return { ...nothing, problems: read.problems };
    if (state.revision === 0) {
      const { lines } = await readHistory(join(folder, historyFile));
      if (lines.length > 0) await replayHistory(db, read, lines);
    }
    const taken = await importFolder(db, author, read, prefer);
    imported = taken.revision;
    conflicts = taken.conflicts;
  }
  const exported = await exportFolder(db, folder, { leave: conflictFiles(conflicts) });
  return { ...exported, conflicts, problems: [], ...(imported === undefined ? {} : { imported }) };
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
  const state = await db.selectFrom("study").select(["revision", "synced"]).executeTakeFirstOrThrow();
  const touched = await kindsTouchedSince(db, state.synced);
  const known = await syncedFiles(db);
  const present = await hashesIn(folder);
  const written: string[] = [];
  const deleted: string[] = [];
  const left = new Set(leave);
  const now = new Map<string, string>();
  const keepAside = async (path: string) => {
    if (keep === undefined || !present.has(path)) return;
    await mkdir(dirname(join(keep, path)), { recursive: true });
    await copyFile(join(folder, path), join(keep, path));
  };
  const put = async (path: string, hash: string, bytes: () => Promise<Uint8Array>) => {
    now.set(path, hash);
    if (present.get(path) === hash || left.has(path)) return;
    if ((await hashIn(folder, path)) !== present.get(path)) {
      left.add(path);
      return;
    }
    await keepAside(path);
    await writeWhole(join(folder, path), await bytes());
    written.push(path);
  };
  const tables = tableNames.map((kind) => ({ kind: kind as Kind, file: tableOf[kind]?.file ?? "" }));
  for (const { kind, file } of [{ kind: "sources" as Kind, file: "sources.bib" }, ...tables]) {
    const hash = known.get(file);
    if (hash !== undefined && !touched.has(kind) && !touched.has("layouts") && present.get(file) === hash) {
      now.set(file, hash);
      continue;
    }
    const bytes = await renderTable(db, file);
    if (bytes) await put(file, hashOf(bytes), async () => bytes);
  }
  for (const [path, hash] of await fileHashes(db)) await put(path, hash, () => bytesOf(db, hash));
  for (const path of keep === undefined ? known.keys() : present.keys())
    if (!now.has(path) && present.has(path) && !left.has(path)) {
      await keepAside(path);
      await rm(join(folder, path));
      deleted.push(path);
    }
  const otherHistory = await writeHistory(db, folder);
  if (left.size === 0) await remember(db, now, state.revision);
  return { written, deleted, ...(otherHistory === undefined ? {} : { otherHistory }) };
}

async function kindsTouchedSince(db: Database, revision: number): Promise<Set<string>> {
  const rows = await db
    .selectFrom("changes")
    .select("kind")
    .distinct()
    .where("revision", ">", revision)
    .execute();
  return new Set(rows.map(({ kind }) => kind));
}

async function hashIn(folder: string, path: string): Promise<string | undefined> {
  try {
    return hashOf(await readFile(join(folder, path)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

async function remember(db: Database, files: ReadonlyMap<string, string>, revision: number): Promise<void> {
  await writing(db, async (tx) => {
    await tx.deleteFrom("synced_files").execute();
    for (const batch of batches([...files], 500))
      await tx
        .insertInto("synced_files")
        .values(batch.map(([path, hash]) => ({ path, hash })))
        .execute();
    await tx.updateTable("study").set({ synced: revision }).where("id", "=", 1).execute();
  });
}

async function syncedFiles(db: Database): Promise<Map<string, string>> {
  const rows = await db.selectFrom("synced_files").selectAll().execute();
  return new Map(rows.map(({ path, hash }) => [path, hash]));
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
  for (const path of await filesIn(folder)) hashes.set(path, hashOf(await readFile(join(folder, path))));
  return hashes;
}

function sameFiles(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([path, hash]) => b.get(path) === hash);
}
