import { notice } from "@throughline/messages";
import { risingThresholds } from "./anchors.ts";
import { snapToEnds } from "./direct.ts";
import { RawValueError } from "./errors.ts";
import { inverseLogit, logisticRegression } from "./logistic-regression.ts";

/**
 * Ragin's indirect method: thresholds divide the values into rough grades, evenly spaced from 0 to 1, and a
 * curve is fitted to them.
 */
export type IndirectCalibration = { readonly method: "indirect"; readonly thresholds: readonly number[] };

// Replaces 0, whose logarithm does not exist, as in R.
const nearZero = 1e-5;

/**
 * Returns the function from raw value to membership: a fractional logit on log(x), √x, x and x². Six digits
 * are kept, as in R.
 */
export function indirectMembership(
  values: ArrayLike<number>,
  { thresholds }: IndirectCalibration,
): (value: number) => number {
  risingThresholds(thresholds);
  const x = Array.from(values).filter((value) => !Number.isNaN(value));
  const rough = x.map(
    (value) => thresholds.filter((threshold) => value > threshold).length / thresholds.length,
  );
  const terms = x.map(powers);
  const columns = [0, 1, 2, 3].map((p) => terms.map((term) => term[p] ?? 0));
  const [constant = 0, ...slopes] = logisticRegression(columns, rough);
  return (value) => {
    const eta = powers(value).reduce((sum, power, p) => sum + power * (slopes[p] ?? 0), constant);
    return Math.round(snapToEnds(inverseLogit(eta)) * 1e6) / 1e6;
  };
}

function powers(value: number): readonly number[] {
  if (value < 0)
    throw new RawValueError(
      notice(
        "A value is {value}. The indirect method takes the logarithm and has no membership for a negative value. Add a constant to all values, or use the direct method.",
        { value },
      ),
    );
  const x = value === 0 ? nearZero : value;
  return [Math.log(x), Math.sqrt(x), x, x * x];
}
