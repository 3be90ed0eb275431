import { calibrate } from "@throughline/sets";
import type { AttributeDeclaration } from "@throughline/study";

export type Side = "in" | "out";

/**
 * Returns on which side of its crossover a grade lies. Raw values are calibrated first, where one value alone can be.
 *
 * @returns undefined exactly at the crossover, and where there is none: for multi-value grades and raw values without such a calibration
 */
export function sideOfGrade(grade: number, declaration: AttributeDeclaration | undefined): Side | undefined {
  const membership = membershipOf(grade, declaration);
  if (membership === undefined || membership === 0.5) return undefined;
  return membership > 0.5 ? "in" : "out";
}

/** Returns the membership of a grade in the set of its attribute; undefined where it has none, or none of its own. */
export function membershipOf(
  grade: number,
  declaration: AttributeDeclaration | undefined,
): number | undefined {
  if (declaration?.scale === "multi") return undefined;
  if (declaration?.scale !== "raw") return grade;
  const { calibration } = declaration;
  if (calibration?.method === "direct") return calibrate([grade], calibration)[0];
  if (calibration?.method !== "crisp" || calibration.thresholds.length > 1) return undefined;
  const [threshold = Number.NaN] = calibration.thresholds;
  return grade >= threshold ? 1 : 0;
}

/** The side of a grade as a key: `none` exactly at the crossover and without a grade, where no answer by sides differs. */
export function sideKey(grade: number | undefined, declaration: AttributeDeclaration | undefined): string {
  return (grade === undefined ? undefined : sideOfGrade(grade, declaration)) ?? "none";
}
