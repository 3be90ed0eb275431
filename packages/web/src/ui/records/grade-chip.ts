/** Returns the class for the background of a grade. */
export const chipClass = (grade: number | null | undefined, isRaw: boolean): string => {
  if (grade === null || grade === undefined) return "grade-chip none";
  return `grade-chip ${isRaw ? "raw" : shadeOf(grade)}`;
};

/** Returns the nearest of the four shades. */
function shadeOf(grade: number): string {
  const shade = Math.round(Math.min(1, Math.max(0, grade)) * 3);
  return `shade-${shade}`;
}
