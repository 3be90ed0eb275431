import { notice } from "@throughline/messages";
import { ExpectedError } from "@throughline/study";
import type { Database } from "./database/schema.ts";
import type { Kind } from "./kinds.ts";
import { type RecordChange, stateFrom } from "./record.ts";
import { type Revision, revise, writing } from "./revision.ts";

/** There is nothing to undo or redo. */
export class NothingToUndoError extends ExpectedError {
  override name = "NothingToUndoError";
  constructor(action: "undo" | "redo") {
    super("conflict", {
      what: notice("There is nothing to {action, select, undo {undo} other {redo}}", { action }),
      code: "nothing_to_undo",
    });
  }
}

/**
 * Undoes the last edits, one revision for each, latest first. Undone edits stay in the history and can be redone
 * until another edit is made.
 *
 * @param steps number of edits; fewer when there are not as many
 * @throws NothingToUndoError when there is none
 */
export function undo(db: Database, author: string, steps = 1): Promise<Revision[]> {
  return writing(db, async (tx, standing) => {
    const made: Revision[] = [];
    let { revision, head } = standing;
    while (made.length < steps && head !== null) {
      const { parent } = await tx
        .selectFrom("revisions")
        .select("parent")
        .where("number", "=", head)
        .executeTakeFirstOrThrow();
      const changes = (await changesOf(tx, head)).map(({ before, after, ...change }) => ({
        ...change,
        before: after,
        after: before,
      }));
      const action = "undo" as const;
      const note = `of revision ${head}`;
      made.push(await revise(tx, { revision, head }, { action, author, note, head: parent, changes }));
      revision++;
      head = parent;
    }
    if (made.length === 0) throw new NothingToUndoError("undo");
    return made;
  });
}

/**
 * Redoes the last undone edits, one revision for each.
 *
 * @param steps number of edits; fewer when there are not as many
 * @throws NothingToUndoError when there is none
 */
export function redo(db: Database, author: string, steps = 1): Promise<Revision[]> {
  return writing(db, async (tx, standing) => {
    const made: Revision[] = [];
    let { revision, head } = standing;
    while (made.length < steps) {
      const next = await nextOf(tx, head);
      if (next === undefined) break;
      const changes = await changesOf(tx, next);
      const action = "redo" as const;
      const note = `of revision ${next}`;
      made.push(await revise(tx, { revision, head }, { action, author, note, head: next, changes }));
      revision++;
      head = next;
    }
    if (made.length === 0) throw new NothingToUndoError("redo");
    return made;
  });
}

/** Returns whether there is something to undo and to redo. */
export async function undoable(db: Database): Promise<{ undo: boolean; redo: boolean }> {
  const { head } = await db.selectFrom("study").select("head").where("id", "=", 1).executeTakeFirstOrThrow();
  return { undo: head !== null, redo: (await nextOf(db, head)) !== undefined };
}

/**
 * Returns the last edit that was made from this head, which is the one to redo; earlier ones were abandoned when it
 * was made.
 */
async function nextOf(db: Database, head: number | null): Promise<number | undefined> {
  const row = await db
    .selectFrom("revisions")
    .select((eb) => eb.fn.max("number").as("number"))
    .where("action", "in", ["edit", "import"])
    .where("number", ">", 1)
    .where((eb) => (head === null ? eb("parent", "is", null) : eb("parent", "=", head)))
    .executeTakeFirst();
  return row?.number === null || row?.number === undefined ? undefined : Number(row.number);
}

/** Returns the changes of a revision, record by record. */
export async function changesOf(tx: Database, revision: number): Promise<RecordChange[]> {
  const rows = await tx
    .selectFrom("changes")
    .select(["record", "kind", "before", "after"])
    .where("revision", "=", revision)
    .execute();
  return rows.map(({ record, kind, before, after }) => ({
    id: record,
    kind: kind as Kind,
    before: stateFrom(before),
    after: stateFrom(after),
  }));
}
