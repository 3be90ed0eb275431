import type { Guids } from "../refi-qda/guids.ts";
import type { Kept } from "../refi-qda/kept.ts";

/** A record of a study, and the marks by which a file can identify it: its name, or its name and place. */
type MarkedRecord = { readonly id: string; readonly marks: readonly string[] };

/** The guids that projects use for the records of one kind. */
export type ProjectGuids = { readonly kind: string; readonly guids: Guids; readonly kept: Kept };

/**
 * Matches things in a file to records of a study, each record once, so two things with the same name stay
 * separate. A guid from an earlier import takes precedence over a mark. Among records with the same mark, the
 * one whose guid in exported projects is the same comes first.
 */
export class RecordMatcher {
  readonly #byMark = new Map<string, string[]>();
  readonly #byKeptGuid = new Map<string, string>();
  readonly #used = new Set<string>();
  readonly #project: ProjectGuids | undefined;

  constructor(things: readonly MarkedRecord[], project?: ProjectGuids) {
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

  /** Returns the id of the matching record, or undefined when there is none that is not matched yet. */
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
