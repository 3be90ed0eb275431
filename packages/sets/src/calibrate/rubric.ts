import { MembershipError } from "../errors.ts";
import { GradeError } from "./errors.ts";

/** A rubric: the membership that each grade stands for, e.g. `{ "fully out": 0, "more in": 0.67 }` or `{ 0: 0, 1: 0.33 }`. */
export type RubricCalibration = {
  readonly method: "rubric";
  readonly grades: Readonly<Record<string, number>>;
};

/** Returns the function from grade to membership. An empty grade or NaN is missing. */
export function rubricMembership({
  grades,
}: RubricCalibration): (grade: number | string, i: number) => number {
  for (const [grade, membership] of Object.entries(grades)) {
    if (!(membership >= 0 && membership <= 1))
      throw new MembershipError(
        `Grade ${grade} of the rubric: membership is ${membership}. Give a number from 0 to 1.`,
      );
  }
  return (grade, i) => {
    if (grade === "" || Number.isNaN(grade)) return Number.NaN;
    if (!Object.hasOwn(grades, grade))
      throw new GradeError(
        `Value ${i + 1}: grade ${grade} is not in the rubric (${Object.keys(grades).join(", ")}). Correct the grade, or add it to the rubric.`,
      );
    return grades[grade] ?? Number.NaN;
  };
}
