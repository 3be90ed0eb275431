import { signedNumber } from "@throughline/messages";
import type { AnalysisOf } from "@throughline/study";
import { cellId } from "@throughline/study";
import { type Draft, drafter, type Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { caseReference, gradeValue, write } from "../../messages/write.ts";

export type GapResult = {
  readonly cases: readonly {
    readonly id: string;
    readonly name: string;
    readonly paper: number | undefined;
    readonly practice: number | undefined;
    readonly gap: number | undefined;
  }[];
};

/** Stated reform against reform in practice: paper minus practice, per case. */
export function gap(evidence: Evidence, analysis: AnalysisOf<"gap">): Yield<GapResult> {
  const cases = evidence.casesOf(analysis.cases).map((c) => {
    const paper = evidence.grade(c.id, analysis.paper);
    const practice = evidence.grade(c.id, analysis.practice);
    return {
      id: c.id,
      name: c.name,
      paper,
      practice,
      gap: paper === undefined || practice === undefined ? undefined : Number((paper - practice).toFixed(12)),
    };
  });
  return { result: { cases }, drafts: cases.map((c) => gapDraft(evidence, analysis, c)) };
}

function gapDraft(
  evidence: Evidence,
  analysis: AnalysisOf<"gap">,
  { id, name, paper, practice, gap: distance }: GapResult["cases"][number],
): Draft {
  const draft = drafter(evidence, analysis.id);
  const on = { cells: [cellId(id, analysis.paper), cellId(id, analysis.practice)] };
  const subject = caseReference({ id, name });
  if (distance === undefined) {
    const blank = [
      ...(paper === undefined ? [analysis.paper] : []),
      ...(practice === undefined ? [analysis.practice] : []),
    ];
    return draft(
      `gap.${id}`,
      write("gap.unknown", { case: subject, attributes: evidence.attributeList(blank) }),
      null,
      { on, needs: blank.map((a) => cellId(id, a)) },
    );
  }
  const values = {
    case: subject,
    grades: write("gap.grades", {
      paper: gradeValue(paper),
      practice: gradeValue(practice),
      gap: signedNumber(distance),
    }),
  };
  const [message, answer] =
    distance > 0
      ? [write("gap.paperAhead", values), "paper ahead"]
      : distance < 0
        ? [write("gap.practiceAhead", values), "practice ahead"]
        : [write("gap.level", values), "level"];
  return draft(`gap.${id}`, message, answer, { on, headline: true, figures: { gap: distance } });
}
