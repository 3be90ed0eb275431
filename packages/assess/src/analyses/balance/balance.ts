import { list } from "@throughline/messages";
import {
  type AnalysisOf,
  type Case,
  cellId,
  compareText,
  type Direction,
  printInterval,
} from "@throughline/study";
import { type Draft, drafter, type Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { caseReference, gradeValue, write } from "../../messages/write.ts";

export type BalanceResult = {
  readonly cases: readonly {
    readonly id: string;
    readonly name: string;
    readonly grades: readonly { readonly part: string; readonly grade: number | undefined }[];
  }[];
  /** dated claims about the parts, in order of time */
  readonly overTime: readonly {
    readonly caseId: string;
    readonly part: string;
    readonly claim: string;
    readonly direction: Direction;
    readonly date: string;
    readonly year: number;
  }[];
};

/** How evenly the parts of a reform went forward, per case and over time. */
export function balance(evidence: Evidence, analysis: AnalysisOf<"balance">): Yield<BalanceResult> {
  const cases = evidence.casesOf(analysis.cases);
  return {
    result: {
      cases: cases.map((c) => ({
        id: c.id,
        name: c.name,
        grades: analysis.parts.map((part) => ({ part, grade: evidence.grade(c.id, part) })),
      })),
      overTime: evidence.isTrial ? [] : claimsOverTime(evidence, analysis, cases),
    },
    drafts: cases.map((c) => partsDraft(evidence, analysis, c)),
  };
}

/** The dated claims about the parts, in order of time. */
function claimsOverTime(
  evidence: Evidence,
  analysis: AnalysisOf<"balance">,
  cases: readonly Case[],
): BalanceResult["overTime"] {
  const ids = new Set(cases.map((c) => c.id));
  return evidence.study.claims
    .filter((claim) => ids.has(claim.caseId) && analysis.parts.includes(claim.attribute))
    .flatMap((claim) => {
      const first = claim.dateFrom ?? claim.dateTo;
      return first === undefined
        ? []
        : [
            {
              caseId: claim.caseId,
              part: claim.attribute,
              claim: claim.id,
              direction: claim.direction,
              date: printInterval(claim.dateFrom, claim.dateTo),
              year: Number(first.slice(0, 4)),
            },
          ];
    })
    .sort((a, b) => a.year - b.year || compareText(a.claim, b.claim));
}

function partsDraft(evidence: Evidence, analysis: AnalysisOf<"balance">, c: Case): Draft {
  const draft = drafter(evidence, analysis.id);
  const known = analysis.parts.filter((part) => evidence.isIn(c.id, part) !== undefined);
  const blank = analysis.parts.filter((part) => !known.includes(part));
  const inside = known.filter((part) => evidence.isIn(c.id, part));
  const outside = known.filter((part) => !inside.includes(part));
  const subject = caseReference(c);
  const graded = (parts: readonly string[]) =>
    list(
      parts.map((part) =>
        write("some.gradedPart", {
          attribute: evidence.attributeReference(part),
          grade: gradeValue(evidence.grade(c.id, part)),
        }),
      ),
    );
  const needs = blank.map((part) => cellId(c.id, part));
  const details = {
    on: { cells: known.map((part) => cellId(c.id, part)) },
    needs,
    leftOut: needs,
    caveats: blank.map((part) => write("some.noSide", { attribute: evidence.attributeReference(part) })),
    figures: Object.fromEntries(known.map((part) => [part, evidence.grade(c.id, part) ?? Number.NaN])),
  };
  const topic = `parts.${c.id}`;
  if (known.length < 2) {
    const parts = evidence.attributeList(analysis.parts);
    return draft(topic, write("balance.unknown", { parts, case: subject }), null, details);
  }
  const counts = { case: subject, known: known.length, unknown: blank.length };
  const message =
    inside.length === 0
      ? write("balance.none", { ...counts, parts: graded(outside) })
      : outside.length === 0
        ? write("balance.all", { ...counts, parts: graded(inside) })
        : write("balance.some", { ...counts, inside: graded(inside), outside: graded(outside) });
  return draft(
    topic,
    message,
    { ids: inside, open: blank },
    {
      ...details,
      headline: inside.length > 0 && outside.length > 0,
    },
  );
}
