import { fractionsAt, integersAt, minimisationKernel } from "../kernel/kernel.ts";
import type { CoverProblem } from "./cover-problem.ts";
import { placeCover } from "./flat-cover.ts";
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
 * Computes a lower bound of the size of a cover, and builds covers from the columns that the prices of rows favour:
 * a cover costs at least the sum of the prices minus the amount by which columns are overpaid. Prices follow the
 * subgradient.
 *
 * @param problem every row has a column
 * @param target the iterations stop once the bound exceeds this
 * @param start prices to start from, by row number
 * @see Caprara, Fischetti & Toth (1999), Operations Research 47: 730-743
 */
export function lagrangianBound(
  problem: CoverProblem,
  target: number,
  start: Float64Array | undefined,
  iterations: number,
  work: Work,
): Relaxation {
  const kernel = minimisationKernel();
  const { open, openCount, numbers, columnCount, starts, rows } = placeCover(kernel, problem);
  const [prices, bestPrices, excess] = [numbers, numbers, numbers].map((n) => kernel.reserve(n * 8)) as [
    number,
    number,
    number,
  ];
  const costs = kernel.reserve(columnCount * 8);
  kernel.startBuilding(openCount, numbers, columnCount, starts, rows);
  const from = start ?? fairPrices(problem, numbers);
  fractionsAt(kernel, prices, numbers).set(from.subarray(0, numbers));
  const before = kernel.priceSteps.value;
  const bound = kernel.priceRows(
    open,
    openCount,
    numbers,
    columnCount,
    starts,
    rows,
    prices,
    bestPrices,
    excess,
    costs,
    target,
    iterations,
    start ? 50 : 10,
    false,
  );
  work.steps += kernel.priceSteps.value - before;
  return {
    bound,
    prices: fractionsAt(kernel, bestPrices, numbers).slice(),
    reducedCosts: fractionsAt(kernel, costs, columnCount).slice(),
    cover: [...integersAt(kernel, kernel.builtCover.value, kernel.builtSize.value)],
  };
}

/** Prices each row at its share of the largest column that contains it, so no column is overpaid. */
function fairPrices({ columns }: CoverProblem, size: number): Float64Array {
  const prices = new Float64Array(size).fill(1);
  for (const column of columns)
    for (const row of column.rows) prices[row] = Math.min(prices[row]!, 1 / column.rows.length);
  return prices;
}
