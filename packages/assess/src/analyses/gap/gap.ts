import { list, type Message } from "@throughline/messages";
import type { AnalysisOf } from "@throughline/study";
import { cellId } from "@throughline/study";
import { type Draft, drafter, type Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { caseList, caseReference, gradeValue, write } from "../../messages/write.ts";

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
    const paper = onSide(evidence, c.id, analysis.paper);
    const practice = onSide(evidence, c.id, analysis.practice);
    return {
      id: c.id,
      name: c.name,
      paper,
      practice,
      gap: paper === undefined || practice === undefined ? undefined : Number((paper - practice).toFixed(12)),
    };
  });
  return {
    result: { cases },
    drafts: [
      ...cases.map((c) => gapDraft(evidence, analysis, c)),
      ...(cases.length > 1 ? [casesDraft(evidence, analysis, cases)] : []),
    ],
  };
}

/** The membership of a case in an attribute; a grade on no side of it cannot be compared. */
function onSide(evidence: Evidence, caseId: string, attribute: string): number | undefined {
  return evidence.isIn(caseId, attribute) === undefined ? undefined : evidence.membership(caseId, attribute);
}

type Row = GapResult["cases"][number];

/** In how many cases stated reform or practice is ahead, of those that are known. */
function casesDraft(evidence: Evidence, analysis: AnalysisOf<"gap">, cases: readonly Row[]): Draft {
  const known = cases.filter(({ gap: distance }) => distance !== undefined);
  const unknown = cases.filter(({ gap: distance }) => distance === undefined);
  const part = (sign: number, wording: "gap.paperCases" | "gap.practiceCases" | "gap.levelCases") => {
    const some = known.filter(({ gap: distance = 0 }) => Math.sign(distance) === sign);
    return some.length === 0 ? [] : [write(wording, { count: some.length, cases: caseList(some) })];
  };
  const count = (sign: number) =>
    known.filter(({ gap: distance = 0 }) => Math.sign(distance) === sign).length;
  const parts = [
    ...part(1, "gap.paperCases"),
    ...part(-1, "gap.practiceCases"),
    ...part(0, "gap.levelCases"),
  ];
  return drafter(evidence, analysis.id)(
    "cases",
    write("gap.cases", { known: known.length, unknown: unknown.length, parts: list(parts, "semicolon") }),
    known.length === 0 ? null : `${count(1)}>${count(-1)}`,
    {
      on: { cells: known.flatMap(({ id }) => [analysis.paper, analysis.practice].map((a) => cellId(id, a))) },
      agreeing: known.map(({ id }) => id),
      figures: { known: known.length, unknown: unknown.length },
      needs: unknown.flatMap(({ id, paper, practice }) => [
        ...(paper === undefined ? [cellId(id, analysis.paper)] : []),
        ...(practice === undefined ? [cellId(id, analysis.practice)] : []),
      ]),
    },
  );
}

/** Two attributes have two rubrics: where both are on one side, their steps hardly tell which is ahead. */
function sideCaveats(evidence: Evidence, { paper, practice }: AnalysisOf<"gap">, id: string): Message[] {
  const side = evidence.isIn(id, paper);
  if (side === undefined || side !== evidence.isIn(id, practice)) return [];
  return [write("gap.sameSide", { side: side ? "in" : "out" })];
}

function gapDraft(
  evidence: Evidence,
  analysis: AnalysisOf<"gap">,
  { id, name, paper, practice, gap: distance }: Row,
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
    }),
  };
  const [message, answer] =
    distance > 0
      ? [write("gap.paperAhead", values), "paper ahead"]
      : distance < 0
        ? [write("gap.practiceAhead", values), "practice ahead"]
        : [write("gap.level", values), "level"];
  return draft(`gap.${id}`, message, answer, {
    on,
    headline: true,
    figures: { gap: distance },
    caveats: distance === 0 ? [] : sideCaveats(evidence, analysis, id),
  });
}
