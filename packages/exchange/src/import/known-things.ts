import type { Guids } from "../refi-qda/guids.ts";
import type { Kept } from "../refi-qda/kept.ts";

/** A thing of a study, and the marks by which a file can name it: its name, or its name and place. */
export type MarkedThing = { readonly id: string; readonly marks: readonly string[] };

/** The guids by which projects name the things of one kind of a study. */
export type ProjectGuids = { readonly kind: string; readonly guids: Guids; readonly kept: Kept };

/**
 * Finds the things of a study that a file names, each once, so that two things of one name stay two: by the guid with which a project was
 * imported, else by a mark. Of several with one mark, the one that a project of this study names by the same guid comes first.
 */
export class KnownThings {
  readonly #byMark = new Map<string, string[]>();
  readonly #byKeptGuid = new Map<string, string>();
  readonly #used = new Set<string>();
  readonly #project: ProjectGuids | undefined;

  constructor(things: readonly MarkedThing[], project?: ProjectGuids) {
    this.#project = project;
    const ids = new Set(things.map(({ id }) => id));
    for (const { id, marks } of things)
      for (const mark of new Set(marks)) {
        const ofMark = this.#byMark.get(mark);
        if (ofMark) ofMark.push(id);
        else this.#byMark.set(mark, [id]);
      }
    if (project === undefined) return;
    const start = `${project.kind}/`;
    for (const [thing, guid] of Object.entries(project.kept.guids)) {
      const id = thing.slice(start.length);
      if (thing.startsWith(start) && ids.has(id)) this.#byKeptGuid.set(guid, id);
    }
  }

  /** The id of the thing; nothing when the study has none that the file did not name before. */
  find(guid: string, mark: string): string | undefined {
    const kept = this.#byKeptGuid.get(guid);
    const free = (this.#byMark.get(mark) ?? []).filter((id) => !this.#used.has(id));
    const project = this.#project;
    const own = project && free.find((id) => project.guids.of(project.kind, id) === guid);
    const found = kept !== undefined && !this.#used.has(kept) ? kept : (own ?? free[0]);
    if (found !== undefined) this.#used.add(found);
    return found;
  }
}
