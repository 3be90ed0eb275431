import { MembershipError } from "../errors.ts";
import { betaRegression } from "./beta-regression.ts";
import { RawValueError } from "./errors.ts";
import { inverseLogit, logisticRegression } from "./logistic-regression.ts";

export type IndirectCalibrationOptions = {
  /** true: binomial (logistic) regression; false: beta regression (default true) */
  readonly binomial?: boolean;
};

/**
 * Calibrates raw values by a curve fitted to rough memberships that a researcher assigned.
 *
 * @param values n raw values, NaN where missing
 * @param rough memberships of the same cases, n values in 0..1 in the same order, NaN where none was assigned
 * @param options binomial regression, or beta regression of the memberships moved away from 0 and 1 as (y(n -
 *   1) + 0.5) / n
 * @returns n memberships in 0..1, NaN where the value is missing; cases without a rough membership get the
 *   value of the curve. O(n)
 * @throws MembershipError for a rough membership outside 0..1 or a different number of memberships;
 *   RawValueError for an infinite value, or when all values are equal
 * @see Ragin (2008), Redesigning Social Inquiry, ch. 5; Smithson & Verkuilen (2006), Psychological Methods
 *   11: 54-71; equals `indirectCalibration()` of R's SetMethods
 * @example indirectCalibration([1, 2, 3, 4, 5], [0, 0.2, 0.6, 0.8, 1]) // 0.0325, 0.1672, 0.5455, 0.8777,
 *   0.9772
 */
export function indirectCalibration(
  values: ArrayLike<number>,
  rough: ArrayLike<number>,
  options: IndirectCalibrationOptions = {},
): Float64Array {
  if (values.length !== rough.length)
    throw new MembershipError(
      `There are ${values.length} raw values and ${rough.length} rough memberships. Give one for each case.`,
    );
  const known: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    const membership = rough[i] ?? Number.NaN;
    if (membership < 0 || membership > 1)
      throw new MembershipError(
        `Case ${i + 1}: the rough membership is ${membership}. Give a number from 0 to 1.`,
      );
    if (Math.abs(value) === Infinity)
      throw new RawValueError(
        `Value ${i + 1} is ${value}. Give a finite number, or NaN where it is missing.`,
      );
    if (!Number.isNaN(value) && !Number.isNaN(membership)) known.push(i);
  }
  // The curve does not depend on the unit. Standardised, the two predictors have a similar size.
  const mean = known.reduce((sum, i) => sum + (values[i] ?? 0), 0) / known.length;
  const spread = Math.sqrt(known.reduce((sum, i) => sum + ((values[i] ?? 0) - mean) ** 2, 0) / known.length);
  if (!(spread > 0))
    throw new RawValueError(
      "The raw values that have a rough membership do not vary. Give at least two different ones.",
    );
  const x = known.map((i) => ((values[i] ?? 0) - mean) / spread);
  const y = known.map((i) => rough[i] ?? 0);
  const [constant, slope] = (options.binomial ?? true) ? binomialCurve(x, y) : betaCurve(x, y);
  return Float64Array.from(values, (value) =>
    Number.isNaN(value) ? value : inverseLogit(constant + (slope * (value - mean)) / spread),
  );
}

function binomialCurve(x: readonly number[], y: readonly number[]): readonly [number, number] {
  const [constant = 0, slope = 0] = logisticRegression([x], y);
  return [constant, slope];
}

function betaCurve(x: readonly number[], y: readonly number[]): readonly [number, number] {
  const { constant, slope } = betaRegression(
    x,
    y.map((membership) => (membership * (y.length - 1) + 0.5) / y.length),
  );
  return [constant, slope];
}
