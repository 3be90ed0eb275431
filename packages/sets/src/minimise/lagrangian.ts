import type { CoverProblem } from "./cover-problem.ts";
import { type FlatCover, priceRows } from "./row-prices.ts";
import type { Work } from "./work.ts";

type Relaxation = {
  /** no cover has fewer columns than this fraction, which the caller rounds up */
  readonly bound: number;
  /** the price of each row, by number, at which the bound holds */
  readonly prices: Float64Array;
  /** the cost of each column beyond the prices of its rows */
  readonly reducedCosts: Float64Array;
  /** the smallest cover found during the iterations, as indices of columns */
  readonly cover: readonly number[];
};

/**
 * Computes a lower bound of the size of a cover, and builds covers from the columns that the prices of rows favour.
 *
 * @param problem every row has a column
 * @param target the iterations stop once the bound exceeds this
 * @param start prices to start from, by row number
 */
export function lagrangianBound(
  problem: CoverProblem,
  holders: readonly (readonly number[])[],
  target: number,
  start: Float64Array | undefined,
  iterations: number,
  work: Work,
): Relaxation {
  const flat = flatCover(problem);
  const size = rowNumbersOf(problem);
  const prices = start
    ? Float64Array.from({ length: size }, (_, r) => start[r] ?? 0)
    : fairPrices(problem, size);
  const space = {
    prices,
    bestPrices: new Float64Array(size),
    costs: new Float64Array(flat.columnCount),
  };
  let cover: readonly number[] = [];
  const bound = priceRows(flat, space, {
    target,
    iterations,
    onCosts: (costs, iteration) => {
      work.steps += flat.rows.length;
      if (iteration % (start ? 50 : 10) === 0) {
        const found = coverByCost(problem, holders, costs, work);
        if (cover.length === 0 || found.length < cover.length) cover = found;
      }
      return cover.length;
    },
  });
  return { bound, prices: space.bestPrices, reducedCosts: space.costs, cover };
}

/** Returns the highest row number plus 1. */
export function rowNumbersOf({ rows }: CoverProblem): number {
  return rows.reduce((highest, row) => Math.max(highest, row), -1) + 1;
}

export function flatCover({ rows, columns }: CoverProblem): FlatCover {
  const starts = new Int32Array(columns.length + 1);
  columns.forEach((column, c) => {
    starts[c + 1] = starts[c]! + column.rows.length;
  });
  const flat = new Int32Array(starts[columns.length]!);
  columns.forEach((column, c) => {
    flat.set(column.rows, starts[c]!);
  });
  return {
    open: Int32Array.from(rows),
    openCount: rows.length,
    columnCount: columns.length,
    starts,
    rows: flat,
  };
}

/** Prices each row at its share of the largest column that contains it, so no column is overpaid. */
function fairPrices({ columns }: CoverProblem, size: number): Float64Array {
  const prices = new Float64Array(size).fill(1);
  for (const column of columns)
    for (const row of column.rows) prices[row] = Math.min(prices[row]!, 1 / column.rows.length);
  return prices;
}

/** Builds a cover from the columns that cost least per row that they add, and removes those that are redundant. */
function coverByCost(
  { rows, columns }: CoverProblem,
  holders: readonly (readonly number[])[],
  costs: Float64Array,
  work: Work,
): number[] {
  const times: number[] = [];
  for (const row of rows) times[row] = 0;
  const chosen: number[] = [];
  const add = (c: number) => {
    chosen.push(c);
    for (const row of columns[c]!.rows) times[row] = times[row]! + 1;
  };
  for (const row of rows) {
    if (times[row] !== 0) continue;
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const c of holders[row]!) {
      let gain = 0;
      for (const other of columns[c]!.rows) if (times[other] === 0) gain++;
      const cost = costs[c]!;
      const score = cost > 0 ? cost / gain : cost * gain;
      if (score < least) {
        least = score;
        best = c;
      }
    }
    work.steps += holders[row]!.length;
    add(best);
  }
  const byCost = [...chosen].sort((a, b) => costs[b]! - costs[a]!);
  const dropped = new Set<number>();
  for (const c of byCost) {
    const covered = columns[c]!.rows;
    if (!covered.every((row) => times[row]! > 1)) continue;
    dropped.add(c);
    for (const row of covered) times[row] = times[row]! - 1;
  }
  return chosen.filter((c) => !dropped.has(c));
}
