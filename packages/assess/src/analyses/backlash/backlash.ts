import { type Dated, order } from "@throughline/influence";
import { type AnalysisOf, type Event, printInterval, type Tie } from "@throughline/study";
import type { Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { targetIn } from "../../target.ts";
import { byBeginning, datedTie, playsRole, pressureOn } from "../../time/records.ts";
import { reactionDrafts, spreadDraft } from "./conclusions.ts";
import type { BacklashResult } from "./result.ts";

/** Hostile reaction and its spread to related issues, dated, and how it stands in time to the pressure. */
export function backlash(evidence: Evidence, analysis: AnalysisOf<"backlash">): Yield<BacklashResult> {
  const own = evidence.casesOf(analysis.cases);
  const related = evidence.casesOf(analysis.spillover).filter(({ kind }) => kind !== analysis.cases);
  const made = (cases: readonly { readonly id: string }[]) =>
    cases.flatMap((c) => evidence.tiesOf(c.id)).filter((tie) => tie.sign === "+");
  const dates = (tie: Tie) => datedTie(evidence, tie);
  const pressing = own
    .flatMap((c) => pressureOn(evidence, c.id))
    .filter((tie) => tie.dateFrom !== undefined || tie.dateTo !== undefined);
  const pressure = byBeginning(evidence, pressing);
  const threatOn = (place: string): Tie | undefined => {
    const there = pressure.filter((tie) => targetIn(evidence, tie.caseId).place === place);
    return there.find((tie) => playsRole(evidence, tie, "threat", "sanction")) ?? there[0];
  };
  // A reaction is held against what pressed the state that reacts.
  const threatOf = (reaction: Tie) => threatOn(targetIn(evidence, reaction.caseId).place);
  const reactions = made([...own, ...related]).filter((tie) => playsRole(evidence, tie, "reaction"));
  const hostile = byBeginning(evidence, reactions);
  return {
    result: {
      pressure: pressure.map((tie) => ({
        tie: tie.id,
        caseId: tie.caseId,
        date: printInterval(tie.dateFrom, tie.dateTo),
      })),
      reactions: hostile.map((tie) => ({
        tie: tie.id,
        caseId: tie.caseId,
        date: printInterval(tie.dateFrom, tie.dateTo),
        year: yearOf(tie),
        lagYears: lagYears(threatOf(tie), tie, dates),
      })),
    },
    drafts: [
      ...reactionDrafts(evidence, analysis, own, hostile),
      spreadDraft(evidence, analysis, related, hostile, threatOf),
    ],
  };
}

/** Answers name cases with a hostile reaction; the pressure before it is shown, and changes no answer. */
export function recordReadByBacklash(evidence: Evidence, _: unknown, record: Tie | Event): boolean {
  return "channel" in record && playsRole(evidence, record, "reaction");
}

/** How many calendar years lie between two ties whose order the dates settle. */
function lagYears(threat: Tie | undefined, reaction: Tie, dates: (tie: Tie) => Dated): number | undefined {
  if (threat === undefined) return undefined;
  const [from, to] = [yearOf(threat), yearOf(reaction)];
  if (from === undefined || to === undefined) return undefined;
  return order(dates(threat), dates(reaction)) === "not ordered" ? undefined : to - from;
}

function yearOf(tie: Tie): number | undefined {
  return tie.dateFrom === undefined ? undefined : Number(tie.dateFrom.slice(0, 4));
}
