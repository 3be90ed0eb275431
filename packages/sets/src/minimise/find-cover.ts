import { fractionsAt, hooks, integersAt, minimisationKernel } from "../kernel/kernel.ts";
import type { CoverProblem } from "./cover-problem.ts";
import { placeCover } from "./flat-cover.ts";
import type { Work } from "./work.ts";

/**
 * Finds a cover of at most `size` columns, or proves that none exists, depth first.
 * At each level rows are priced, starting from the prices of the level above. A bound above the number of columns
 * left ends the level, columns too expensive for the rest are left out, and a column without which the bound is too
 * high is chosen. Then each column of the row that is hardest to cover is tried. Memory O(entries of the matrix ×
 * depth).
 *
 * @param prices prices of rows, by number, to start from
 * @returns indices of columns; undefined if there is no such cover, or `work` reached its limit
 */
export function findCover(
  problem: CoverProblem,
  size: number,
  prices: Float64Array,
  work: Work,
): number[] | undefined {
  const kernel = minimisationKernel();
  const { open, openCount, numbers, columnCount, starts, rows } = placeCover(kernel, problem);
  const from = kernel.reserve(numbers * 8);
  fractionsAt(kernel, from, numbers).set(prices.subarray(0, numbers));
  hooks.tick = (steps) => work.tick?.(work.steps + steps, work.limit);
  const limit = work.limit - work.steps;
  const found = kernel.findCover(open, openCount, numbers, columnCount, starts, rows, from, size, limit);
  work.steps += kernel.coverSteps.value;
  if (kernel.coverCutShort.value !== 0) work.cutShort = true;
  return found === 0 ? undefined : [...integersAt(kernel, kernel.cover.value, kernel.coverSize.value)];
}
