import type { Edit } from "@throughline/store";
import { freeId, type Study } from "@throughline/study";
import { KnownThings, type ProjectGuids } from "./known-things.ts";

/** A case as a file names it. */
export type FoundCase = {
  /** what identifies it in the file: its name, or a guid */
  readonly key: string;
  readonly name: string;
  /** its name as printed, where the file has one besides */
  readonly title?: string | undefined;
};

/**
 * Finds cases by their ids or names, and makes those that the study has not. Two cases of a file that share a name stay two.
 *
 * @param caseKind the kind of the new ones; that of the cases there where it is one, else `case`
 * @param project the guids of a project, which are the keys of its cases
 * @returns their ids in order, and the edits that make the new ones
 */
export function planCases(
  found: readonly FoundCase[],
  caseKind: string | undefined,
  study: Study,
  project?: ProjectGuids,
): { ids: string[]; edits: Edit[]; known: number } {
  const there = new KnownThings(
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
