import { type Edit, keyOf, type Store } from "@throughline/store";
import type { Cells } from "@throughline/study";
import type { Mapping } from "./mapping.ts";
import type { StudyRows } from "./study-rows.ts";

/** The result of adding rows to a study. */
export type AddedEvents = {
  readonly created: number;
  readonly changed: number;
  readonly same: number;
  /** ids of ties that an earlier import of this source and case added, and that are no longer found */
  readonly left: readonly string[];
};

/**
 * Columns that a repeated import updates in existing rows. All other columns stay, because people may have
 * edited them.
 */
const updatedColumns = {
  claims: ["locator", "statement", "date_from", "date_to"],
  ties: ["date_from", "date_to"],
  series: ["count", "locator"],
} as const;

/** Adds rows to a study as one revision, all or none. They are validated like every edit. */
export async function addEvents(
  store: Store,
  author: string,
  mapping: Pick<Mapping, "source" | "case">,
  rows: StudyRows,
): Promise<AddedEvents> {
  const edits: Edit[] = [];
  let same = 0;
  for (const kind of ["claims", "ties", "series"] as const) {
    const there = new Map((await store.list(kind)).map((record) => [record.key, record.cells]));
    for (const cells of rows[kind]) {
      const key = keyOf(kind, cells);
      const before = there.get(key);
      if (!before) edits.push({ op: "create", kind, cells });
      else {
        const anew = changed(before, cells, updatedColumns[kind]);
        if (anew) edits.push({ op: "update", kind, key, cells: anew });
        else same++;
      }
    }
  }
  const found = new Set(rows.ties.map(({ id }) => id));
  const earlier = `${mapping.source}.${mapping.case}.`;
  const left = (await store.list("ties")).flatMap(({ key }) =>
    key.startsWith(earlier) && !found.has(key) ? [key] : [],
  );
  if (edits.length > 0) await store.edit(author, edits, `events of ${mapping.source}`);
  const created = edits.filter(({ op }) => op === "create").length;
  return { created, changed: edits.length - created, same, left };
}

function changed(before: Cells, now: Cells, columns: readonly string[]): Cells | undefined {
  const differing = columns.filter((column) => (before[column] ?? "") !== (now[column] ?? ""));
  return differing.length === 0
    ? undefined
    : Object.fromEntries(differing.map((column) => [column, now[column] ?? ""]));
}
