import type { CaseRow, GradeRow } from "@throughline/api";
import { cellId, type Manifest } from "@throughline/study";

type Role = Manifest["attributes"][string]["role"];

export type MatrixColumn = { readonly id: string; readonly label: string; readonly short: string };

/** The cases and attributes of the comparison matrix. */
export type MatrixContent = {
  readonly kind: string;
  readonly cases: readonly CaseRow[];
  readonly conditions: readonly MatrixColumn[];
  readonly outcomes: readonly MatrixColumn[];
};

/** More cases than this are not shown; the grid shows them all. */
const mostCases = 40;

/**
 * Chooses what to compare: the kind of case with the most graded cells for each case, among those with at least two cases and an outcome.
 *
 * @returns nothing when no kind has them
 */
export function matrixContent(
  attributes: Manifest["attributes"],
  cases: readonly CaseRow[],
  grades: ReadonlyMap<string, GradeRow>,
): MatrixContent | undefined {
  const candidates = [...Map.groupBy(cases, ({ kind }) => kind)].flatMap(([kind, all]) => {
    const columns = (role: Role): MatrixColumn[] =>
      Object.entries(attributes)
        .filter(([, one]) => one.role === role && (one.of === undefined || [one.of].flat().includes(kind)))
        .map(([id, { label, short }]) => ({ id, label, short: short ?? shortened(label) }))
        .filter(({ id }) => all.some((row) => isGraded(grades, row.id, id)));
    const [conditions, outcomes] = [columns("condition"), columns("outcome")];
    if (all.length < 2 || outcomes.length === 0) return [];
    const graded = all.reduce(
      (sum, row) =>
        sum + [...conditions, ...outcomes].filter(({ id }) => isGraded(grades, row.id, id)).length,
      0,
    );
    const content: MatrixContent = { kind, cases: all.slice(0, mostCases), conditions, outcomes };
    return [{ content, density: graded / all.length }];
  });
  return candidates.sort((a, b) => b.density - a.density)[0]?.content;
}

const isGraded = (grades: ReadonlyMap<string, GradeRow>, caseId: string, attribute: string): boolean =>
  (grades.get(cellId(caseId, attribute))?.grade ?? null) !== null;

const longestLabel = 18;

/** A label for a narrow column, cut after a whole word. */
function shortened(label: string): string {
  if (label.length <= longestLabel) return label;
  const cut = label.slice(0, longestLabel);
  const space = cut.lastIndexOf(" ");
  return `${space >= longestLabel / 2 ? cut.slice(0, space) : cut.slice(0, -1)}…`;
}
