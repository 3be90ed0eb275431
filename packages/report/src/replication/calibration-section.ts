import type { Calibration, RubricCalibration } from "@throughline/sets";
import { rString } from "@throughline/study";
import { calibrationCall } from "./calibration-call.ts";
import { assign, numbers, rNumber, strings, vector } from "./r-text.ts";
import type { Section } from "./script.ts";

/** A column of raw values with its memberships. */
type CalibratedColumn = {
  readonly column: string;
  readonly cases: readonly {
    readonly case: string;
    readonly raw: number | string | null;
    /** the membership, or the category; null where the value is missing */
    readonly membership: number | null;
  }[];
  readonly calibration: Calibration | RubricCalibration;
};

/** Writes the section of a script that calibrates a column and compares the memberships of its cases. */
export function calibrationSection({ column, cases, calibration }: CalibratedColumn): Section {
  const known = cases.filter(({ raw }) => raw !== null);
  const isRubric = calibration.method === "rubric";
  const raw = known.map((one) => (isRubric ? rString(String(one.raw)) : rNumber(Number(one.raw))));
  const set = isRubric
    ? `unname(${rubric(calibration)}[raw_values])`
    : calibrationCall("raw_values", calibration);
  return {
    title: column,
    ...(!isRubric && { package: "QCA" as const }),
    lines: [
      ...(known.length === cases.length ? [] : ["# Cases without a value are left out."]),
      assign("cases", strings(known.map((one) => one.case))),
      assign("raw_values", vector(raw)),
      assign("memberships", set),
      "print(data.frame(case = cases, raw = raw_values, membership = memberships))",
      assign("expected", numbers(known.map(({ membership }) => membership ?? Number.NaN))),
      "for (i in seq_along(cases))",
      "  check_numbers(cases[i], memberships[i], expected[i])",
    ],
  };
}

/** Writes a named vector, also for a single grade. */
function rubric({ grades }: RubricCalibration): string {
  const named = Object.entries(grades).map(([grade, value]) => `${rString(grade)} = ${rNumber(value)}`);
  return `c(${named.join(", ")})`;
}
