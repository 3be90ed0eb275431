import { fractionsAt, integersAt, tableKernel } from "../kernel/kernel.ts";
import type { Condition } from "../types.ts";
import type { Column } from "./columns.ts";

/** The cases of each row with cases, and the cases that are in no row. */
type RowMembers = {
  /** numbers of rows, from 1, in order */
  readonly rows: Float64Array;
  /** indices of cases, row by row; those of row r, from 0, start at `starts[r]` */
  readonly members: Int32Array;
  readonly starts: Int32Array;
  /** cases with a membership of exactly 0.5, with the index of the first such condition */
  readonly ambiguous: readonly { readonly at: number; readonly condition: number }[];
};

/** Number of cases that are numbered at a time. */
const blockSize = 8192;

/** Assigns n cases to the rows of their corners: O(n × conditions). */
export function rowMembers(
  conditions: readonly Condition[],
  columns: readonly Column[],
  n: number,
): RowMembers {
  const number = rowNumbers(conditions, columns, n);
  const halfway = new Int32Array(n).fill(-1);
  columns.forEach(({ values, profile }, c) => {
    if (profile.hasHalves) markHalves(halfway, values, c);
  });
  const ambiguous: { at: number; condition: number }[] = [];
  // Rows in order of first occurrence: the index of each, and its number of cases.
  const placeOf = new Map<number, number>();
  const counts: number[] = [];
  const place = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const condition = halfway[i]!;
    if (condition !== -1) {
      ambiguous.push({ at: i, condition });
      continue;
    }
    const row = number[i]! + 1;
    let found = placeOf.get(row);
    if (found === undefined) {
      found = counts.length;
      placeOf.set(row, found);
      counts.push(0);
    }
    place[i] = found;
    counts[found] = counts[found]! + 1;
  }
  const rows = Float64Array.from(placeOf.keys()).sort();
  const starts = new Int32Array(rows.length + 1);
  const next = new Int32Array(rows.length);
  rows.forEach((row, r) => {
    const met = placeOf.get(row) as number;
    next[met] = starts[r]!;
    starts[r + 1] = starts[r]! + counts[met]!;
  });
  const members = new Int32Array(n - ambiguous.length);
  for (let i = 0; i < n; i++) {
    if (halfway[i] !== -1) continue;
    const at = next[place[i]!]!;
    members[at] = i;
    next[place[i]!] = at + 1;
  }
  return { rows, members, starts, ambiguous };
}

/** Computes the row number of each case, from 0. */
function rowNumbers(
  conditions: readonly Condition[],
  columns: readonly Column[],
  n: number,
): Int32Array | Float64Array {
  const rowsInTable = conditions.reduce((total, { levels }) => total * levels, 1);
  const number = rowsInTable < 2 ** 31 ? new Int32Array(n) : new Float64Array(n);
  const kernel = tableKernel();
  const most = Math.min(n, blockSize);
  const block = kernel.reserve(most * 8);
  const numbers = kernel.reserve(most * 8);
  for (let from = 0; from < n; from += most) {
    const size = Math.min(most, n - from);
    fractionsAt(kernel, numbers, size).fill(0);
    columns.forEach(({ values }, c) => {
      const { levels, scale } = conditions[c]!;
      fractionsAt(kernel, block, size).set(values.subarray(from, from + size));
      kernel.appendDigits(size, block, levels, scale === "multi" ? 1 : 0, numbers);
    });
    number.set(fractionsAt(kernel, numbers, size), from);
  }
  return number;
}

/** Returns the level of each condition in rows that are numbered from 1, row by row: O(rows × conditions). */
export function levelsOfRows(conditions: readonly Condition[], rows: Float64Array): Int32Array {
  const k = conditions.length;
  const kernel = tableKernel();
  const rowsAt = kernel.reserve(rows.length * 8);
  const levelsAt = kernel.reserve(k * 4);
  const start = kernel.reserve(rows.length * k * 4);
  fractionsAt(kernel, rowsAt, rows.length).set(rows);
  integersAt(kernel, levelsAt, k).set(conditions.map(({ levels }) => levels));
  kernel.rowLevels(rows.length, k, rowsAt, levelsAt, start);
  return integersAt(kernel, start, rows.length * k).slice();
}

function markHalves(halfway: Int32Array, values: Float64Array, condition: number): void {
  for (let i = 0; i < halfway.length; i++) if (values[i] === 0.5 && halfway[i] === -1) halfway[i] = condition;
}
