import { orderOfGroups } from "@throughline/influence";
import { list } from "@throughline/messages";
import { type AnalysisOf, type Case, cellId, type Tie } from "@throughline/study";
import { type Draft, drafter } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { caseReference, write } from "../../messages/write.ts";
import { tieDates } from "../../time/printed-dates.ts";
import { byBeginning, datedTie, lawsOfLawmakers, playsRole, pressureOn } from "../../time/records.ts";
import { threatAndLaw } from "../../time/sentences.ts";

const answers = { before: "threat before law", after: "law before threat", "not ordered": null } as const;

/** Whether a threat came before the law: before every law that leaves the lawmakers' hands. */
export function orderDraft(evidence: Evidence, analysis: AnalysisOf<"pathways">, c: Case): Draft[] {
  const threats = pressureOn(evidence, c.id).filter((tie) => playsRole(evidence, tie, "threat"));
  if (threats.length === 0) return [];
  const laws = lawsOfLawmakers(evidence, c.id);
  const values = { case: caseReference(c), threat: datesOf(evidence, threats), law: datesOf(evidence, laws) };
  const found = orderOfGroups(
    threats.map((tie) => datedTie(evidence, tie)),
    laws.map((tie) => datedTie(evidence, tie)),
  );
  const answer = answers[found];
  const ties = [...threats, ...laws].map(({ id }) => id);
  return [
    drafter(evidence, analysis.id)(
      `order.${c.id}`,
      laws.length === 0 ? write("order.noLaw", values) : threatAndLaw(found, values),
      answer,
      {
        on: { ties, cells: [cellId(c.id, analysis.paper)] },
        needed: { ties },
        headline: answer !== null,
        caveats: answer === "threat before law" ? [write("order.notCause")] : [],
      },
    ),
  ];
}

function datesOf(evidence: Evidence, ties: readonly Tie[]) {
  const printed = byBeginning(evidence, ties).map(
    (tie) => [`${tie.dateFrom}/${tie.dateTo}`, tieDates(evidence, tie)] as const,
  );
  return list([...new Map(printed).values()]);
}
