import type { Edit } from "@throughline/store";
import { freeId, type Study } from "@throughline/study";

/** A code as a file names it; its parent by the key that the file gives it. */
export type FoundCode = {
  readonly key: string;
  readonly name: string;
  readonly parent: string | undefined;
  readonly definition: string;
  readonly colour: string;
};

/**
 * Gives each code the id of the code of the study that has its name and stands under the same one, or a new id.
 *
 * @returns the ids by the keys of the file, and the edits that make the codes that the study has not
 */
export function planCodes(
  codes: readonly FoundCode[],
  study: Study,
): { ids: ReadonlyMap<string, string>; edits: Edit[]; known: number } {
  const ids = new Map<string, string>();
  const taken = new Set<string>(study.codes.map(({ id }) => id));
  const placeOf = (name: string, parent: string): string => `${parent}\n${name}`;
  const there = new Map<string, string>(
    study.codes.map(({ id, name, parent }) => [placeOf(name, parent ?? ""), id]),
  );
  const edits: Edit[] = [];
  for (const { key, name, parent, definition, colour } of codes) {
    const above = (parent === undefined ? undefined : ids.get(parent)) ?? "";
    const known = there.get(placeOf(name, above));
    if (known !== undefined) {
      ids.set(key, known);
      continue;
    }
    const id = freeId(name, taken, "code");
    taken.add(id);
    ids.set(key, id);
    there.set(placeOf(name, above), id);
    edits.push({
      op: "create",
      kind: "codes",
      cells: { id, name: name || id, parent: above, definition, colour },
    });
  }
  return { ids, edits, known: codes.length - edits.length };
}
