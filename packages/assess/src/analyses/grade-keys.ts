import type { Evidence } from "../evidence.ts";
import { sideKey } from "../grading/side.ts";

/** On which side a grade is: all that the answers of an analysis depend on which asks no more of it. */
export function keyOfSide({ study }: Evidence, attribute: string, grade: number | undefined): string {
  return sideKey(grade, study.manifest.attributes[attribute]);
}

/** Of an analysis that asks of every grade on which side it is. */
export function onSides(
  evidence: Evidence,
  _: unknown,
  attribute: string,
  grade: number | undefined,
): string {
  return keyOfSide(evidence, attribute, grade);
}
