import { type AnalysisOf, cellId, compareText, type Direction, printInterval } from "@throughline/study";
import { drafter, type Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { figure, inline, list } from "../../wording.ts";

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
  const draft = drafter(evidence, analysis.id);
  const cases = evidence.casesOf(analysis.cases);
  const drafts = cases.map((c) => {
    const known = analysis.parts.filter((part) => evidence.grade(c.id, part) !== undefined);
    const blank = analysis.parts.filter((part) => !known.includes(part));
    const inside = known.filter((part) => evidence.isIn(c.id, part));
    const outside = known.filter((part) => !inside.includes(part));
    const named = (parts: readonly string[]) =>
      list(
        parts.map(
          (part) => `${inline(evidence.label(part))} (${figure(evidence.grade(c.id, part) ?? Number.NaN)})`,
        ),
      );
    const rest = {
      on: { cells: known.map((part) => cellId(c.id, part)) },
      needs: blank.map((part) => cellId(c.id, part)),
      caveats: blank.map((part) => `There is no grade on ${inline(evidence.label(part))}.`),
      figures: Object.fromEntries(known.map((part) => [part, evidence.grade(c.id, part) ?? Number.NaN])),
    };
    if (known.length < 2) {
      return draft(
        `parts.${c.id}`,
        `The balance of ${list(analysis.parts.map((part) => inline(evidence.label(part))))} in ${c.name} cannot be said.`,
        null,
        rest,
      );
    }
    const statement =
      inside.length === 0
        ? `${c.name}: none of these went forward: ${named(outside)}.`
        : outside.length === 0
          ? `${c.name}: all of these went forward: ${named(inside)}.`
          : `${c.name}: ${named(inside)} went forward; ${named(outside)} did not.`;
    return draft(`parts.${c.id}`, statement, inside.join(","), {
      ...rest,
      headline: inside.length > 0 && outside.length > 0,
    });
  });
  const ids = new Set(cases.map((c) => c.id));
  const overTime = evidence.study.claims
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
  return {
    result: {
      cases: cases.map((c) => ({
        id: c.id,
        name: c.name,
        grades: analysis.parts.map((part) => ({ part, grade: evidence.grade(c.id, part) })),
      })),
      overTime,
    },
    drafts,
  };
}
