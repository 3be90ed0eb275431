import { type Anchors, threeAnchors } from "../calibrate/anchors.ts";
import { calibrate } from "../calibrate/calibrate.ts";
import type { DirectCalibration } from "../calibrate/direct.ts";
import { ConditionError } from "../errors.ts";
import type { SetData } from "../types.ts";
import { type AnalysisOptions, modelsFinder } from "./models-of.ts";
import { type RangeSearch, type SensitivityRange, sensitivityRange } from "./sensitivity-range.ts";

export type CalibrationRange = Readonly<Record<keyof Anchors, SensitivityRange>>;

export type CalibrationRangeOptions = AnalysisOptions &
  RangeSearch & {
    /** the condition or outcome column that is recalibrated */
    readonly column: string;
    /** its raw values: n, in the order of the cases, NaN where missing */
    readonly raw: ArrayLike<number>;
    /** its calibration by three anchors */
    readonly calibration: DirectCalibration;
  };

/**
 * Finds how far each anchor of a calibration can be moved, with the other two fixed, before the solution changes.
 *
 * @param data n cases with their calibrated columns; the named one is recalibrated from its raw values
 * @param options the analysis, the column with its raw values and calibration, and the search: step, maxRuns
 * @returns for each anchor the lowest and highest value with the same models. A search ends ("limit") where anchors
 *   would be out of order. One calibration and analysis per run; at most `maxRuns` runs for each direction
 * @throws ThresholdError for anchors out of order; ConditionError for an unknown column; SolutionError when the
 *   initial analysis has no solution
 * @see Oana & Schneider (2021), Sociological Methods & Research 53: 57-88; equals `rob.calibrange()` of R's
 *   SetMethods, except for anchors out of order (docs/differences-calibration.md)
 * @example calibrationRange(lipset, { ...analysis, column: "DEV", raw, calibration, step: 10 }).crossover // 550 to
 *   660
 */
export function calibrationRange(data: SetData, options: CalibrationRangeOptions): CalibrationRange {
  const { column, raw, calibration } = options;
  if (!Object.hasOwn(data.columns, column) || raw.length !== data.cases.length)
    throw new ConditionError(
      `The column "${column}" is not in the data, or has ${raw.length} raw values for ${data.cases.length} cases. Name a column, and give a value for each case.`,
    );
  const anchors = threeAnchors(calibration.thresholds as Anchors | readonly number[]);
  const modelsOf = modelsFinder();
  const rising = anchors[0] < anchors[2];
  const rangeOf = (moved: number): SensitivityRange => {
    const thresholdsAt = (value: number) => anchors.map((anchor, i) => (i === moved ? value : anchor));
    return sensitivityRange(
      anchors[moved] ?? Number.NaN,
      options,
      (value) => {
        const [e = 0, c = 0, i = 0] = thresholdsAt(value);
        return rising ? e < c && c < i : e > c && c > i;
      },
      (value) => {
        const memberships = calibrate(raw, { ...calibration, thresholds: thresholdsAt(value) });
        return modelsOf({ cases: data.cases, columns: { ...data.columns, [column]: memberships } }, options);
      },
    );
  };
  return { exclusion: rangeOf(0), crossover: rangeOf(1), inclusion: rangeOf(2) };
}
