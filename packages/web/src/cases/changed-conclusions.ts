import type { Conclusion } from "@throughline/assess";

/**
 * The conclusions of an assessment that change when a cell gets another grade.
 *
 * @returns their ids; none for a grade that the assessment did not try
 */
export function changedConclusions(
  conclusions: readonly Pick<Conclusion, "id" | "leverage">[],
  cell: string,
  grade: number | null,
): readonly string[] {
  return conclusions.flatMap(({ id, leverage }) =>
    leverage.some((entry) => "cell" in entry && entry.cell === cell && entry.to === grade) ? [id] : [],
  );
}
