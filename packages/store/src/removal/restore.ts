import { notice } from "@throughline/messages";
import { recordPath } from "@throughline/study";
import type { Database } from "../database/schema.ts";
import { EditError, NotThereError } from "../edit.ts";
import { getRecord } from "../reading.ts";
import { type RecordChange, recordFrom, stateOf } from "../record.ts";
import { type Revision, revise, writing } from "../revision.ts";
import { changesOf } from "../undo.ts";
import { checkCells, checkChanges } from "../validation.ts";

/**
 * Restores records to their state before a revision, regardless of later changes. This is an edit of its own, which
 * can be undone.
 *
 * @param things the records to restore, as kind/key (default: all that it changed)
 * @returns undefined when nothing differs
 * @throws NotThereError when there is no such revision or it did not change them, EditError when the study would have
 *   errors
 */
export function restore(
  db: Database,
  author: string,
  number: number,
  things?: readonly string[],
): Promise<Revision | null> {
  return writing(db, async (tx, standing) => {
    const wanted = things && new Set(things);
    const past = (await changesOf(tx, number)).filter(
      ({ kind, before, after }) => !wanted || wanted.has(recordPath(kind, (after ?? before)?.key ?? "")),
    );
    if (past.length === 0 || (wanted && past.length < wanted.size))
      throw new NotThereError(`Revision ${number} did not change that`);
    const changes: RecordChange[] = [];
    for (const { id, kind, before } of past) {
      const row = await tx.selectFrom("records").selectAll().where("id", "=", id).executeTakeFirst();
      const present = row && recordFrom(row);
      const now = present ? stateOf(present) : null;
      if (JSON.stringify(now) === JSON.stringify(before)) continue;
      const other = before && (await getRecord(tx, kind, before.key));
      if (before && other && other.id !== id)
        throw new EditError([
          {
            severity: "error",
            at: { file: kind, row: before.key },
            what: notice('There is now another "{key}"', { key: before.key }),
            fix: notice("Rename or delete it first."),
          },
        ]);
      changes.push({ id, kind, before: now, after: before });
    }
    if (changes.length === 0) return null;
    checkCells(changes);
    const note = `restores what revision ${number} changed`;
    const revision = await revise(tx, standing, { action: "edit", author, note, head: "itself", changes });
    await checkChanges(tx, changes);
    return revision;
  });
}
