import { list } from "@throughline/messages";
import { type AnalysisOf, type Case, cellId } from "@throughline/study";
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

/** The answers, by the sides of stated reform and of practice. */
const answers = {
  "in out": "paper ahead",
  "out in": "practice ahead",
  "in in": "both in",
  "out out": "both out",
} as const;
type Answer = (typeof answers)[keyof typeof answers];
type Row = GapResult["cases"][number] & { readonly answer: Answer | undefined };

const sentences = {
  "paper ahead": "gap.paperAhead",
  "practice ahead": "gap.practiceAhead",
  "both in": "gap.bothIn",
  "both out": "gap.bothOut",
} as const;
const counts = {
  "paper ahead": "gap.paperCases",
  "practice ahead": "gap.practiceCases",
  "both in": "gap.inCases",
  "both out": "gap.outCases",
} as const;

/**
 * Stated reform against reform in practice, per case. They are two attributes with two rubrics, so sides are compared; the difference
 * of their memberships is a figure beside the answer.
 */
export function gap(evidence: Evidence, analysis: AnalysisOf<"gap">): Yield<GapResult> {
  const rows = evidence.casesOf(analysis.cases).map((c) => rowOf(evidence, analysis, c));
  return {
    result: { cases: rows.map(({ answer: _, ...row }) => row) },
    drafts: [
      ...rows.map((row) => gapDraft(evidence, analysis, row)),
      ...(rows.length > 1 ? [casesDraft(evidence, analysis, rows)] : []),
    ],
  };
}

function rowOf(evidence: Evidence, analysis: AnalysisOf<"gap">, { id, name }: Case): Row {
  const [paper, practice] = [onSide(evidence, id, analysis.paper), onSide(evidence, id, analysis.practice)];
  if (paper === undefined || practice === undefined)
    return { id, name, paper, practice, gap: undefined, answer: undefined };
  const sideOf = (membership: number) => (membership > 0.5 ? "in" : "out");
  return {
    id,
    name,
    paper,
    practice,
    gap: Number((paper - practice).toFixed(12)),
    answer: answers[`${sideOf(paper)} ${sideOf(practice)}`],
  };
}

/** The membership of a case in an attribute; a grade on no side of it cannot be compared. */
function onSide(evidence: Evidence, caseId: string, attribute: string): number | undefined {
  return evidence.isIn(caseId, attribute) === undefined ? undefined : evidence.membership(caseId, attribute);
}

/** In how many cases stated reform or practice is ahead, of those that are known. */
function casesDraft(evidence: Evidence, analysis: AnalysisOf<"gap">, cases: readonly Row[]): Draft {
  const known = cases.filter(({ answer }) => answer !== undefined);
  const unknown = cases.filter(({ answer }) => answer === undefined);
  const having = (wanted: Answer) => known.filter(({ answer }) => answer === wanted);
  const parts = Object.values(answers).flatMap((answer) => {
    const some = having(answer);
    return some.length === 0 ? [] : [write(counts[answer], { count: some.length, cases: caseList(some) })];
  });
  return drafter(evidence, analysis.id)(
    "cases",
    write("gap.cases", { known: known.length, unknown: unknown.length, parts: list(parts, "semicolon") }),
    known.length === 0 ? null : `${having("paper ahead").length}>${having("practice ahead").length}`,
    {
      on: { cells: known.flatMap(({ id }) => [analysis.paper, analysis.practice].map((a) => cellId(id, a))) },
      agreeing: known.map(({ id }) => id),
      figures: { known: known.length, unknown: unknown.length },
      needs: unknown.flatMap((row) => blankIn(analysis, row).map((a) => cellId(row.id, a))),
    },
  );
}

/** The attributes on which a case has no usable grade, or one on no side. */
function blankIn({ paper, practice }: AnalysisOf<"gap">, row: Row): string[] {
  return [...(row.paper === undefined ? [paper] : []), ...(row.practice === undefined ? [practice] : [])];
}

function gapDraft(evidence: Evidence, analysis: AnalysisOf<"gap">, row: Row): Draft {
  const { id, name, answer, gap: distance } = row;
  const draft = drafter(evidence, analysis.id);
  const on = { cells: [cellId(id, analysis.paper), cellId(id, analysis.practice)] };
  const subject = caseReference({ id, name });
  if (answer === undefined || distance === undefined) {
    const blank = blankIn(analysis, row);
    return draft(
      `gap.${id}`,
      write("gap.unknown", { case: subject, attributes: evidence.attributeList(blank) }),
      null,
      { on, needs: blank.map((a) => cellId(id, a)) },
    );
  }
  const grades = write("gap.grades", { paper: gradeValue(row.paper), practice: gradeValue(row.practice) });
  const isAhead = answer === "paper ahead" || answer === "practice ahead";
  return draft(`gap.${id}`, write(sentences[answer], { case: subject, grades }), answer, {
    on,
    headline: isAhead,
    figures: { gap: distance },
    ...(isAhead ? {} : { outcome: "level" }),
    caveats: isAhead || distance === 0 ? [] : [write("gap.twoRubrics")],
  });
}
