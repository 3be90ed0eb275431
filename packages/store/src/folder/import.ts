import { ExpectedError } from "@throughline/study";
import { batches } from "../batches.ts";
import { hashOf, keepBytes, largeFile } from "../blobs.ts";
import type { Database } from "../database/schema.ts";
import type { Kind } from "../kinds.ts";
import { listRecords } from "../reading.ts";
import type { RecordChange } from "../record.ts";
import { type Revision, revise, type Writing, writing } from "../revision.ts";
import { checkCells, checkChanges } from "../validation.ts";
import { type FolderConflict, mergeKind, type Preference } from "./merge.ts";
import type { FolderRecord, ReadFolder } from "./read.ts";
import { recordsWhenSynced, type SyncedFile } from "./synced-files.ts";

/** The result of importing a folder. */
type Imported = {
  /** undefined when nothing had changed */
  readonly revision?: Revision;
  readonly conflicts: readonly FolderConflict[];
};

/** A file of the folder was changed between being listed and being read. */
export class FolderChanging extends ExpectedError {
  override name = "FolderChanging";
  constructor(path: string) {
    super("busy", { what: `${path} is being written`, fix: "Try again in a moment." });
  }
}

/** A folder without errors. */
export type UsableFolder = ReadFolder & { readonly records: readonly FolderRecord[] };

/**
 * Imports the changes of a folder since it and the database were last equal. Changes of one side are merged; what
 * both sides have changed differently is a conflict and, unless a side is preferred, is not changed on either.
 *
 * @param files the files when the two were last equal
 * @throws EditError when the merged study would have errors, FolderChanging when somebody is writing to the folder;
 *   nothing is changed then
 */
export function importFolder(
  db: Database,
  author: string,
  folder: UsableFolder,
  files: ReadonlyMap<string, SyncedFile>,
  prefer?: Preference,
): Promise<Imported> {
  return writing(db, async (tx, standing) => {
    const { synced } = await tx.selectFrom("study").select("synced").executeTakeFirstOrThrow();
    const first = standing.revision === 0;
    const found = Map.groupBy(folder.records, ({ kind }) => kind);
    const kinds = new Set<Kind>([...found.keys(), ...(await presentKinds(tx))]);
    const changes: RecordChange[] = [];
    const conflicts: FolderConflict[] = [];
    for (const kind of kinds) {
      const now = await listRecords(tx, kind);
      const base = synced === standing.revision ? now : await recordsWhenSynced(tx, kind, files, synced);
      const merged = mergeKind(kind, base, now, found.get(kind) ?? [], prefer);
      for (const change of merged.changes) changes.push(change);
      conflicts.push(...merged.conflicts);
    }
    if (changes.length === 0) return { conflicts };
    checkCells(changes);
    await keepNewBytes(tx, folder, changes);
    const revision = await revise(tx, standing, {
      action: "import",
      author,
      changes,
      note: first ? `the folder ${folder.name} for the first time` : `changes in the folder ${folder.name}`,
      head: first ? null : "itself",
    });
    if (!first) await checkChanges(tx, changes);
    return { revision, conflicts };
  });
}

async function presentKinds(tx: Writing): Promise<Kind[]> {
  const rows = await tx.selectFrom("records").select("kind").distinct().execute();
  return rows.map(({ kind }) => kind as Kind);
}

async function keepNewBytes(
  tx: Writing,
  folder: ReadFolder,
  changes: readonly RecordChange[],
): Promise<void> {
  const files = changes.flatMap(({ kind, after }) =>
    kind === "files" && after && Number(after.cells.size) <= largeFile
      ? [{ path: after.key, hash: after.cells.hash ?? "" }]
      : [],
  );
  const kept = new Set<string>();
  for (const batch of batches(files, 500)) {
    const hashes = batch.map(({ hash }) => hash);
    const rows = await tx.selectFrom("blobs").select("hash").where("hash", "in", hashes).execute();
    for (const { hash } of rows) kept.add(hash);
  }
  for (const { path, hash } of files) {
    if (kept.has(hash)) continue;
    const bytes = await folder.bytesOf(path);
    if (hashOf(bytes) !== hash) throw new FolderChanging(path);
    await keepBytes(tx, bytes);
  }
}
