import type { AnalysisResult, Assessment } from "@throughline/assess";
import { parseLiteral } from "@throughline/sets";

/** Up to this number of graded cases, the page shows the grades of all. */
const allCases = 40;

/** A case whose grades the page shows, with the truth tables that name it and its row in each. */
export type CaseOnPage = {
  readonly analyses: readonly {
    readonly id: string;
    readonly title: string;
    readonly attributes: readonly string[];
    /** the id of its row; undefined when a membership of 0.5 places it in no row */
    readonly row: string | undefined;
  }[];
};

type TruthTable = Extract<AnalysisResult, { kind: "truth-table" }>;

type Uncovered = NonNullable<
  TruthTable["result"]["solutions"][number]["models"][number]["cases"]
>["uncovered"];

/** Maximum number of names of each list of cases; the others are counted. */
export const namesShown = 10;

/**
 * Returns the cases whose grades the page shows: all cases of a small study, otherwise at most `most` of those that
 * solutions list as typical or deviant.
 */
export function casesOnPage(assessment: Assessment, most: number): ReadonlyMap<string, CaseOnPage> {
  const found = new Map<string, { analyses: CaseOnPage["analyses"][number][] }>();
  for (const analysis of assessment.analyses) {
    if (analysis.kind !== "truth-table") continue;
    const rowOf = new Map(
      analysis.result.rows.flatMap(({ id, cases }) => cases.map((caseId) => [caseId, id])),
    );
    const attributes = [...analysis.parameters.conditions, parseLiteral(analysis.parameters.outcome).name];
    for (const caseId of namedIn(analysis)) {
      const place = { id: analysis.id, title: analysis.title, attributes, row: rowOf.get(caseId) };
      const known = found.get(caseId);
      if (known) known.analyses.push(place);
      else if (found.size < most) found.set(caseId, { analyses: [place] });
    }
  }
  const graded = new Set(assessment.cells.map(({ caseId }) => caseId));
  if (graded.size <= allCases)
    for (const caseId of graded) if (!found.has(caseId)) found.set(caseId, { analyses: [] });
  return found;
}

function namedIn({ result }: TruthTable): Set<string> {
  const models = result.solutions.flatMap((solution) => solution.models.flatMap(({ cases }) => cases ?? []));
  const lists = models.flatMap(({ terms, uncovered }) => [
    ...terms.flatMap(({ typical, deviant }) => [typical.first, deviant.first]),
    ...firstUncovered(uncovered).map(({ cases }) => cases.first),
  ]);
  return new Set(lists.flatMap((list) => list.slice(0, namesShown).map(({ caseId }) => caseId)));
}

/** Returns the configurations with the most unexplained cases, as many as are printed. */
export function firstUncovered(uncovered: Uncovered): Uncovered {
  return uncovered.toSorted((a, b) => b.cases.count - a.cases.count).slice(0, namesShown);
}
