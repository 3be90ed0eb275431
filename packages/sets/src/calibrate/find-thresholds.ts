import { ThresholdError } from "../errors.ts";
import { RawValueError } from "./errors.ts";
import { hierarchicalClusters, type Linkage } from "./hierarchical-clusters.ts";

export type FindThresholdsOptions = {
  /** number of thresholds (default 1) */
  readonly n?: number;
  /** how the distance between two clusters is measured (default complete) */
  readonly linkage?: Linkage;
  /**
   * canberra measures distance relative to the size of the values, which must be above 0 (default euclidean)
   */
  readonly distance?: "euclidean" | "canberra";
};

/**
 * Proposes thresholds in the gaps between clusters of values.
 *
 * @param values raw values, NaN where missing
 * @returns n thresholds from lowest to highest, each halfway between the neighbouring values of two clusters.
 *   O(n²) memory and usually O(n²) time, for n cases
 * @throws ThresholdError when the distinct values do not form n + 1 clusters; RawValueError for an infinite
 *   value, or with canberra for a value that is not above 0
 * @see Dusa (2019), QCA with R, ch. 4; Lance & Williams (1967), The Computer Journal 9: 373-380; equals
 *   `findTh()` of R's QCA
 * @example findThresholds([1, 2, 8, 9]) // 5
 */
export function findThresholds(values: ArrayLike<number>, options: FindThresholdsOptions = {}): number[] {
  const { n = 1, linkage = "complete", distance = "euclidean" } = options;
  const present = Float64Array.from(values).filter((value) => !Number.isNaN(value));
  const bad = present.find(
    (value) => Math.abs(value) === Infinity || (distance === "canberra" && value <= 0),
  );
  if (bad !== undefined)
    throw new RawValueError(
      `A value is ${bad}; ${distance} distance needs finite values${distance === "canberra" ? " above 0" : ""}. Correct it, or use another distance.`,
    );
  const distinct = new Set(present).size;
  if (!Number.isInteger(n) || n < 1 || n >= distinct)
    throw new ThresholdError(
      `${distinct} distinct values allow at most ${Math.max(0, distinct - 1)} thresholds, not ${n}. Ask for fewer.`,
    );
  const sorted = present.sort();
  const value = (i: number) => sorted[i] ?? Number.NaN;
  const cluster = hierarchicalClusters(
    sorted.length,
    (i, j) => Math.abs(value(i) - value(j)) / (distance === "canberra" ? value(i) + value(j) : 1),
    n + 1,
    linkage,
  );
  return Array.from(sorted).flatMap((high, i) =>
    i > 0 && cluster[i] !== cluster[i - 1] ? [(value(i - 1) + high) / 2] : [],
  );
}
