import type { Edit } from "@throughline/store";
import { freeId, type Study } from "@throughline/study";
import { KnownThings, type ProjectGuids } from "./known-things.ts";

/** A code as a file names it; its parent by the key that the file gives it. */
export type FoundCode = {
  readonly key: string;
  readonly name: string;
  readonly parent: string | undefined;
  readonly definition: string;
  readonly colour: string;
};

/**
 * Gives each code the id of the code of the study that has its name and stands under the same one, or a new id. Two codes of a file that
 * share name and parent stay two.
 *
 * @param project the guids of a project, which are the keys of its codes
 * @returns the ids by the keys of the file, and the edits that make the codes that the study has not
 */
export function planCodes(
  codes: readonly FoundCode[],
  study: Study,
  project?: ProjectGuids,
): { ids: ReadonlyMap<string, string>; edits: Edit[]; known: number } {
  const ids = new Map<string, string>();
  const taken = new Set<string>(study.codes.map(({ id }) => id));
  const markOf = (name: string, parent: string): string => `${parent}\n${name}`;
  const there = new KnownThings(
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
