import { contract, type EditRequest, type GradeRow } from "@throughline/api";
import { cellId, cellParts } from "@throughline/study";
import { isEqual } from "../ui/values/is-equal.ts";
import { answerOrNone, api, RefusedError } from "./api.ts";
import { allRows } from "./queries.ts";
import type { GradeValues, PendingEdit } from "./unsent-edits.ts";

/** Two people changed the same grade. */
export type GradeConflict = { readonly cell: string; readonly author: string; readonly mine: GradeValues };

/** The grades as they are saved after a change, and why the server refused it, if it did. */
type Sent = {
  readonly rows: readonly GradeRow[];
  readonly refusal?: string;
  readonly conflict?: GradeConflict;
};

/** Returns all edits of the change that an edit belongs to. */
export const changeOf = (
  edit: PendingEdit,
  pending: readonly PendingEdit[],
): readonly [PendingEdit, ...PendingEdit[]] => [
  edit,
  ...pending.filter((one) => one !== edit && one.together !== undefined && one.together === edit.together),
];

/**
 * Sends a change of one grade, or of many as one revision.
 *
 * @throws Error when it may be accepted later
 */
export async function sendGrades([first, ...others]: readonly [
  PendingEdit,
  ...PendingEdit[],
]): Promise<Sent> {
  const sent = [first, ...others];
  try {
    return { rows: others.length === 0 ? [await sendOne(first)] : await sendTogether(sent) };
  } catch (error) {
    // A change that may be accepted later (the disk is full) is kept and sent again.
    if (!(error instanceof RefusedError && error.isFinal)) throw error;
    const rows = await rowsOf(sent);
    const saved = new Map(rows.map((row) => [cellId(row.case, row.attribute) as string, row]));
    const isMade = sent.every(({ cell, values }) => hasValues(saved.get(cell), values));
    if (isMade) return { rows };
    const { conflict, message, status } = error;
    if (others.length === 0 && status === 409 && conflict)
      return { rows, conflict: { cell: first.cell, author: conflict.author, mine: first.values } };
    return { rows, refusal: message };
  }
}

function sendOne({ cell, values, version }: PendingEdit): Promise<GradeRow> {
  const { caseId, attribute } = cellParts(cell);
  const { grades } = contract.tables;
  return version === undefined
    ? api(grades.create, { body: { case: caseId, attribute, confidence: "medium", ...values } })
    : api(grades.change, { params: { case: caseId, attribute }, body: { version, ...values } });
}

async function sendTogether(sent: readonly PendingEdit[]): Promise<readonly GradeRow[]> {
  const edits = sent.map(({ cell, values, version }): EditRequest => {
    const { caseId, attribute } = cellParts(cell);
    return version === undefined
      ? {
          op: "create",
          table: "grades",
          values: { case: caseId, attribute, confidence: "medium", ...values },
        }
      : { op: "update", table: "grades", key: cell, version, values };
  });
  const { rows } = await api(contract.study.edit, { body: { edits } });
  return rows as readonly unknown[] as readonly GradeRow[];
}

/** Returns the saved grades of some cells; one alone, because loading all would delay it. */
async function rowsOf([first, ...others]: readonly PendingEdit[]): Promise<readonly GradeRow[]> {
  if (!first) return [];
  if (others.length > 0) {
    const cells = new Set([first, ...others].map(({ cell }) => cell));
    return (await allRows("grades")).filter((row) => cells.has(cellId(row.case, row.attribute)));
  }
  const { caseId, attribute } = cellParts(first.cell);
  const row = await answerOrNone(contract.tables.grades.get, { params: { case: caseId, attribute } });
  return row ? [row] : [];
}

/** Whether a grade has these values already, as when the answer to a change was lost. */
const hasValues = (row: GradeRow | undefined, values: GradeValues): boolean =>
  row !== undefined && isEqual(row, { ...row, ...values });
