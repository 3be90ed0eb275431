import { type AnalysisOf, type Case, cellId, compareText, firstDay, type Tie } from "@throughline/study";
import { type Draft, drafter } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { caseReference, write } from "../../messages/write.ts";

/** Whether the threat came before the law: the earliest threat against the earliest law that leaves the lawmakers' hands. */
export function orderDraft(evidence: Evidence, analysis: AnalysisOf<"pathways">, c: Case): Draft[] {
  const draft = drafter(evidence, analysis.id);
  const lawmaking = new Set(evidence.study.manifest.actors?.lawmaking ?? []);
  const ties = evidence.tiesOf(c.id).filter((tie) => tie.sign === "+" && tie.dateFrom !== undefined);
  const threat = earliest(ties.filter((tie) => tie.channel === "sanction threat"));
  const law = earliest(
    ties.filter((tie) => tie.channel === "legislation" && lawmaking.has(tie.from) && !lawmaking.has(tie.to)),
  );
  if (!threat) return [];
  const on = { ties: [threat.id, ...(law ? [law.id] : [])], cells: [cellId(c.id, analysis.paper)] };
  const topic = `order.${c.id}`;
  const threatDate = threat.dateFrom ?? "";
  if (!law) {
    const message = write("order.noLaw", { case: caseReference(c), threat: threatDate });
    return [draft(topic, message, null, { on })];
  }
  const lawDate = law.dateFrom ?? "";
  const before = firstDay(threatDate) < firstDay(lawDate);
  return [
    draft(
      topic,
      write(before ? "order.threatFirst" : "order.lawFirst", {
        case: caseReference(c),
        threat: threatDate,
        law: lawDate,
      }),
      before ? "threat before law" : "law before threat",
      { on, headline: true, caveats: before ? [write("order.notCause")] : [] },
    ),
  ];
}

function earliest(ties: readonly Tie[]): Tie | undefined {
  return ties.toSorted(
    (a, b) => compareText(firstDay(a.dateFrom ?? ""), firstDay(b.dateFrom ?? "")) || compareText(a.id, b.id),
  )[0];
}
