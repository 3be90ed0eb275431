import type { FlatCover } from "./row-prices.ts";
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
  problem: FlatCover,
  costs: Float64Array,
  cover: readonly number[],
  atLeast: number,
  work: Work,
): readonly number[] {
  const { open, openCount, starts, rows } = problem;
  const numbers = open.reduce((highest, row) => Math.max(highest, row), 0) + 1;
  const columns = favoured(problem, costs, cover);
  const holders = holdersAmong(problem, columns, numbers);
  const weight = new Float64Array(numbers).fill(1);
  const times = new Int32Array(numbers);
  // The weight that a column would add to what is covered; for a chosen column, the weight that its removal would
  // uncover.
  const score = new Float64Array(problem.columnCount);
  const changed = new Int32Array(problem.columnCount);
  const mayEnter = new Uint8Array(problem.columnCount).fill(1);
  const isChosen = new Uint8Array(problem.columnCount);
  const chosen: number[] = [];
  const uncovered: number[] = [];
  const placeOf = new Int32Array(numbers).fill(-1);
  let draws = 20_061;
  const draw = (n: number): number => {
    draws = (draws * 48_271) % 2_147_483_647;
    return draws % n;
  };

  const setUncovered = (row: number, is: boolean): void => {
    if (is) {
      placeOf[row] = uncovered.length;
      uncovered.push(row);
      return;
    }
    const last = uncovered.pop() as number;
    if (last === row) return;
    uncovered[placeOf[row]!] = last;
    placeOf[last] = placeOf[row]!;
  };
  const enter = (column: number, step: number): void => {
    isChosen[column] = 1;
    chosen.push(column);
    changed[column] = step;
    for (let i = starts[column]!; i < starts[column + 1]!; i++) {
      const row = rows[i]!;
      const w = weight[row]!;
      const before = times[row]!;
      times[row] = before + 1;
      if (before > 1) continue;
      const held = holders[row]!;
      work.steps += held.length >>> 2;
      if (before === 0) setUncovered(row, false);
      for (const c of held) {
        if (before === 0 && c !== column) {
          score[c] = score[c]! - w;
          mayEnter[c] = 1;
        } else if (before === 1 && isChosen[c] === 1 && c !== column) score[c] = score[c]! - w;
      }
    }
  };
  const leave = (column: number, step: number): void => {
    isChosen[column] = 0;
    chosen.splice(chosen.indexOf(column), 1);
    changed[column] = step;
    mayEnter[column] = 0;
    for (let i = starts[column]!; i < starts[column + 1]!; i++) {
      const row = rows[i]!;
      const w = weight[row]!;
      const after = times[row]! - 1;
      times[row] = after;
      if (after > 1) continue;
      const held = holders[row]!;
      work.steps += held.length >>> 2;
      if (after === 0) setUncovered(row, true);
      for (const c of held) {
        if (after === 0 && c !== column) {
          score[c] = score[c]! + w;
          mayEnter[c] = 1;
        } else if (after === 1 && isChosen[c] === 1) score[c] = score[c]! + w;
      }
    }
  };
  /** Returns the chosen column with the smallest loss; of equal ones, the one chosen longest ago. */
  const leastLoss = (except: number): number => {
    let best = -1;
    for (const c of chosen) {
      if (c === except) continue;
      const less = best === -1 ? -1 : score[c]! - score[best]!;
      if (less < 0 || (less === 0 && changed[c]! < changed[best]!)) best = c;
    }
    return best;
  };
  /**
   * Returns the column with the largest gain that covers a row. The column that was removed last enters only where
   * there is no other.
   */
  const mostGain = (row: number): number => {
    const held = holders[row]!;
    let best = -1;
    for (const c of held) {
      if (mayEnter[c] === 0 && held.length > 1) continue;
      const more = best === -1 ? 1 : score[c]! - score[best]!;
      if (more > 0 || (more === 0 && changed[c]! < changed[best]!)) best = c;
    }
    return best;
  };

  for (let i = 0; i < openCount; i++) setUncovered(open[i]!, true);
  for (const c of columns) score[c] = starts[c + 1]! - starts[c]!;
  for (const c of cover) enter(c, 0);
  let best = cover;
  let entered = -1;
  for (let step = 1; work.steps < work.limit; step++) {
    while (uncovered.length === 0) {
      best = [...chosen];
      if (best.length <= atLeast) return best;
      leave(leastLoss(-1), step);
    }
    // Where few columns cover the rows, the steps below are less than one per iteration. Counting each iteration
    // guarantees an end.
    work.steps++;
    if (step % 1000 === 0) work.tick?.(work.steps, work.limit);
    const leaving = leastLoss(entered);
    if (leaving !== -1) leave(leaving, step);
    const row = uncovered[draw(uncovered.length)]!;
    work.steps += (holders[row]!.length + chosen.length) >>> 2;
    entered = mostGain(row);
    if (entered === -1) continue;
    enter(entered, step);
    for (const other of uncovered) {
      weight[other] = weight[other]! + 1;
      const held = holders[other]!;
      work.steps += held.length >>> 2;
      for (const c of held) score[c] = score[c]! + 1;
    }
  }
  return best;
}

/** Returns the columns of the lowest reduced cost, those of the cover, and for each row its five cheapest. */
function favoured(problem: FlatCover, costs: Float64Array, cover: readonly number[]): Int32Array {
  const order = Int32Array.from({ length: problem.columnCount }, (_, c) => c);
  if (problem.columnCount <= maxColumns) return order;
  order.sort((a, b) => costs[a]! - costs[b]! || a - b);
  const kept = new Set<number>([...cover, ...order.subarray(0, maxColumns)]);
  const times: number[] = [];
  for (const c of order) {
    for (let i = problem.starts[c]!; i < problem.starts[c + 1]!; i++) {
      const row = problem.rows[i]!;
      times[row] = (times[row] ?? 0) + 1;
      if (times[row]! <= 5) kept.add(c);
    }
  }
  return Int32Array.from(kept).sort();
}

/** Returns for each row number those of the columns that cover it. */
function holdersAmong({ starts, rows }: FlatCover, columns: Int32Array, numbers: number): Int32Array[] {
  const held: number[][] = Array.from({ length: numbers }, () => []);
  for (const c of columns) for (let i = starts[c]!; i < starts[c + 1]!; i++) held[rows[i]!]?.push(c);
  return held.map((list) => Int32Array.from(list));
}
