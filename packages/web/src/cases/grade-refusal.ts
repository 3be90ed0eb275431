import type { AttributeScale } from "@throughline/study";
import { strings } from "../strings.ts";

/**
 * Returns why a typed value cannot be the grade of a cell. The server checks the value again.
 *
 * @param grade the parsed text: null for a blank, undefined if it is not a number
 * @returns undefined when it can be the grade
 */
export function gradeRefusal(
  text: string,
  grade: number | null | undefined,
  cell: {
    /** the case and the attribute by their names */
    readonly where: string;
    readonly scale: AttributeScale | undefined;
    /** the grades of the rubric; empty without a rubric */
    readonly rubric: readonly (number | null)[];
  },
): string | undefined {
  const { where, scale, rubric } = cell;
  const say = strings.grid.refused;
  if (grade === undefined) return say.notNumber(text, where);
  if (grade === null) return undefined;
  const allowed = rubric.filter((one) => one !== null);
  if (allowed.length > 0)
    return allowed.includes(grade)
      ? undefined
      : say.notInRubric(
          grade,
          where,
          allowed.toSorted((a, b) => a - b),
        );
  return isOnScale(grade, scale)
    ? undefined
    : say.notOnScale(grade, where, strings.grid.scales[scale ?? "raw"]);
}

function isOnScale(grade: number, scale: AttributeScale | undefined): boolean {
  if (scale === "crisp") return grade === 0 || grade === 1;
  if (scale === "fuzzy") return grade >= 0 && grade <= 1;
  return scale !== "multi" || (Number.isInteger(grade) && grade >= 0);
}
