import { setImmediate } from "node:timers/promises";
import type { Transaction } from "kysely";
import { v7 } from "uuid";
import { batches } from "./batches.ts";
import type { Action, Database, Schema } from "./database/schema.ts";
import { waitWhileBusy } from "./database/wait-while-busy.ts";
import { insertRows } from "./insert-rows.ts";
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
    /** called at intervals with the share that is written, 0 to 1; what it throws ends the revision */
    readonly onProgress?: (done: number) => void;
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
  const { onProgress = () => undefined } = what;
  await insertInTurn(
    tx,
    "changes",
    changeColumns,
    what.changes,
    (done) => onProgress(done / 3),
    ({ id, kind, before, after }) => [
      [
        number,
        id,
        kind,
        (after ?? before)?.key ?? "",
        before && JSON.stringify(stateOf(before)),
        after && JSON.stringify(stateOf(after)),
      ],
    ],
  );
  await applyChanges(tx, revision, what.changes, (done) => onProgress((1 + 2 * done) / 3));
  await indexChanges(tx, what.changes);
  return revision;
}

/** Applies changes of records without recording them in the history. */
export async function applyChanges(
  tx: Writing,
  { number: version, author }: Revision,
  changes: readonly RecordChange[],
  onProgress: (done: number) => void = () => undefined,
): Promise<void> {
  const gone = changes.filter(({ before }) => before !== null).map(({ id }) => id);
  for (const batch of batches(gone, 500)) {
    await tx.deleteFrom("facets").where("record", "in", batch).execute();
    await tx.deleteFrom("records").where("id", "in", batch).execute();
  }
  await insertInTurn(
    tx,
    "records",
    recordColumns,
    changes,
    (done) => onProgress(done / 2),
    ({ id, kind, after }) =>
      after
        ? [
            [
              id,
              kind,
              after.key,
              after.position,
              JSON.stringify(after.cells),
              after.raw ?? null,
              version,
              author,
            ],
          ]
        : [],
  );
  await insertInTurn(
    tx,
    "facets",
    facetColumns,
    changes,
    (done) => onProgress((1 + done) / 2),
    ({ id, kind, after }) =>
      after ? facetsOf(kind, after.cells).map(({ name, value }) => [id, kind, name, value]) : [],
  );
}

const changeColumns = ["revision", "record", "kind", "key", "before", "after"] as const;
const recordColumns = ["id", "kind", "key", "position", "cells", "raw", "version", "author"] as const;
const facetColumns = ["record", "kind", "name", "value"] as const;

/** Number of changes after which other work of the process gets a turn. */
const atOnce = 2000;

/** Inserts the rows that follow from changes, some at a time. */
async function insertInTurn<T extends "changes" | "records" | "facets">(
  tx: Writing,
  table: T,
  columns: Parameters<typeof insertRows<T>>[2],
  changes: readonly RecordChange[],
  onProgress: (done: number) => void,
  rowsOf: (change: RecordChange) => (string | number | null)[][],
): Promise<void> {
  for (let start = 0; start < changes.length; start += atOnce) {
    await insertRows(tx, table, columns, changes.slice(start, start + atOnce).flatMap(rowsOf));
    const done = start + atOnce;
    if (done >= changes.length) return;
    onProgress(done / changes.length);
    await setImmediate();
  }
}
