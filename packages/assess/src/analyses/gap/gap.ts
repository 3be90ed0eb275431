import type { AnalysisOf } from "@throughline/study";
import { cellId } from "@throughline/study";
import { drafter, type Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { figure, inline, signed } from "../../wording.ts";

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
  const draft = drafter(evidence, analysis.id);
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
  const drafts = cases.map((c) => {
    const cells = [cellId(c.id, analysis.paper), cellId(c.id, analysis.practice)];
    if (c.gap === undefined) {
      const blank = [
        c.paper === undefined ? analysis.paper : undefined,
        c.practice === undefined ? analysis.practice : undefined,
      ].filter((a) => a !== undefined);
      return draft(
        `gap.${c.id}`,
        `${c.name}: how far paper and practice are apart cannot be said: no grade on ${blank.map((a) => inline(evidence.label(a))).join(" and ")}.`,
        null,
        {
          on: { cells },
          needs: blank.map((a) => cellId(c.id, a)),
        },
      );
    }
    const grades = `${figure(c.paper ?? Number.NaN)} on paper, ${figure(c.practice ?? Number.NaN)} in practice: ${signed(c.gap)}`;
    const [statement, answer] =
      c.gap > 0
        ? [`${c.name}: stated reform runs ahead of practice (${grades}).`, "paper ahead"]
        : c.gap < 0
          ? [`${c.name}: practice runs ahead of stated reform (${grades}).`, "practice ahead"]
          : [`${c.name}: stated reform and practice are level (${grades}).`, "level"];
    return draft(`gap.${c.id}`, statement, answer, {
      on: { cells },
      headline: true,
      figures: { gap: c.gap },
    });
  });
  return { result: { cases }, drafts };
}
