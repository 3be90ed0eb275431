import { findThresholds } from "@throughline/sets";
import { UsageError } from "../exit.ts";

/** Maximum number of different values to search; the time grows with its square. */
const maxValues = 5000;

/**
 * Finds thresholds between clusters of the values, rounded to few digits.
 *
 * @param values raw values, NaN where missing
 * @param n number of thresholds
 * @throws ThresholdError when there are too few different values; UsageError when there are too many
 */
export function findShortThresholds(values: Float64Array, n: number): number[] {
  // Complete linkage does not depend on how often a value occurs.
  const distinct = distinctOf(values);
  if (distinct.length > maxValues)
    throw new UsageError(
      `There are ${distinct.length} different values; thresholds are searched among up to ${maxValues}. Give them with --thresholds.`,
    );
  return findThresholds(distinct, { n }).map((threshold) => shortestBetween(threshold, distinct));
}

/** Suggests three anchors, one when there are too few values for three, and none when all values are equal. */
export function plausibleThresholds(values: Float64Array): number[] {
  const all = distinctOf(values);
  const step = Math.ceil(all.length / 500);
  const distinct = all.filter((_, i) => i % step === 0);
  if (distinct.length < 2) return [];
  return findShortThresholds(distinct, distinct.length > 3 ? 3 : 1);
}

const distinctOf = (values: Float64Array): Float64Array =>
  Float64Array.from(new Set(values.filter((value) => !Number.isNaN(value)))).sort();

/** Returns the threshold with the fewest digits that separates the same values. */
function shortestBetween(threshold: number, sorted: Float64Array): number {
  const below = sorted.findLast((value) => value < threshold) ?? Number.NEGATIVE_INFINITY;
  const above = sorted.find((value) => value >= threshold) ?? Number.POSITIVE_INFINITY;
  for (let digits = 1; digits < 17; digits++) {
    const short = Number(threshold.toPrecision(digits));
    if (short > below && short < above) return short;
  }
  return threshold;
}
