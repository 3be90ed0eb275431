import { fractionsAt, hooks, integersAt, minimisationKernel } from "../kernel/kernel.ts";

/**
 * Rows to cover and the columns that cover them, in flat arrays. Column c, from 0 to `columnCount` − 1, covers the
 * rows numbered `rows[starts[c]]` to `rows[starts[c + 1] - 1]`.
 */
export type FlatCover = {
  /** the numbers of the rows to cover: the first `openCount` entries */
  open: Int32Array;
  openCount: number;
  columnCount: number;
  starts: Int32Array;
  rows: Int32Array;
};

type PriceSearch = {
  /** the iterations stop once the bound exceeds this */
  readonly target: number;
  readonly iterations: number;
  /**
   * receives the reduced costs of each iteration and returns the size of the smallest known cover; must not use the
   * kernel
   */
  readonly onCosts: (costs: Float64Array, iteration: number) => number;
};

/** The arrays that the searches read and write: prices by row number, costs by column. */
export type PriceSpace = {
  readonly prices: Float64Array;
  readonly bestPrices: Float64Array;
  readonly costs: Float64Array;
};

/**
 * Computes a lower bound of the size of a cover: rows get prices, and a cover costs at least the sum of the prices
 * minus the amount by which columns are overpaid. Prices follow the subgradient from those given.
 *
 * @param space `prices` hold the start; afterwards `bestPrices` hold the prices of the bound, and `costs` the cost of
 *   each column beyond the prices of its rows
 * @returns the bound, a fraction that the caller rounds up
 * @see Caprara, Fischetti & Toth (1999), Operations Research 47: 730-743
 */
export function priceRows(problem: FlatCover, space: PriceSpace, search: PriceSearch): number {
  const { openCount, columnCount } = problem;
  const entries = problem.starts[columnCount]!;
  const numbers = space.prices.length;
  const kernel = minimisationKernel();
  const open = kernel.reserve(openCount * 4);
  const starts = kernel.reserve((columnCount + 1) * 4);
  const rows = kernel.reserve(entries * 4);
  const prices = kernel.reserve(numbers * 8);
  const bestPrices = kernel.reserve(numbers * 8);
  const excess = kernel.reserve(numbers * 8);
  const costs = kernel.reserve(columnCount * 8);
  integersAt(kernel, open, openCount).set(problem.open.subarray(0, openCount));
  integersAt(kernel, starts, columnCount + 1).set(problem.starts.subarray(0, columnCount + 1));
  integersAt(kernel, rows, entries).set(problem.rows.subarray(0, entries));
  fractionsAt(kernel, prices, numbers).set(space.prices);
  fractionsAt(kernel, bestPrices, numbers).set(space.bestPrices);
  const costsNow = fractionsAt(kernel, costs, columnCount);
  hooks.priced = (iteration) => search.onCosts(costsNow, iteration);
  const bound = kernel.priceRows(
    open,
    openCount,
    columnCount,
    starts,
    rows,
    prices,
    bestPrices,
    excess,
    costs,
    search.target,
    search.iterations,
  );
  space.bestPrices.set(fractionsAt(kernel, bestPrices, numbers));
  space.costs.set(costsNow);
  return bound;
}
