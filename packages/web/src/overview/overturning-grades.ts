import type { Conclusion } from "@throughline/assess";

/** A grade which, moved by a step, changes conclusions. */
export type OverturningGrade = {
  readonly cell: string;
  readonly from: number;
  readonly to: number;
  readonly conclusions: readonly string[];
};

/** The steps of single grades that change conclusions, those that change the most first. */
export function overturningGrades(conclusions: readonly Conclusion[]): readonly OverturningGrade[] {
  const steps = conclusions.flatMap(({ id, leverage }) =>
    leverage.flatMap((entry) => ("cell" in entry ? [{ ...entry, id }] : [])),
  );
  return [...Map.groupBy(steps, ({ cell, to }) => `${cell} ${to}`).values()]
    .flatMap((same) => {
      const [first] = same;
      return first
        ? [{ cell: first.cell, from: first.from, to: first.to, conclusions: same.map(({ id }) => id) }]
        : [];
    })
    .sort((a, b) => b.conclusions.length - a.conclusions.length);
}
