import { truthOf } from "@throughline/influence";
import type { AnalysisOf } from "@throughline/study";
import type { Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { keyOfSide } from "../grade-keys.ts";
import { compareCases } from "./compare-cases.ts";
import { contrastDrafts, rungDrafts, stepsDraft } from "./conclusions.ts";
import type { LadderResult } from "./result.ts";

/** With more cases than these, pairs of cases are counted and not told one by one. */
const casesTold = 12;

/** What each further group of instruments came with. */
export function ladder(evidence: Evidence, analysis: AnalysisOf<"ladder">): Yield<LadderResult> {
  const cases = evidence.casesOf(analysis.cases);
  const instruments = Object.values(analysis.instruments).flat();
  const compared = compareCases(
    cases.map((c) => ({
      id: c.id,
      has: Object.fromEntries(instruments.map((a) => [a, truthOf(evidence.isIn(c.id, a))])),
      steps: Object.fromEntries(analysis.outcomes.map((a) => [a, evidence.grade(c.id, a)])),
    })),
    analysis.instruments,
    analysis.outcomes,
  );
  const told = cases.length <= casesTold ? [...compared.rungs, ...compared.nearest] : [];
  const top = new Set(compared.steps.at(-1)?.cases);
  return {
    result: { ...compared, cases: cases.map(({ id, name }) => ({ id, name })) },
    drafts: [
      stepsDraft(evidence, analysis, cases, compared),
      ...told.flatMap((rung) =>
        rungDrafts(evidence, analysis, rung, {
          isAbove: compared.rungs.includes(rung),
          isTop: top.has(rung.to),
        }),
      ),
      ...contrastDrafts(evidence, analysis, cases, compared.contrasts),
    ],
  };
}

/** The steps of outcomes are compared; of instruments it is asked on which side they are. */
export function gradeKeyOfLadder(
  evidence: Evidence,
  { outcomes }: AnalysisOf<"ladder">,
  attribute: string,
  grade: number | undefined,
): string {
  return outcomes.includes(attribute) ? String(grade) : keyOfSide(evidence, attribute, grade);
}
