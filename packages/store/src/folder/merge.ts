import { cellOf, type Kind } from "../kinds.ts";
import { type RecordChange, type RecordState, type StoredRecord, stateOf } from "../record.ts";
import { newRecordId } from "../record-id.ts";
import type { FolderRecord } from "./read.ts";

/** A record that was changed differently in the folder and in the database since they were last equal. */
export type FolderConflict = {
  readonly kind: Kind;
  readonly key: string;
  /** its state on each side; null when it was deleted there */
  readonly inFolder: RecordState | null;
  readonly inStore: RecordState | null;
  /** the cells that both changed; empty when one side deleted it */
  readonly cells: readonly string[];
};

/** The side that is taken where both have changed the same record. */
export type Preference = "folder" | "store";

/** The distance between the positions of rows, which leaves room to insert others. */
export const stride = 1000;

/**
 * Merges the records of one kind in the folder into those of the store, from the common state `base`. Rows that one
 * side changed are taken from it; of rows that both changed, each cell from the side that changed it; the rest are
 * conflicts.
 */
export function mergeKind(
  kind: Kind,
  base: readonly StoredRecord[],
  now: readonly StoredRecord[],
  found: readonly FolderRecord[],
  prefer: Preference | undefined,
): { changes: RecordChange[]; conflicts: FolderConflict[] } {
  const changes: RecordChange[] = [];
  const conflicts: FolderConflict[] = [];
  const nowById = new Map(now.map((record) => [record.id, record]));
  const nowByKey = new Map(now.map((record) => [record.key, record]));
  const baseByKey = new Map(base.map((record) => [record.key, record]));
  const positions =
    kind === "files" ? placesOf(new Map([...nowByKey, ...baseByKey]), found) : positionsOf(baseByKey, found);
  const inFolder = new Map(
    found.map(({ key, cells, raw }, i): [string, RecordState] => [
      key,
      { key, cells, position: positions[i] ?? 0, ...(raw === undefined ? {} : { raw }) },
    ]),
  );
  for (const key of new Set([...inFolder.keys(), ...baseByKey.keys()])) {
    const before = baseByKey.get(key);
    const record = (before && nowById.get(before.id)) ?? nowByKey.get(key);
    const was = before ? stateOf(before) : null;
    const ours = record ? stateOf(record) : null;
    const theirs = inFolder.get(key) ?? null;
    if (same(theirs, was) || same(theirs, ours)) continue;
    const take = (after: RecordState | null) =>
      changes.push({ id: record?.id ?? before?.id ?? newRecordId(), kind, before: ours, after });
    if (same(ours, was) || prefer === "folder") {
      take(theirs);
      continue;
    }
    const merged = was && ours && theirs && mergeStates(was, ours, theirs);
    if (merged && merged.conflicting.length === 0) {
      if (!same(merged.state, ours)) take(merged.state);
    } else if (prefer === undefined)
      conflicts.push({ kind, key, inFolder: theirs, inStore: ours, cells: merged?.conflicting ?? [] });
  }
  return { changes, conflicts };
}

function mergeStates(was: RecordState, ours: RecordState, theirs: RecordState) {
  const cells: [string, string][] = [];
  const conflicting: string[] = [];
  const names = new Set([
    ...Object.keys(was.cells),
    ...Object.keys(ours.cells),
    ...Object.keys(theirs.cells),
  ]);
  for (const name of names) {
    const [a, b, c] = [cellOf(was.cells, name), cellOf(ours.cells, name), cellOf(theirs.cells, name)];
    if (a !== b && a !== c && b !== c) conflicting.push(name);
    const text = a === c ? b : c;
    if (text !== "") cells.push([name, text]);
  }
  const position = theirs.position === was.position ? ours.position : theirs.position;
  return { state: { key: ours.key, position, cells: Object.fromEntries(cells) }, conflicting };
}

/**
 * Computes the positions of the folder's rows. Rows in their previous order keep their positions, and new ones are
 * placed between them. When there is no room, or the order has changed, all are renumbered.
 */
function positionsOf(base: ReadonlyMap<string, StoredRecord>, found: readonly FolderRecord[]): number[] {
  const positions: number[] = [];
  let last = 0;
  for (let i = 0; i < found.length; ) {
    const known = base.get(found[i]?.key ?? "")?.position;
    if (known !== undefined) {
      if (known <= last) return anew(found.length);
      positions.push(known);
      last = known;
      i++;
      continue;
    }
    let end = i;
    while (end < found.length && !base.has(found[end]?.key ?? "")) end++;
    const next = base.get(found[end]?.key ?? "")?.position;
    const step = next === undefined ? stride : Math.floor((next - last) / (end - i + 1));
    if (step < 1) return anew(found.length);
    for (; i < end; i++) {
      last += step;
      positions.push(last);
    }
  }
  return positions;
}

/**
 * Computes the positions of files, which have no order in a folder: known files keep their positions, and new ones
 * come last.
 */
function placesOf(known: ReadonlyMap<string, StoredRecord>, found: readonly FolderRecord[]): number[] {
  let last = Math.max(0, ...Array.from(known.values(), ({ position }) => position));
  return found.map(({ key }) => {
    const position = known.get(key)?.position;
    if (position !== undefined) return position;
    last += stride;
    return last;
  });
}

const anew = (count: number): number[] => Array.from({ length: count }, (_, i) => (i + 1) * stride);

function same(a: RecordState | null, b: RecordState | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.key !== b.key || a.position !== b.position || a.raw !== b.raw) return false;
  const names = Object.keys(a.cells);
  return (
    names.length === Object.keys(b.cells).length && names.every((name) => a.cells[name] === b.cells[name])
  );
}
