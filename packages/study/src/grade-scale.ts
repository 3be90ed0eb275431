import { type Message, notice } from "@throughline/messages";
import type { Manifest } from "./manifest.ts";

type Scale = NonNullable<Manifest["attributes"][string]["scale"]>;

/** Which grades a scale has, in words. */
export const scaleGrades: Readonly<Record<Scale, Message>> = {
  crisp: notice("0 or 1"),
  fuzzy: notice("0 to 1"),
  multi: notice("0, 1, 2, …"),
  raw: notice("any number"),
};

/** Whether a grade is on a scale; on none given, any number is. */
export function isOnScale(grade: number, scale: Scale | undefined): boolean {
  if (scale === "crisp") return grade === 0 || grade === 1;
  if (scale === "fuzzy") return grade >= 0 && grade <= 1;
  if (scale === "multi") return Number.isInteger(grade) && grade >= 0;
  return true;
}
