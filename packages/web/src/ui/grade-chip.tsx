import { numberText } from "./number-text.ts";

/** Returns the class for the background of a grade. */
export const chipClass = (grade: number | null | undefined, isRaw: boolean): string => {
  if (grade === null || grade === undefined) return "grade-chip none";
  return `grade-chip ${isRaw ? "raw" : shadeOf(grade)}`;
};

/** A grade on a shaded background; a hatched dash when it is missing. */
export function GradeChip({ grade, isRaw = false }: { grade: number | null | undefined; isRaw?: boolean }) {
  const isMissing = grade === null || grade === undefined;
  return <span className={chipClass(grade, isRaw)}>{isMissing ? "–" : gradeText(grade)}</span>;
}

/** Rounds to at most two decimals. */
const gradeText = (grade: number): string => numberText(Math.round(grade * 100) / 100);

/** Returns the nearest of the four shades. */
function shadeOf(grade: number): string {
  const shade = Math.round(Math.min(1, Math.max(0, grade)) * 3);
  return `shade-${shade}`;
}
