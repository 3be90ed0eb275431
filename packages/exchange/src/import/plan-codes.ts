import type { Edit } from "@throughline/store";
import { freeId, type Study } from "@throughline/study";
import { type ProjectGuids, RecordMatcher } from "./record-matcher.ts";

/** A code in a file, with the key of its parent there. */
export type FoundCode = {
  readonly key: string;
  readonly name: string;
  readonly parent: string | undefined;
  readonly definition: string;
  readonly colour: string;
};

/**
 * Matches each code to the code of the study with the same name and parent, or assigns a new id. Two codes of
 * a file with the same name and parent stay separate.
 *
 * @param project guids of a project, which are the keys of its codes
 * @returns the ids by key, and the edits that add new codes
 */
export function planCodes(
  codes: readonly FoundCode[],
  study: Study,
  project?: ProjectGuids,
): { ids: ReadonlyMap<string, string>; edits: Edit[]; known: number } {
  const ids = new Map<string, string>();
  const taken = new Set<string>(study.codes.map(({ id }) => id));
  const markOf = (name: string, parent: string): string => `${parent}\n${name}`;
  const there = new RecordMatcher(
    study.codes.map(({ id, name, parent }) => ({ id, marks: [markOf(name, parent ?? "")] })),
    project,
  );
  const edits: Edit[] = [];
  for (const { key, name, parent, definition, colour } of codes) {
    const above = (parent === undefined ? undefined : ids.get(parent)) ?? "";
    const known = there.find(key, markOf(name, above));
    if (known !== undefined) {
      ids.set(key, known);
      continue;
    }
    const id = freeId(name, taken, "code");
    taken.add(id);
    ids.set(key, id);
    edits.push({
      op: "create",
      kind: "codes",
      cells: { id, name: name || id, parent: above, definition, colour },
    });
  }
  return { ids, edits, known: codes.length - edits.length };
}
