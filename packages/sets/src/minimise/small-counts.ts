import { popCount } from "./bits.ts";
import type { CoverProblem } from "./cover-problem.ts";
import type { Work } from "./work.ts";

/** Rows and columns of a small problem are bits of one integer. */
const most = 31;

/**
 * Returns a function that counts the covers of a problem with at most 31 rows and columns by their number of columns,
 * where a column represents as many as its weight. Each step branches on the row with the fewest columns.
 *
 * @param size the highest number of columns that will be asked for
 * @returns undefined for a larger problem, or one whose count may not be exact as a fraction of 53 bits
 */
export function smallCounts(
  { rows, columns }: CoverProblem,
  size: number,
  weightOf: (id: number) => bigint,
  work: Work,
): ((columns: number) => bigint) | undefined {
  if (rows.length > most || columns.length > most) return undefined;
  const weights = columns.map(({ id }) => Number(weightOf(id)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum ** size > Number.MAX_SAFE_INTEGER) return undefined;
  const place = new Map(rows.map((row, r) => [row, r]));
  const holders = new Int32Array(rows.length);
  const rowsOf = Int32Array.from(columns, (column, c) => {
    let mask = 0;
    for (const row of column.rows) {
      const r = place.get(row) as number;
      mask |= 1 << r;
      holders[r] = holders[r]! | (1 << c);
    }
    return mask;
  });
  const widest = rowsOf.reduce((widestYet, mask) => Math.max(widestYet, popCount(mask)), 0);
  const count = (open: number, allowed: number, left: number): number => {
    if (open === 0) return left === 0 ? 1 : 0;
    if (popCount(open) > left * widest) return 0;
    let narrowest = 0;
    let fewest = most + 1;
    let common = allowed;
    for (let bits = open; bits !== 0; bits &= bits - 1) {
      const held = holders[31 - Math.clz32(bits & -bits)]! & allowed;
      common &= held;
      const found = popCount(held);
      if (found < fewest) [narrowest, fewest] = [held, found];
    }
    work.steps += 4;
    let total = 0;
    let rest = allowed;
    for (let bits = left === 1 ? common : narrowest; bits !== 0; bits &= bits - 1) {
      const c = 31 - Math.clz32(bits & -bits);
      const covers = left === 1 ? 1 : count(open & ~rowsOf[c]!, rest, left - 1);
      total += weights[c]! * covers;
      rest &= ~(1 << c);
    }
    return total;
  };
  const every = (length: number) => (length === 0 ? 0 : -1 >>> (32 - length));
  return (left) => BigInt(count(every(rows.length), every(columns.length), left));
}
