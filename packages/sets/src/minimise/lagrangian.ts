import type { Column, CoverProblem } from "./cover-problem.ts";
import type { Work } from "./work.ts";

export type Relaxation = {
  /** no cover has fewer columns than this, a fraction rounded up by the caller */
  readonly bound: number;
  /** for each row, by its number, the price at which the bound holds */
  readonly prices: Float64Array;
  /** for each column, what using it costs beyond the prices of its rows */
  readonly reducedCosts: Float64Array;
  /** the smallest cover met on the way, as places of columns */
  readonly cover: readonly number[];
};

/**
 * Bounds the size of a cover from below: rows get prices, and a cover costs at least the sum of the prices less what columns are
 * overpaid. Prices follow the subgradient; on the way covers are built from the columns that the prices favour.
 *
 * @param problem every row has a column
 * @param target the search stops once the bound exceeds this
 * @param start prices to start from, by row number
 * @see Caprara, Fischetti & Toth (1999), Operations Research 47: 730-743
 */
export function lagrangianBound(
  problem: CoverProblem,
  holders: readonly (readonly number[])[],
  target: number,
  start: Float64Array | undefined,
  iterations: number,
  work: Work,
): Relaxation {
  const { rows, columns } = problem;
  const size = rows.reduce((max, row) => Math.max(max, row), 0) + 1;
  const prices = start
    ? Float64Array.from({ length: size }, (_, r) => start[r] ?? 0)
    : fairPrices(problem, size);
  const starts = new Int32Array(columns.length + 1);
  columns.forEach((column, c) => {
    starts[c + 1] = (starts[c] as number) + column.rows.length;
  });
  const total = starts[columns.length] as number;
  const flat = new Int32Array(total);
  columns.forEach((column, c) => {
    flat.set(column.rows, starts[c] as number);
  });
  const costs = new Float64Array(columns.length);
  const over = new Float64Array(size);
  let best = { bound: Number.NEGATIVE_INFINITY, prices, costs };
  let cover: readonly number[] = [];
  let step = 1;
  let sinceBetter = 0;
  for (let t = 0; t < iterations; t++) {
    work.steps += total;
    let bound = 0;
    for (const row of rows) {
      bound += prices[row] as number;
      over[row] = 1;
    }
    for (let c = 0; c < columns.length; c++) {
      let cost = 1;
      const end = starts[c + 1] as number;
      for (let i = starts[c] as number; i < end; i++) cost -= prices[flat[i] as number] as number;
      costs[c] = cost;
      if (cost < 0) {
        bound += cost;
        for (let i = starts[c] as number; i < end; i++) {
          const row = flat[i] as number;
          over[row] = (over[row] as number) - 1;
        }
      }
    }
    if (bound > best.bound + 1e-9) {
      if (bound > best.bound + 1e-3) sinceBetter = 0;
      best = { bound, prices: prices.slice(), costs: costs.slice() };
    } else sinceBetter++;
    if (t % (start ? 50 : 10) === 0) {
      const found = coverByCost(problem, holders, costs, work);
      if (cover.length === 0 || found.length < cover.length) cover = found;
    }
    if (best.bound > target || cover.length <= Math.ceil(best.bound - 1e-6)) break;
    if (sinceBetter >= 12) {
      step /= 2;
      sinceBetter = 0;
      if (step < 0.05) break;
      prices.set(best.prices);
    }
    let norm = 0;
    for (const row of rows) norm += (over[row] as number) ** 2;
    if (norm === 0) break;
    const length = (step * Math.max(Math.min(target + 1, cover.length) - bound, 0.5)) / norm;
    for (const row of rows)
      prices[row] = Math.max(0, (prices[row] as number) + length * (over[row] as number));
  }
  return { bound: best.bound, prices: best.prices, reducedCosts: best.costs, cover };
}

/** Each row at its share of the largest column that holds it: no column is overpaid. */
function fairPrices({ columns }: CoverProblem, size: number): Float64Array {
  const prices = new Float64Array(size).fill(1);
  for (const column of columns)
    for (const row of column.rows) prices[row] = Math.min(prices[row] as number, 1 / column.rows.length);
  return prices;
}

/** A cover by columns that cost least for each row they add, without those that turn out not to be needed. */
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
    for (const row of (columns[c] as Column).rows) times[row] = (times[row] as number) + 1;
  };
  for (const row of rows) {
    if (times[row] !== 0) continue;
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const c of holders[row] as readonly number[]) {
      let gain = 0;
      for (const other of (columns[c] as Column).rows) if (times[other] === 0) gain++;
      const cost = costs[c] as number;
      const score = cost > 0 ? cost / gain : cost * gain;
      if (score < least) {
        least = score;
        best = c;
      }
    }
    work.steps += (holders[row] as readonly number[]).length;
    add(best);
  }
  const byCost = [...chosen].sort((a, b) => (costs[b] as number) - (costs[a] as number));
  const dropped = new Set<number>();
  for (const c of byCost) {
    const covered = (columns[c] as Column).rows;
    if (!covered.every((row) => (times[row] as number) > 1)) continue;
    dropped.add(c);
    for (const row of covered) times[row] = (times[row] as number) - 1;
  }
  return chosen.filter((c) => !dropped.has(c));
}
