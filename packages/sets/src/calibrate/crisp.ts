import { notice } from "@throughline/messages";
import { ThresholdError } from "../errors.ts";
import { risingThresholds } from "./anchors.ts";

/** Categories 0, 1, 2, … by thresholds; a value at a threshold is above it. One threshold makes a crisp set. */
export type CrispCalibration = { readonly method: "crisp"; readonly thresholds: readonly number[] };

/** The function from raw value to category. A threshold outside the data would leave a category without a case. */
export function crispCategory(
  values: ArrayLike<number>,
  { thresholds }: CrispCalibration,
): (value: number) => number {
  risingThresholds(thresholds);
  const [lowest, highest] = range(values);
  for (const threshold of thresholds) {
    if (lowest <= highest && (threshold < lowest || threshold > highest))
      throw new ThresholdError(
        notice(
          "The threshold {threshold} lies outside the data ({lowest} to {highest}), so it separates no cases. Give one between them.",
          { threshold, lowest, highest },
        ),
      );
  }
  return (value) => thresholds.filter((threshold) => value >= threshold).length;
}

/** Lowest and highest value; [Infinity, -Infinity] when all are missing. */
function range(values: ArrayLike<number>): readonly [number, number] {
  let lowest = Infinity;
  let highest = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return [lowest, highest];
}
