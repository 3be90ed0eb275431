import type { AnalysisResult, Assessment } from "@throughline/assess";
import { parseLiteral } from "@throughline/sets";

/** Of a study with at most so many graded cases, the page shows the grades of all. */
const allCases = 40;

/** A case whose grades the page shows: the truth tables that name it, with the row it lies in. */
export type CaseOnPage = {
  readonly analyses: readonly {
    readonly id: string;
    readonly title: string;
    readonly attributes: readonly string[];
    /** the id of its row; undefined when a membership of 0.5 leaves it in none */
    readonly row: string | undefined;
  }[];
};

type TruthTable = Extract<AnalysisResult, { kind: "truth-table" }>;

type Uncovered = NonNullable<
  TruthTable["result"]["solutions"][number]["models"][number]["cases"]
>["uncovered"];

/** At most so many names of each list of cases are printed, with the number of the others. */
export const namesShown = 10;

/** Returns the cases whose grades the page shows: all of a small study, else those that solutions print as typical or deviant, at most `most`. */
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
