import { risingThresholds } from "./anchors.ts";
import { snapped } from "./direct.ts";
import { RawValueError } from "./errors.ts";
import { inverseLogit, logisticRegression } from "./logistic-regression.ts";

/** Ragin's indirect method: thresholds part the values into rough grades, evenly from 0 to 1, and a curve is fitted through them. */
export type IndirectCalibration = { readonly method: "indirect"; readonly thresholds: readonly number[] };

// The logarithm of 0 does not exist; R puts this in its place.
const nearZero = 1e-5;

/** The function from raw value to membership: a fractional logit on log(x), √x, x and x², six digits kept as R keeps them. */
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
    return Math.round(snapped(inverseLogit(eta)) * 1e6) / 1e6;
  };
}

function powers(value: number): readonly number[] {
  if (value < 0)
    throw new RawValueError(
      `a value is ${value}: the indirect method takes the logarithm and has no membership for a negative value. Add a constant to all values, or use the direct method.`,
    );
  const x = value === 0 ? nearZero : value;
  return [Math.log(x), Math.sqrt(x), x, x * x];
}
