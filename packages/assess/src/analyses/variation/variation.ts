import type { AnalysisOf, Case, Claim } from "@throughline/study";
import type { Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { keyOfSide } from "../grade-keys.ts";
import { variationDrafts } from "./conclusions.ts";
import { locatedIn } from "./location.ts";
import type { VariationResult } from "./result.ts";

/** Cases by measures, dates, partners and mechanisms, and what the active ones have in common. */
export function variation(evidence: Evidence, analysis: AnalysisOf<"variation">): Yield<VariationResult> {
  const cases = evidence.casesOf(analysis.cases);
  const active = cases.filter((c) => evidence.isIn(c.id, analysis.orientation));
  return {
    result: {
      cases: evidence.isTrial ? [] : cases.map((c) => rowOf(evidence, analysis, c)),
      active: active.map((c) => c.id),
    },
    drafts: variationDrafts(evidence, analysis, cases),
  };
}

function rowOf(evidence: Evidence, analysis: AnalysisOf<"variation">, c: Case) {
  const { study } = evidence;
  const dates = [...study.claims, ...study.events]
    .filter((dated) => dated.caseId === c.id)
    .flatMap((dated) => [dated.dateFrom, dated.dateTo])
    .filter((date) => date !== undefined)
    .map((date) => date.slice(0, 4))
    .sort();
  const partners = new Set(evidence.tiesOf(c.id).flatMap((tie) => [tie.from, tie.to]));
  return {
    id: c.id,
    name: c.name,
    iso: c.iso,
    orientation: evidence.grade(c.id, analysis.orientation),
    located: locatedIn(evidence, analysis, c),
    measures: analysis.measures.flatMap((attribute) => {
      const grade = evidence.grade(c.id, attribute);
      return grade === undefined ? [] : [{ attribute, grade }];
    }),
    years: dates.length === 0 ? undefined : ([dates[0] ?? "", dates.at(-1) ?? ""] as const),
    partners: study.actors.filter((actor) => partners.has(actor.id)).map((actor) => actor.name),
  };
}

/** The claims for a measure say on which issue it is. */
export function readByVariation(
  evidence: Evidence,
  { measures, issue }: AnalysisOf<"variation">,
  { attribute }: Claim,
): boolean {
  if (issue === undefined) return false;
  return measures.some((measure) => measure === attribute || evidence.partsOf(measure).includes(attribute));
}

/** The grade of activity orders the cases, and claims for a measure name its issue; of other attributes only the side counts. */
export function gradeKeyOfVariation(
  evidence: Evidence,
  { orientation, measures, issue }: AnalysisOf<"variation">,
  attribute: string,
  grade: number | undefined,
): string {
  const isRead = attribute === orientation || (issue !== undefined && measures.includes(attribute));
  return isRead ? String(grade) : keyOfSide(evidence, attribute, grade);
}
