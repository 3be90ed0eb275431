/**
 * Rows to cover and the columns that cover them, in flat arrays.
 * Column c, from 0 to `columnCount` − 1, covers the rows numbered `rows[starts[c]]` to `rows[starts[c + 1] - 1]`.
 */
export type FlatCover = {
  /** the numbers of the rows to cover: the first `openCount` entries */
  open: Int32Array;
  openCount: number;
  columnCount: number;
  starts: Int32Array;
  rows: Int32Array;
};

export type PriceSearch = {
  /** stops once the bound exceeds this */
  readonly target: number;
  readonly iterations: number;
  /** is given the reduced costs now and then; returns the size of the smallest cover known */
  readonly onCosts?: (costs: Float64Array, iteration: number, bound: number) => number;
};

/** What the searches write into: prices and excess by row number, costs by column. */
export type PriceSpace = {
  readonly prices: Float64Array;
  readonly bestPrices: Float64Array;
  readonly excess: Float64Array;
  costs: Float64Array;
};

/**
 * Bounds the size of a cover from below: rows get prices, and a cover costs at least the sum of the prices less what columns are
 * overpaid. Prices follow the subgradient from those given.
 *
 * @param space `prices` hold the start; afterwards `bestPrices` hold those of the bound, and `costs` what a column costs beyond the
 *   prices of its rows
 * @returns the bound, a fraction, to be rounded up by the caller
 * @see Caprara, Fischetti & Toth (1999), Operations Research 47: 730-743
 */
export function priceRows(problem: FlatCover, space: PriceSpace, search: PriceSearch): number {
  const { open, openCount } = problem;
  const { prices, bestPrices, excess, costs } = space;
  const { target, iterations, onCosts } = search;
  let best = Number.NEGATIVE_INFINITY;
  let known = Number.POSITIVE_INFINITY;
  let step = 1;
  let sinceBetter = 0;
  for (let t = 0; t < iterations; t++) {
    const bound = boundAt(problem, prices, excess, costs);
    if (bound > best + 1e-9) {
      if (bound > best + 1e-3) sinceBetter = 0;
      best = bound;
      for (let i = 0; i < openCount; i++) bestPrices[open[i] as number] = prices[open[i] as number] as number;
    } else sinceBetter++;
    if (onCosts) known = onCosts(costs, t, best);
    if (best > target || known <= Math.ceil(best - 1e-6)) break;
    if (sinceBetter >= 12) {
      step /= 2;
      sinceBetter = 0;
      if (step < 0.05) break;
      for (let i = 0; i < openCount; i++) prices[open[i] as number] = bestPrices[open[i] as number] as number;
    }
    let norm = 0;
    for (let i = 0; i < openCount; i++) norm += (excess[open[i] as number] as number) ** 2;
    if (norm === 0) break;
    const length = (step * Math.max(Math.min(target + 1, known) - bound, 0.5)) / norm;
    for (let i = 0; i < openCount; i++) {
      const row = open[i] as number;
      prices[row] = Math.max(0, (prices[row] as number) + length * (excess[row] as number));
    }
  }
  boundAt(problem, bestPrices, excess, costs);
  return best;
}

/** The bound at given prices. Excess is 1 less the number of columns that are overpaid for the row: the subgradient. */
function boundAt(
  { open, openCount, columnCount, starts, rows }: FlatCover,
  prices: Float64Array,
  excess: Float64Array,
  costs: Float64Array,
): number {
  let bound = 0;
  for (let i = 0; i < openCount; i++) {
    const row = open[i] as number;
    bound += prices[row] as number;
    excess[row] = 1;
  }
  let start = 0;
  for (let c = 0; c < columnCount; c++) {
    const end = starts[c + 1] as number;
    let cost = 1;
    for (let i = start; i < end; i++) cost -= prices[rows[i] as number] as number;
    costs[c] = cost;
    if (cost < 0) {
      bound += cost;
      for (let i = start; i < end; i++) {
        const row = rows[i] as number;
        excess[row] = (excess[row] as number) - 1;
      }
    }
    start = end;
  }
  return bound;
}
