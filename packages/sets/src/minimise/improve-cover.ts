import { hooks, integersAt, minimisationKernel } from "../kernel/kernel.ts";
import type { CoverProblem } from "./cover-problem.ts";
import { placeCover } from "./flat-cover.ts";
import type { Work } from "./work.ts";

/** With more columns than this, only those of the lowest reduced cost are examined. */
const maxColumns = 4000;

/**
 * Looks for a smaller cover by local search: a column is removed, uncovered rows get a column, and the weight of rows
 * that remain uncovered grows at each step. Random draws are seeded, so the same problem gives the same cover.
 *
 * @param costs reduced cost of each column
 * @param cover indices of the columns of a cover
 * @param atLeast the search stops at a cover of this size
 * @returns a cover that is not larger than `cover`
 * @see Gao, Weise & Li (2015), European Journal of Operational Research 246: 750-761 (row weighting local search)
 */
export function improveCover(
  problem: CoverProblem,
  costs: Float64Array,
  cover: readonly number[],
  atLeast: number,
  work: Work,
): readonly number[] {
  const columns = favoured(problem, costs, cover);
  const kernel = minimisationKernel();
  const { open, openCount, numbers, columnCount, starts, rows } = placeCover(kernel, {
    rows: problem.rows,
    columns: Array.from(columns, (c) => problem.columns[c]!),
  });
  const best = kernel.reserve(cover.length * 4);
  integersAt(kernel, best, cover.length).set(cover.map((c) => columns.indexOf(c)));
  hooks.tick = (steps) => work.tick?.(work.steps + steps, work.limit);
  kernel.improveCover(
    open,
    openCount,
    numbers,
    columnCount,
    starts,
    rows,
    best,
    cover.length,
    atLeast,
    work.limit - work.steps,
  );
  work.steps += kernel.improveSteps.value;
  return Array.from(integersAt(kernel, best, kernel.improvedSize.value), (c) => columns[c]!);
}

/** Returns the columns of the lowest reduced cost, those of the cover, and for each row its five cheapest. */
function favoured(problem: CoverProblem, costs: Float64Array, cover: readonly number[]): Int32Array {
  const order = Int32Array.from(problem.columns.keys());
  if (order.length <= maxColumns) return order;
  order.sort((a, b) => costs[a]! - costs[b]! || a - b);
  const kept = new Set<number>([...cover, ...order.subarray(0, maxColumns)]);
  const times: number[] = [];
  for (const c of order) {
    for (const row of problem.columns[c]!.rows) {
      times[row] = (times[row] ?? 0) + 1;
      if (times[row]! <= 5) kept.add(c);
    }
  }
  return Int32Array.from(kept).sort();
}
