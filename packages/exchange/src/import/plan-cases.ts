import type { Edit } from "@throughline/store";
import { freeId, type Study } from "@throughline/study";

/**
 * Finds cases by their ids or names, and makes those that the study has not.
 *
 * @param caseKind the kind of the new ones; that of the cases there where it is one, else `case`
 * @returns their ids in order, and the edits that make the new ones
 */
export function planCases(
  names: readonly string[],
  caseKind: string | undefined,
  study: Study,
): { ids: string[]; edits: Edit[]; known: number } {
  const byName = new Map<string, string>(
    study.cases.flatMap(
      ({ id, name }) =>
        [
          [name, id],
          [id, id],
        ] as const,
    ),
  );
  const taken = new Set<string>(study.cases.map(({ id }) => id));
  const kinds = new Set(study.cases.map(({ kind }) => kind));
  const kind = caseKind ?? (kinds.size === 1 ? [...kinds][0] : undefined) ?? "case";
  const edits: Edit[] = [];
  const ids = names.map((name) => {
    const known = byName.get(name);
    if (known !== undefined) return known;
    const id = freeId(name, taken, "case");
    taken.add(id);
    byName.set(name, id);
    edits.push({ op: "create", kind: "cases", cells: { id, name, kind } });
    return id;
  });
  return { ids, edits, known: names.length - edits.length };
}
