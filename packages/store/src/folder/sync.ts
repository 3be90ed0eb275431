import { join } from "node:path";
import type { Problem } from "@throughline/study";
import { historyFile } from "@throughline/study/folder";
import type { Database } from "../database/schema.ts";
import { tableOf } from "../kinds.ts";
import type { Revision } from "../revision.ts";
import { type Exported, exportFolder, hashesIn } from "./export.ts";
import { HistoryFileError, readHistory } from "./history-file.ts";
import { FolderChanging, importFolder, type UsableFolder } from "./import.ts";
import type { FolderConflict, Preference } from "./merge.ts";
import { linkProblems, recordedPathProblems } from "./paths.ts";
import { oddFiles, type ReadFolder, readFolder } from "./read.ts";
import { replayHistory } from "./replay.ts";
import { type SyncedFile, syncedFiles } from "./synced-files.ts";

/** The result of synchronising folder and database. */
export type Synced = Exported & {
  /** the changes of the folder, as imported into the database */
  readonly imported?: Revision;
  readonly conflicts: readonly FolderConflict[];
  /**
   * errors of the folder, which must be corrected before anything is imported or written; warnings about files that
   * are left out
   */
  readonly problems: readonly Problem[];
};

/** Number of times that a folder is read again while somebody is writing to it. */
const attempts = 5;

/**
 * Synchronises a folder and its database: first imports the changes of the folder, then writes the changes of the
 * database. A folder with errors, and a file with a conflict, are not changed.
 *
 * @param prefer the side that is taken where both have changed the same record (default: neither)
 * @throws EditError when the merged study would have errors, FolderChanging when somebody keeps writing to the
 *   folder; an error of the operating system when it cannot be read or written
 */
export async function syncFolder(
  db: Database,
  folder: string,
  author: string,
  prefer?: Preference,
): Promise<Synced> {
  let earlier: Synced | undefined;
  for (let attempt = 1; ; attempt++)
    try {
      const synced = together(earlier, await syncOnce(db, folder, author, prefer));
      if (synced.postponed.length === 0) return synced;
      if (attempt === attempts) throw new FolderChanging(synced.postponed[0] ?? "");
      earlier = synced;
    } catch (error) {
      if (!(error instanceof FolderChanging) || attempt === attempts) throw error;
    }
}

/** Combines the results of two rounds. */
function together(first: Synced | undefined, second: Synced): Synced {
  if (!first) return second;
  const imported = second.imported ?? first.imported;
  return {
    ...second,
    written: [...new Set([...first.written, ...second.written])],
    deleted: [...new Set([...first.deleted, ...second.deleted])],
    ...(imported && { imported }),
  };
}

async function syncOnce(
  db: Database,
  folder: string,
  author: string,
  prefer: Preference | undefined,
): Promise<Synced> {
  const nothing: Synced = { written: [], deleted: [], postponed: [], conflicts: [], problems: [] };
  const unsafe = [...(await recordedPathProblems(db)), ...(await linkProblems(db, folder))];
  if (unsafe.length > 0) return { ...nothing, problems: unsafe };
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
      const problem = await takeHistory(db, read, folder);
      if (problem) return { ...nothing, problems: [problem] };
    }
    const taken = await importFolder(db, author, read, known, prefer);
    imported = taken.revision;
    conflicts = taken.conflicts;
  }
  const exported = await exportFolder(db, folder, { present, leave: conflictFiles(conflicts) });
  return { ...exported, conflicts, problems: odd, ...(imported && { imported }) };
}

/** Imports the history of a folder into an empty database; returns the problem that prevents it. */
async function takeHistory(db: Database, read: UsableFolder, folder: string): Promise<Problem | undefined> {
  try {
    const lines = await readHistory(join(folder, historyFile));
    if (lines.length > 0) await replayHistory(db, read, lines);
  } catch (error) {
    if (error instanceof HistoryFileError) return error.problem;
    throw error;
  }
  return undefined;
}

const usable = (read: ReadFolder): read is UsableFolder => read.records !== undefined;

function conflictFiles(conflicts: readonly FolderConflict[]): Set<string> {
  return new Set(
    conflicts.map(({ kind, key }) =>
      kind === "files" || kind === "layouts" ? key : (tableOf[kind]?.file ?? "sources.bib"),
    ),
  );
}

function sameFiles(known: ReadonlyMap<string, SyncedFile>, present: ReadonlyMap<string, string>): boolean {
  return known.size === present.size && [...known].every(([path, { hash }]) => present.get(path) === hash);
}
