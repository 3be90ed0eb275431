import type { Transaction } from "kysely";
import { v7 } from "uuid";
import { batches } from "./batches.ts";
import type { Action, Database, Schema } from "./database/schema.ts";
import { waitWhileBusy } from "./database/wait-while-busy.ts";
import { facetsOf } from "./kinds.ts";
import { type RecordChange, stateOf } from "./record.ts";
import { indexChanges } from "./search/index-texts.ts";

export type Writing = Transaction<Schema>;

/** A change of the study as a whole: who, when, why. Its number orders all revisions. */
export type Revision = {
  readonly number: number;
  readonly id: string;
  /** UTC, ISO 8601 */
  readonly at: string;
  readonly author: string;
  readonly action: Action;
  readonly note: string | null;
};

/** The last revision and the head while the study is being written to. */
type Standing = { readonly revision: number; readonly head: number | null };

/**
 * Runs a function as the only writer. Its first statement takes the write lock, on either engine, which keeps
 * everything that is read afterwards unchanged until the end.
 */
export async function writing<T>(
  db: Database,
  act: (tx: Writing, standing: Standing) => Promise<T>,
): Promise<T> {
  return waitWhileBusy(() => db.transaction().execute(async (tx) => act(tx, await lock(tx))));
}

function lock(tx: Writing): Promise<Standing> {
  return tx
    .updateTable("study")
    .set((eb) => ({ revision: eb("revision", "+", 0) }))
    .where("id", "=", 1)
    .returning(["revision", "head"])
    .executeTakeFirstOrThrow();
}

/**
 * Records a revision with its changes, and applies them.
 *
 * @param head the head after it; an edit becomes the head itself
 */
export async function revise(
  tx: Writing,
  standing: Standing,
  what: {
    readonly action: Action;
    readonly author: string;
    readonly note?: string;
    readonly at?: string;
    readonly id?: string;
    readonly head: number | null | "itself";
    readonly changes: readonly RecordChange[];
  },
): Promise<Revision> {
  const number = standing.revision + 1;
  const head = what.head === "itself" ? number : what.head;
  const revision: Revision = {
    number,
    id: what.id ?? v7(),
    at: what.at ?? new Date().toISOString(),
    author: what.author,
    action: what.action,
    note: what.note ?? null,
  };
  await tx
    .insertInto("revisions")
    .values({ ...revision, parent: what.head === "itself" ? standing.head : null, head })
    .execute();
  await tx.updateTable("study").set({ revision: number, head }).where("id", "=", 1).execute();
  for (const batch of batches(what.changes, 500))
    await tx
      .insertInto("changes")
      .values(
        batch.map(({ id, kind, before, after }) => ({
          revision: number,
          record: id,
          kind,
          key: (after ?? before)?.key ?? "",
          before: before && JSON.stringify(stateOf(before)),
          after: after && JSON.stringify(stateOf(after)),
        })),
      )
      .execute();
  await applyChanges(tx, revision, what.changes);
  await indexChanges(tx, what.changes);
  return revision;
}

/** Applies changes of records without recording them in the history. */
export async function applyChanges(
  tx: Writing,
  { number: version, author }: Revision,
  changes: readonly RecordChange[],
): Promise<void> {
  const gone = changes.filter(({ before }) => before !== null).map(({ id }) => id);
  for (const batch of batches(gone, 500)) {
    await tx.deleteFrom("facets").where("record", "in", batch).execute();
    await tx.deleteFrom("records").where("id", "in", batch).execute();
  }
  for (const batch of batches(changes, 500)) {
    const present = batch.flatMap(({ id, kind, after }) => (after ? [{ id, kind, ...after }] : []));
    if (present.length === 0) continue;
    await tx
      .insertInto("records")
      .values(
        present.map(({ id, kind, key, position, cells, raw }) => ({
          id,
          kind,
          key,
          position,
          version,
          author,
          cells: JSON.stringify(cells),
          raw: raw ?? null,
        })),
      )
      .execute();
    const facets = present.flatMap(({ id, kind, cells }) =>
      facetsOf(kind, cells).map((facet) => ({ record: id, kind, ...facet })),
    );
    for (const some of batches(facets, 1000)) await tx.insertInto("facets").values(some).execute();
  }
}
