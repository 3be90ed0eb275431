import { hasBit } from "./bits.ts";
import {
  type Column,
  type CoverProblem,
  holdersOf,
  restrictedTo,
  rowsWithout,
  undominatedRows,
} from "./cover-problem.ts";
import { lagrangianBound } from "./lagrangian.ts";
import { smallCounts } from "./small-counts.ts";
import { smallestCover } from "./smallest-cover.ts";
import type { Work } from "./work.ts";

/** Lists covers of the smallest size, as ids of columns, until `found` returns false. */
export function listCovers(
  problem: CoverProblem,
  size: number,
  found: (cover: readonly number[]) => boolean,
  work: Work,
): void {
  const search = (
    open: CoverProblem,
    chosen: readonly number[],
    start: Float64Array | undefined,
  ): boolean => {
    if (open.rows.length === 0) return found(chosen);
    const left = size - chosen.length;
    if (left === 0) return true;
    if (left <= 2) {
      for (const cover of smallCovers(open, left, work))
        if (!found([...chosen, ...cover.map((c) => open.columns[c]!.id)])) return false;
      return !work.cutShort;
    }
    work.tick?.(work.steps, work.limit);
    if (work.steps > work.limit) {
      work.cutShort = true;
      return false;
    }
    const narrowed = columnsWithinReach(open, left, start, work);
    if (!narrowed) return true;
    const { kept, holders, prices } = narrowed;
    const banned = new Set<Column>();
    for (const c of narrowestRow(kept, holders)) {
      const column = kept.columns[c]!;
      work.steps += 4 * kept.columns.length;
      const rest = { rows: kept.rows, columns: kept.columns.filter((other) => !banned.has(other)) };
      if (!search(restrictedTo(rest, rowsWithout(kept, column)), [...chosen, column.id], prices))
        return false;
      banned.add(column);
    }
    return true;
  };
  search(problem, [], undefined);
}

/**
 * Counts the covers of the smallest size, where a column represents `weights[id]` columns that cover the same rows.
 * Columns that cover the same open rows are counted as one. Parts that share no column are counted separately and
 * multiplied. The counts of parts are cached.
 */
export function countCovers(
  problem: CoverProblem,
  size: number,
  weights: readonly bigint[],
  work: Work,
): bigint {
  const known = new Map<string, bigint>();
  const count = (
    from: CoverProblem,
    left: number,
    weightOf: (id: number) => bigint,
    start: Float64Array | undefined,
  ): bigint => {
    if (from.rows.length === 0) return left === 0 ? 1n : 0n;
    if (left === 0 || work.cutShort) return 0n;
    const small = smallCounts(from, left, weightOf, work);
    if (small) return small(left);
    if (left <= 2) {
      let pairs = 0n;
      for (const cover of smallCovers(from, left, work))
        pairs += cover.reduce((product, c) => product * weightOf(from.columns[c]!.id), 1n);
      return pairs;
    }
    work.tick?.(work.steps, work.limit);
    if (work.steps > work.limit) {
      work.cutShort = true;
      return 0n;
    }
    const largest = from.columns.reduce((most, column) => Math.max(most, column.rows.length), 0);
    work.steps += 10 * from.columns.length;
    if (largest * left < from.rows.length) return 0n;
    const { problem: distinct, weights: merged } = mergedColumns(from, weightOf);
    const near = columnsWithinReach(distinct, left, start, work);
    if (!near) return 0n;
    const { prices } = near;
    const kept = restrictedTo(near.kept, undominatedRows(near.kept));
    work.steps += 20 * kept.columns.length;
    const weight = (id: number) => merged.get(id) as bigint;
    const reduced = smallCounts(kept, left, weight, work);
    if (reduced) return reduced(left);
    const parts = partsOf(kept);
    if (parts.length > 1) {
      let rest = left;
      let product = 1n;
      for (const part of parts) {
        const small = smallCounts(part, rest, weight, work);
        const size = small
          ? sizesTo(rest).find((columns) => small(columns) > 0n)
          : smallestCover(part, work, rest)?.cover.length;
        if (size === undefined || work.cutShort) return 0n;
        rest -= size;
        product *= small ? small(size) : count(part, size, weight, prices);
      }
      return rest === 0 ? product : 0n;
    }
    const holders = holdersOf(kept);
    const key = `${left}|${kept.rows.join()}|${kept.columns
      .map((column) => `${column.rows.join()}:${weight(column.id)}`)
      .sort()
      .join("|")}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let total = 0n;
    const banned = new Set<Column>();
    for (const c of narrowestRow(kept, holders)) {
      const column = kept.columns[c]!;
      work.steps += 4 * kept.columns.length;
      const rest = { rows: kept.rows, columns: kept.columns.filter((other) => !banned.has(other)) };
      total +=
        weight(column.id) * count(restrictedTo(rest, rowsWithout(kept, column)), left - 1, weight, prices);
      if (work.cutShort) return 0n;
      banned.add(column);
    }
    known.set(key, total);
    return total;
  };
  return count(problem, size, (id) => weights[id]!, undefined);
}

const sizesTo = (most: number): number[] => Array.from({ length: most }, (_, i) => i + 1);

/** Yields the covers of one or two columns, as indices. */
function* smallCovers({ rows, columns }: CoverProblem, size: number, work: Work): Generator<number[]> {
  work.steps += 4 * columns.length;
  if (size === 1) {
    for (const [c, column] of columns.entries()) if (column.rows.length === rows.length) yield [c];
    return;
  }
  const holders = holdersOf({ rows, columns });
  const banned = new Set<number>();
  for (const c of narrowestRow({ rows, columns }, holders)) {
    const column = columns[c]!;
    banned.add(c);
    const [open, ...more] = rows.filter((row) => !hasBit(column.bits, row));
    if (open === undefined) continue;
    const seconds = holders[open]!;
    work.steps += 4 * (rows.length + seconds.length);
    if (work.steps > work.limit) {
      work.cutShort = true;
      return;
    }
    for (const other of seconds) {
      const { bits } = columns[other]!;
      if (!banned.has(other) && more.every((row) => hasBit(bits, row))) yield [c, other];
    }
  }
}

/** Returns the columns that a cover of `left` columns may use; undefined when no such cover is possible. */
function columnsWithinReach(
  problem: CoverProblem,
  left: number,
  start: Float64Array | undefined,
  work: Work,
): { kept: CoverProblem; holders: number[][]; prices: Float64Array } | undefined {
  const holders = holdersOf(problem);
  if (problem.rows.some((row) => holders[row]!.length === 0)) return undefined;
  const relaxed = lagrangianBound(problem, left, start, start ? 15 : 300, work);
  if (relaxed.bound > left + 1e-6) return undefined;
  const columns = problem.columns.filter((_, c) => relaxed.reducedCosts[c]! <= left - relaxed.bound + 1e-6);
  const kept = { rows: problem.rows, columns };
  const keptHolders = holdersOf(kept);
  if (kept.rows.some((row) => keptHolders[row]!.length === 0)) return undefined;
  return { kept, holders: keptHolders, prices: relaxed.prices };
}

function narrowestRow(problem: CoverProblem, holders: readonly (readonly number[])[]): readonly number[] {
  return problem.rows.map((row) => holders[row]!).reduce((a, b) => (b.length < a.length ? b : a));
}

function mergedColumns(
  problem: CoverProblem,
  weightOf: (id: number) => bigint,
): { problem: CoverProblem; weights: Map<number, bigint> } {
  const first = new Map<number, Column[]>();
  const weights = new Map<number, bigint>();
  const columns: Column[] = [];
  for (const column of problem.columns) {
    const hash = column.bits.reduce((h, word) => Math.imul(h ^ word, 0x9e3779b1) ^ (h >>> 15), 0);
    const alike = first.get(hash) ?? [];
    let same = alike.find((other) => other.bits.every((word, w) => word === column.bits[w]));
    if (!same) {
      same = column;
      columns.push(column);
      alike.push(column);
      first.set(hash, alike);
    }
    weights.set(same.id, (weights.get(same.id) ?? 0n) + weightOf(column.id));
  }
  return { problem: { rows: problem.rows, columns }, weights };
}

/** Divides a problem into parts that share no column. */
function partsOf(problem: CoverProblem): CoverProblem[] {
  const leader: number[] = [];
  for (const row of problem.rows) leader[row] = row;
  const find = (row: number): number => {
    let at = row;
    while (leader[at] !== at) at = leader[at]!;
    leader[row] = at;
    return at;
  };
  for (const { rows } of problem.columns) for (const row of rows) leader[find(row)] = find(rows[0]!);
  const parts = new Map<number, { rows: number[]; columns: Column[] }>();
  for (const row of problem.rows) {
    const part = parts.get(find(row));
    if (part) part.rows.push(row);
    else parts.set(find(row), { rows: [row], columns: [] });
  }
  for (const column of problem.columns) parts.get(find(column.rows[0]!))?.columns.push(column);
  return [...parts.values()];
}
