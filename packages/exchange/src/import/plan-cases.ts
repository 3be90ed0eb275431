import type { Edit } from "@throughline/store";
import { freeId, type Study } from "@throughline/study";
import { type ProjectGuids, RecordMatcher } from "./record-matcher.ts";

/** A case as a file names it. */
export type FoundCase = {
  /** name or guid that identifies it in the file */
  readonly key: string;
  readonly name: string;
  /** printed name, if the file has one besides the key */
  readonly title?: string | undefined;
};

/**
 * Matches cases by id or name, and plans new ones. Two cases of a file with the same name stay separate.
 *
 * @param caseKind kind of new cases; by default that of all existing cases if they share one, else `case`
 * @param project guids of a project, which are the keys of its cases
 * @returns the ids in order, and the edits that add new cases
 */
export function planCases(
  found: readonly FoundCase[],
  caseKind: string | undefined,
  study: Study,
  project?: ProjectGuids,
): { ids: string[]; edits: Edit[]; known: number } {
  const there = new RecordMatcher(
    study.cases.map(({ id, name }) => ({ id, marks: [name, id] })),
    project,
  );
  const taken = new Set<string>(study.cases.map(({ id }) => id));
  const kinds = new Set(study.cases.map(({ kind }) => kind));
  const kind = caseKind ?? (kinds.size === 1 ? [...kinds][0] : undefined) ?? "case";
  const edits: Edit[] = [];
  const ids = found.map(({ key, name, title }) => {
    const known = there.find(key, name);
    if (known !== undefined) return known;
    const id = freeId(name, taken, "case");
    taken.add(id);
    edits.push({ op: "create", kind: "cases", cells: { id, name: title || name, kind } });
    return id;
  });
  return { ids, edits, known: found.length - edits.length };
}
