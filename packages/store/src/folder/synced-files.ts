import { batches } from "../batches.ts";
import type { Database } from "../database/schema.ts";
import { type Kind, tableOf } from "../kinds.ts";
import { recordsAsOf } from "../reading.ts";
import type { StoredRecord } from "../record.ts";
import { writing } from "../revision.ts";

/** A file of the folder when it and the database were last equal. */
export type SyncedFile = { readonly hash: string; readonly revision: number };

/**
 * Returns the files when folder and database were last equal. Where the process ended while it wrote a file, the
 * content of the file shows whether it had been written.
 *
 * @param present the hashes of the present files
 */
export async function syncedFiles(
  db: Database,
  present: ReadonlyMap<string, string>,
): Promise<Map<string, SyncedFile>> {
  const rows = await db.selectFrom("synced_files").selectAll().execute();
  return new Map(
    rows.flatMap(({ path, hash, revision, pending_hash: pending, pending_revision: at }) => {
      if (pending !== null && at !== null && present.get(path) === pending)
        return [[path, { hash: pending, revision: at }]];
      return hash !== null && revision !== null ? [[path, { hash, revision }]] : [];
    }),
  );
}

/** Records what will be written, before it is written. */
export async function announce(
  db: Database,
  files: ReadonlyMap<string, string>,
  revision: number,
): Promise<void> {
  if (files.size === 0) return;
  await writing(db, async (tx) => {
    for (const [path, hash] of files)
      await tx
        .insertInto("synced_files")
        .values({ path, hash: null, revision: null, pending_hash: hash, pending_revision: revision })
        .onConflict((on) => on.column("path").doUpdateSet({ pending_hash: hash, pending_revision: revision }))
        .execute();
  });
}

/**
 * Records files that are equal in folder and database.
 *
 * @param all whether these are all files, which means that folder and database are equal
 */
export async function remember(
  db: Database,
  files: ReadonlyMap<string, string>,
  revision: number,
  all: boolean,
): Promise<void> {
  await writing(db, async (tx) => {
    const paths = [...files.keys()];
    if (all) await tx.deleteFrom("synced_files").execute();
    else
      for (const batch of batches(paths, 500))
        await tx.deleteFrom("synced_files").where("path", "in", batch).execute();
    for (const batch of batches([...files], 500))
      await tx
        .insertInto("synced_files")
        .values(
          batch.map(([path, hash]) => ({
            path,
            hash,
            revision,
            pending_hash: null,
            pending_revision: null,
          })),
        )
        .execute();
    if (all) await tx.updateTable("study").set({ synced: revision }).where("id", "=", 1).execute();
  });
}

/** Returns the records of a kind when their files and the database were last equal. */
export async function recordsWhenSynced(
  db: Database,
  kind: Kind,
  files: ReadonlyMap<string, SyncedFile>,
  synced: number,
): Promise<StoredRecord[]> {
  const file = kind === "sources" ? "sources.bib" : tableOf[kind]?.file;
  if (file !== undefined) return recordsAsOf(db, kind, files.get(file)?.revision ?? synced);
  const revisionOf = ({ key }: StoredRecord) => files.get(key)?.revision ?? synced;
  const revisions = new Set([synced, ...Array.from(files.values(), ({ revision }) => revision)]);
  const found: StoredRecord[] = [];
  for (const revision of revisions)
    for (const record of await recordsAsOf(db, kind, revision))
      if (revisionOf(record) === revision) found.push(record);
  return found.sort((a, b) => a.position - b.position);
}
