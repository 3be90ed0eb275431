import { type Calibration, calibrate, membershipFunction } from "./calibrate.ts";

export type CurvePoint = { readonly value: number; readonly membership: number };

export type CalibrationCurve = {
  /** the curve, from the lowest to the highest value */
  readonly curve: readonly CurvePoint[];
  /** the cases as points of the curve, in the order of the values; NaN where missing */
  readonly cases: readonly CurvePoint[];
};

/**
 * Computes the points to draw a calibration: membership (or category) against raw value.
 *
 * @param values n raw values, NaN where missing
 * @param calibration any method except the rubric, which has no scale to draw on
 * @param points number of points of the curve, at least 2 (default 101), evenly spaced over the range of the
 *   values
 * @returns the curve and the cases; the curve is empty when every value is missing. O((n + points) log n)
 * @throws the errors of `calibrate()`
 * @see equals the plot of `calibrate()` results in Oana, Schneider & Thomann (2021), QCA using R, ch. 2
 * @example calibrationCurve([0, 10], { method: "crisp", thresholds: [5] }, 3).curve // (0, 0), (5, 1), (10,
 *   1)
 */
export function calibrationCurve(
  values: ArrayLike<number>,
  calibration: Calibration,
  points = 101,
): CalibrationCurve {
  const memberships = calibrate(values, calibration);
  const cases = Array.from(values, (value, i) => ({ value, membership: memberships[i] ?? Number.NaN }));
  const known = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const [lowest, highest] = [known[0], known.at(-1)];
  if (lowest === undefined || highest === undefined) return { curve: [], cases };
  const membership = membershipFunction(known, calibration);
  const steps = Math.max(2, points) - 1;
  const curve = Array.from({ length: steps + 1 }, (_, step) => {
    const value = step === steps ? highest : lowest + ((highest - lowest) * step) / steps;
    return { value, membership: membership(value) };
  });
  return { curve, cases };
}
