import { sql } from "kysely";
import { v7 } from "uuid";
import { batches } from "../batches.ts";
import { type Database, engineOf } from "../database/schema.ts";
import type { Kind } from "../kinds.ts";
import { type RecordChange, recordFrom, stateFrom, stateOf } from "../record.ts";
import { applyChanges, revise, type Writing, writing } from "../revision.ts";
import { indexAll } from "../search/index-texts.ts";
import { checkChanges } from "../validation.ts";
import { heldStates, type Purge, PurgedRecords } from "./purged-records.ts";

/**
 * Removes a source with everything that belongs to it from a database and its history, and records that something was
 * purged, without its content. Does nothing when the database contains nothing of it. `overwriteFreed()` then removes
 * the bytes.
 *
 * @returns the number of removed records
 * @throws EditError when the rest would have errors, as when study.yaml refers to what is removed; nothing is changed
 *   then
 */
export function purgeDatabase(db: Database, author: string, purge: Purge): Promise<number> {
  return writing(db, async (tx, standing) => {
    const purged = new PurgedRecords(purge, await heldStates(tx));
    if (purged.size === 0) return 0;
    await purgeHistory(tx, purged);
    await purgeNotes(tx, purge.source);
    const revision = await revise(tx, standing, {
      action: "purge",
      author,
      note: `a source was purged with ${purged.size} records`,
      head: standing.head,
      changes: [],
    });
    const changes = await changesOfRecords(tx, purged, purge);
    await applyChanges(tx, revision, changes);
    for (const { id, kind, before, after } of changes)
      if (before === null && after !== null)
        await tx
          .insertInto("changes")
          .values({
            revision: revision.number,
            record: id,
            kind,
            key: after.key,
            before: null,
            after: JSON.stringify(stateOf(after)),
          })
          .execute();
    await checkChanges(tx, changes);
    await removeUnusedBlobs(tx);
    await indexAgain(tx);
    // Forces tables to be written again, because the history does not record that they changed.
    await tx
      .updateTable("synced_files")
      .set({ hash: "" })
      .where("path", "not like", "sources/%")
      .where("path", "not like", "interchange/%")
      .execute();
    return purged.size;
  });
}

async function purgeHistory(tx: Writing, purged: PurgedRecords): Promise<void> {
  const rows = await tx.selectFrom("changes").selectAll().execute();
  for (const { revision, record, kind, before, after } of rows) {
    const here = tx.deleteFrom("changes").where("revision", "=", revision).where("record", "=", record);
    if (purged.has(record)) {
      await here.execute();
      continue;
    }
    const [was, is] = [before, after].map((text) => {
      const state = stateFrom(text);
      return state && JSON.stringify(stateOf(purged.without(kind as Kind, state)));
    });
    if (was === before && is === after) continue;
    await tx
      .updateTable("changes")
      .set({ before: was ?? null, after: is ?? null })
      .where("revision", "=", revision)
      .where("record", "=", record)
      .execute();
  }
}

/** A note may contain the name of the source or of its files. */
async function purgeNotes(tx: Writing, source: string): Promise<void> {
  const rows = await tx
    .selectFrom("revisions")
    .select(["number", "note"])
    .where("note", "is not", null)
    .execute();
  for (const { number, note } of rows)
    if (note?.includes(source))
      await tx.updateTable("revisions").set({ note: null }).where("number", "=", number).execute();
}

async function changesOfRecords(
  tx: Writing,
  purged: PurgedRecords,
  { source, stub }: Purge,
): Promise<RecordChange[]> {
  const changes: RecordChange[] = [];
  for (const row of await tx.selectFrom("records").selectAll().execute()) {
    const { id, kind, ...record } = recordFrom(row);
    const before = stateOf(record);
    if (purged.has(id)) {
      changes.push({ id, kind, before, after: null });
      if (kind === "sources" && record.key === source && stub !== undefined)
        changes.push({
          id: v7(),
          kind,
          before: null,
          after: { ...stubEntry(stub), position: record.position },
        });
      continue;
    }
    const after = purged.without(kind, before);
    if (after !== before) changes.push({ id, kind, before, after });
  }
  return changes;
}

/** Returns the entry that replaces a purged source. */
function stubEntry(key: string) {
  const title = "Purged source";
  return {
    key,
    cells: {
      bibtex: `@misc{${key},\n  title = {${title}}\n}\n`,
      csl: JSON.stringify({ id: key, type: "document", title, "citation-key": key }),
    },
  };
}

async function removeUnusedBlobs(tx: Writing): Promise<void> {
  const used = new Set<string>();
  for (const { kind, state } of await heldStates(tx))
    if (kind === "files" && state.cells.hash !== undefined) used.add(state.cells.hash);
  const hashes = await tx.selectFrom("blobs").select("hash").execute();
  const unused = hashes.map(({ hash }) => hash).filter((hash) => !used.has(hash));
  for (const batch of batches(unused, 500)) await tx.deleteFrom("blobs").where("hash", "in", batch).execute();
}

/** Rebuilds the search index, because an index from which words were deleted still contains them. */
async function indexAgain(tx: Writing): Promise<void> {
  await tx.deleteFrom("stretches").execute();
  await tx.deleteFrom("texts").execute();
  if (engineOf(tx) === "sqlite") await sql`insert into stems(stems) values ('delete-all')`.execute(tx);
  else await sql`delete from stems`.execute(tx);
  await indexAll(tx);
}

/** Rewrites a database without freed space, which may contain deleted content. */
export async function overwriteFreed(db: Database): Promise<void> {
  await sql`vacuum`.execute(db);
  if (engineOf(db) === "sqlite") await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
