import { type AnalysisOf, compareText, printInterval, type Tie } from "@throughline/study";
import type { Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { reactionDrafts, spreadDraft } from "./conclusions.ts";
import type { BacklashResult } from "./result.ts";

/** Hostile reaction and its spread to related issues, dated, linked to the pressure it follows. */
export function backlash(evidence: Evidence, analysis: AnalysisOf<"backlash">): Yield<BacklashResult> {
  const own = evidence.casesOf(analysis.cases);
  const related = evidence.casesOf(analysis.spillover);
  const tiesOf = (cases: readonly { readonly id: string }[], channels: readonly string[]) =>
    cases
      .flatMap((c) => evidence.tiesOf(c.id))
      .filter((tie) => tie.sign === "+" && channels.includes(tie.channel));
  const pressure = tiesOf(own, ["sanction threat", "sanction", "pressure"])
    .filter((tie) => tie.dateFrom !== undefined)
    .sort((a, b) => compareText(a.dateFrom ?? "", b.dateFrom ?? "") || compareText(a.id, b.id));
  const threat = pressure.find((tie) => tie.channel !== "pressure") ?? pressure[0];
  const hostile = tiesOf([...own, ...related], ["backlash"]);
  const from = threat && yearOf(threat);
  return {
    result: {
      pressure: pressure.map((tie) => ({
        tie: tie.id,
        caseId: tie.caseId,
        date: printInterval(tie.dateFrom, tie.dateTo),
      })),
      reactions: hostile.map((tie) => {
        const year = yearOf(tie);
        return {
          tie: tie.id,
          caseId: tie.caseId,
          date: printInterval(tie.dateFrom, tie.dateTo),
          year,
          lagYears: from === undefined || year === undefined ? undefined : year - from,
        };
      }),
    },
    drafts: [
      ...reactionDrafts(evidence, analysis, own, hostile),
      spreadDraft(evidence, analysis, related, hostile, threat),
    ],
  };
}

function yearOf(tie: Tie): number | undefined {
  return tie.dateFrom === undefined ? undefined : Number(tie.dateFrom.slice(0, 4));
}
