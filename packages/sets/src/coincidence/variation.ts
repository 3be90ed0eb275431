import type { CoincidenceOptions } from "./search-options.ts";

/** The largest difference that is due to rounding. */
const rounding = 1e-9;

/**
 * Tests whether an outcome varies among the configurations that comply exactly with a formula. Where it does
 * not, the formula rests on noise: the outcome differs only where the formula is wrong.
 *
 * @param y membership of each configuration in the outcome
 * @returns a test of the memberships in a condition; called without them, it tests whether the outcome varies
 *   at all
 * @see equals `asf.selection` of R's cna 4
 */
export function variationTest(
  by: NonNullable<CoincidenceOptions["variation"]>,
  y: Float64Array,
): (x?: Float64Array) => boolean {
  if (by === "none") return () => true;
  const same =
    by === "fs"
      ? (a: number, b: number) => Math.abs(a - b) <= rounding
      : (a: number, b: number) => a >= 0.5 === b >= 0.5;
  return (x = y) => {
    let first: number | undefined;
    for (let i = 0; i < y.length; i++) {
      const value = y[i]!;
      if (!same(x[i]!, value)) continue;
      if (first === undefined) first = value;
      else if (!same(first, value)) return true;
    }
    return false;
  };
}
