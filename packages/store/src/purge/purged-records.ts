import { type Cells, recordPath, splitReferences } from "@throughline/study";
import type { Database } from "../database/schema.ts";
import { type Kind, keyOf, memoNames, referrersOf, tableNames, tableOf } from "../kinds.ts";
import { type RecordState, stateFrom } from "../record.ts";

/** What to purge. */
export type Purge = {
  /** the key of the source */
  readonly source: string;
  /**
   * the key of the entry that replaces the source, to keep its claims and counts without quotations; undefined to
   * remove them too
   */
  readonly stub?: string;
};

/** A state of a record that the database contains, now or in its history. */
export type HeldState = { readonly id: string; readonly kind: Kind; readonly state: RecordState };

/** Returns all states of all records, including those in the history. */
export async function heldStates(db: Database): Promise<HeldState[]> {
  const held: HeldState[] = [];
  for (const { id, kind, key, position, cells } of await db.selectFrom("records").selectAll().execute())
    held.push({ id, kind: kind as Kind, state: { key, position, cells: JSON.parse(cells) as Cells } });
  const changes = await db.selectFrom("changes").select(["record", "kind", "before", "after"]).execute();
  for (const { record: id, kind, before, after } of changes)
    for (const text of [before, after]) {
      const state = stateFrom(text);
      if (state) held.push({ id, kind: kind as Kind, state });
    }
  return held;
}

/** The records that a purge removes, and its changes of the remaining ones. */
export class PurgedRecords {
  readonly #purge: Purge;
  readonly #ids = new Set<string>();
  /** kind/key of what is removed, as memos and references name it */
  readonly #keys = new Set<string>();

  constructor(purge: Purge, held: readonly HeldState[]) {
    this.#purge = purge;
    const files = new Set<string>();
    for (const { kind, state } of held)
      if (
        kind === "passages" &&
        state.cells.source_key === purge.source &&
        state.cells.file?.startsWith("sources/")
      )
        files.add(state.cells.file);
    for (const one of held) if (this.#isOfSource(one, files)) this.#add(one);
    for (const one of held)
      if (one.kind === "memos" && this.#keys.has(memoTarget(one.state.cells))) this.#add(one);
    // Stored projects of other programs can contain words of any source, and are removed as a whole.
    if (this.#ids.size > 0)
      for (const one of held)
        if (one.kind === "files" && one.state.key.startsWith("interchange/")) this.#add(one);
  }

  get size(): number {
    return this.#ids.size;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  #add({ id, kind, state }: HeldState): void {
    this.#ids.add(id);
    this.#keys.add(recordPath(kind, state.key));
  }

  #isOfSource({ kind, state: { key, cells } }: HeldState, files: ReadonlySet<string>): boolean {
    const { source, stub } = this.#purge;
    if (kind === "sources") return key === source;
    if (kind === "files") return isFileOf(source, key) || files.has(key);
    if (cells.source_key !== source || tableOf[kind]?.columns.source_key === undefined) return false;
    return kind === "passages" || stub === undefined;
  }

  /** Returns a state of a remaining record without what is removed. */
  without(kind: Kind, state: RecordState): RecordState {
    const cells: Record<string, string> = { ...state.cells };
    for (const { name, to, separator } of referencesOf(kind)) {
      const text = cells[name] ?? "";
      if (separator === undefined) {
        if (to === "sources" && text === this.#purge.source) {
          cells[name] = this.#purge.stub ?? "";
          if (kind === "claims") delete cells.quote;
        }
        continue;
      }
      const ids = splitReferences(text, separator);
      const staying = ids.flatMap((id) => this.#named(to, id) ?? []);
      if (staying.join(separator) === ids.join(separator)) continue;
      if (staying.length > 0) cells[name] = staying.join(separator);
      else delete cells[name];
    }
    const names = new Set([...Object.keys(cells), ...Object.keys(state.cells)]);
    if ([...names].every((name) => cells[name] === state.cells[name])) return state;
    const key = tableOf[kind] ? keyOf(kind, cells) : state.key;
    return { key, position: state.position, cells };
  }

  /** Returns a reference after the purge; undefined when its record is removed. */
  #named(to: Kind, id: string): string | undefined {
    if (to === "sources") return id === this.#purge.source ? this.#purge.stub : id;
    return this.#keys.has(`${to}/${id}`) ? undefined : id;
  }
}

/** Returns whether a file is a document of a source: `sources/<key>.<extension>`. */
export function isFileOf(source: string, path: string): boolean {
  const stem = `sources/${source}.`;
  return path.startsWith(stem) && /^[^./]+$/u.test(path.slice(stem.length));
}

function memoTarget({ about, thing }: Cells): string {
  const kind = Object.entries(memoNames).find(([, name]) => name === about)?.[0];
  return `${kind ?? ""}/${thing ?? ""}`;
}

type ReferenceColumn = { readonly name: string; readonly to: Kind; readonly separator?: " " | ";" };

const referenceColumns = new Map<Kind, ReferenceColumn[]>(
  tableNames.map((kind) => [
    kind,
    (["sources", "claims", "passages"] as const).flatMap((to) =>
      referrersOf(to).flatMap(({ kind: from, name, separator }): ReferenceColumn[] =>
        from !== kind ? [] : [separator === undefined ? { name, to } : { name, to, separator }],
      ),
    ),
  ]),
);

const referencesOf = (kind: Kind): readonly ReferenceColumn[] => referenceColumns.get(kind) ?? [];
