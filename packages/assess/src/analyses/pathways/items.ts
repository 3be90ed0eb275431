import type { PathwayMatch } from "@throughline/influence";
import type { AnalysisOf } from "@throughline/study";
import type { DraftItem } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { caseReference, term, write } from "../../messages/write.ts";
import { groundsOf, patternReference, stepReference } from "./steps.ts";

/** The steps of the patterns in a case, each traced to what meets it. */
export function stepItems(
  evidence: Evidence,
  analysis: AnalysisOf<"pathways">,
  row: { readonly id: string; readonly name: string; readonly matches: readonly PathwayMatch[] },
): DraftItem[] {
  return row.matches.flatMap((match) =>
    match.steps.map((step) => ({
      id: `${analysis.id}.${row.id}.${match.pattern}.${step.id}`,
      analysis: analysis.id,
      message: write("pathways.item", {
        case: caseReference(row),
        pattern: patternReference(match),
        step: step.id,
        name: stepReference(step),
        status: term("status", step.truth),
      }),
      trace: evidence.trace(groundsOf(evidence, analysis, row, [step])),
    })),
  );
}
