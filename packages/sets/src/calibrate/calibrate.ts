import { notice } from "@throughline/messages";
import { type CrispCalibration, crispCategory } from "./crisp.ts";
import { type DirectCalibration, directMembership } from "./direct.ts";
import { RawValueError } from "./errors.ts";
import { type IndirectCalibration, indirectMembership } from "./indirect.ts";
import { relativeMembership } from "./relative.ts";
import { type RubricCalibration, rubricMembership } from "./rubric.ts";

/** Totally fuzzy and relative (Cheli & Lemmi 1995), for ordinal values such as a Likert scale. */
export type RelativeCalibration = { readonly method: "TFR" };

/** A method that turns raw numbers into memberships or categories. */
export type Calibration = DirectCalibration | CrispCalibration | IndirectCalibration | RelativeCalibration;

/**
 * Calibrates raw values or grades.
 *
 * @param values n raw values, NaN where missing; for a rubric n grades, "" or NaN where missing
 * @param calibration the method: direct (anchors and a shape between them), crisp (0, 1, 2, … by thresholds), indirect (a curve
 *   through rough grades), TFR (ranks), or rubric (a membership for each grade)
 * @returns n memberships in 0..1, for crisp n categories; NaN where the value is missing. O(n), with thresholds that fall a
 *   falling set; TFR and ecdf O(n log n)
 * @throws ThresholdError when thresholds are too few, equal or out of order, or a crisp one lies outside the data;
 *   RawValueError for an infinite value, for a negative value with the indirect method, and for values that do not vary with
 *   TFR; GradeError for a grade the rubric lacks; MembershipError for a rubric's membership outside 0..1
 * @see Ragin (2008), Redesigning Social Inquiry, ch. 5; Thiem & Dusa (2013), QCA with R, ch. 3; Cheli & Lemmi (1995), Economic
 *   Notes 24: 115-134; equals `calibrate()` of R's QCA. Anchors of the direct method may lie outside the data, as in R. Where R
 *   stops (ecdf without a case above inclusion) or shifts its values (indirect with a negative one), see
 *   docs/differences-calibration.md
 * @example calibrate([0, 5, 10], { method: "direct", thresholds: { exclusion: 0, crossover: 5, inclusion: 10 } }) // 0.05, 0.5, 0.95
 * @example calibrate([1, 4, 7], { method: "crisp", thresholds: [3, 6] }) // 0, 1, 2
 * @example calibrate(["out", "", "in"], { method: "rubric", grades: { out: 0, in: 1 } }) // 0, NaN, 1
 */
export function calibrate(values: ArrayLike<number | string>, calibration: RubricCalibration): Float64Array;
export function calibrate(
  values: ArrayLike<number>,
  calibration: Calibration | RubricCalibration,
): Float64Array;
export function calibrate(
  values: ArrayLike<number | string>,
  calibration: Calibration | RubricCalibration,
): Float64Array {
  if (calibration.method === "rubric") return Float64Array.from(values, rubricMembership(calibration));
  const raw = Float64Array.from(values as ArrayLike<number>);
  requireFinite(raw);
  const membership = membershipFunction(raw, calibration);
  return raw.map((value) => (Number.isNaN(value) ? value : membership(value)));
}

/** Returns the function from raw value to membership, which also accepts values that are not in the data. */
export function membershipFunction(
  values: ArrayLike<number>,
  calibration: Calibration,
): (value: number) => number {
  switch (calibration.method) {
    case "direct":
      return directMembership(values, calibration);
    case "crisp":
      return crispCategory(values, calibration);
    case "indirect":
      return indirectMembership(values, calibration);
    case "TFR":
      requireVariation(values);
      return relativeMembership(values);
  }
}

function requireFinite(values: Float64Array): void {
  const i = values.findIndex((value) => Math.abs(value) === Infinity);
  if (i !== -1)
    throw new RawValueError(
      notice("Value {position} is {value}. Give a finite number, or none where it is missing.", {
        position: i + 1,
        value: String(values[i]),
      }),
    );
}

function requireVariation(values: ArrayLike<number>): void {
  const distinct = new Set(Array.from(values).filter((value) => !Number.isNaN(value)));
  if (distinct.size === 1)
    throw new RawValueError(
      notice(
        "All values are {value}, so none is higher than another. Relative calibration (TFR) needs at least two different values.",
        { value: [...distinct][0] ?? Number.NaN },
      ),
    );
}
