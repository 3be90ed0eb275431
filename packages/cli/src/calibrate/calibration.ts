import { type Cases, refuseTable, type Table } from "@throughline/exchange/tables";
import {
  ambiguousCases,
  type Calibration,
  calibrate,
  type RubricCalibration,
  type Skewness,
  skewness,
} from "@throughline/sets";
import { quoted, some } from "@throughline/study";
import { gradeTexts, rawValues } from "./raw-values.ts";
import { type CalibrationRequest, calibrationOf } from "./request.ts";
import type { CalibrationResult } from "./result.ts";

/** Below this share of cases in the set, or above 1 minus it, measures of fit can mislead. */
const skewed = 0.2;

const remedies: Readonly<Record<string, string>> = {
  direct: " Move the crossover a little.",
  indirect: " Move a threshold a little.",
  rubric: " Give their grade a different membership.",
};

/**
 * Calibrates a column.
 *
 * @returns the memberships (or categories), one for each case, the calibration with its thresholds, and the result to print
 * @throws TableError for cells that are not numbers; the errors of the engine for thresholds and grades
 */
export function calibration(
  table: Table,
  cases: Cases,
  column: string,
  as: string,
  options: CalibrationRequest,
): { values: Float64Array; calibration: Calibration | RubricCalibration; result: CalibrationResult } {
  const raw: readonly (number | string | null)[] =
    options.method === "rubric"
      ? gradeTexts(table, cases, column, options.grades ?? {})
      : rawValues(table, cases, column);
  if (raw.every((value) => value === null))
    refuseTable(table.file, 1, undefined, `column ${quoted(column)} has no value`, "Name another --column.");
  const numbers = Float64Array.from(raw, (value) => (typeof value === "number" ? value : Number.NaN));
  const { calibration, thresholds } = calibrationOf(options, numbers);
  const computed =
    calibration.method === "rubric"
      ? calibrate(
          raw.map((value) => value ?? ""),
          calibration,
        )
      : calibrate(numbers, calibration);
  // Rank methods can return 0.49999999999999994 instead of 0.5, which a truth table would count as out.
  const values = computed.map((value) => Number(value.toPrecision(15)));
  const categories = values.some((value) => value > 1);
  const { above, of, share } = skewness(values);
  const halfway = ambiguousCases({ cases: cases.names, columns: { [column]: values } }).map((x) => x.caseId);
  const missing = cases.names.filter((_, r) => Number.isNaN(values[r]));
  return {
    values,
    calibration,
    result: {
      column,
      as,
      method: options.method,
      thresholds,
      found: options.find !== undefined,
      cases: cases.names.map((name, r) => ({
        case: name,
        raw: raw[r] ?? null,
        membership: Number.isNaN(values[r]) ? null : (values[r] ?? null),
      })),
      skewness: categories ? null : { above, of, share: Number.isNaN(share) ? null : share },
      ambiguousCases: halfway,
      warnings: warningsOf(options, {
        missing,
        halfway,
        skew: categories ? undefined : { above, of, share },
      }),
    },
  };
}

function warningsOf(
  { method, find }: CalibrationRequest,
  found: { missing: readonly string[]; halfway: readonly string[]; skew: Skewness | undefined },
): string[] {
  const { missing, halfway, skew } = found;
  const warnings: string[] = [];
  if (missing.length > 0) warnings.push(`the value is missing for ${some(missing)} and stays missing.`);
  if (halfway.length > 0)
    warnings.push(
      `membership is exactly 0.5 for ${some(halfway)}, so neither in nor out.${remedies[method] ?? ""}`,
    );
  if (skew && (skew.share < skewed || skew.share > 1 - skewed))
    warnings.push(
      `${skew.above} of ${skew.of} cases are more in the set than out. A set this skewed can make fit look better than it is.`,
    );
  if (find !== undefined)
    warnings.push(
      "the thresholds come from gaps between the values. Keep those that make sense for the concept.",
    );
  return warnings;
}
