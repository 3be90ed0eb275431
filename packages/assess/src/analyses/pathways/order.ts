import { allOf, anyOf, beganBefore, type Dated } from "@throughline/influence";
import { list } from "@throughline/messages";
import { type AnalysisOf, type Case, cellId, printInterval, type Tie } from "@throughline/study";
import { type Draft, drafter } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { caseReference, write } from "../../messages/write.ts";

/** Whether a threat came before the law: before every law that leaves the lawmakers' hands. */
export function orderDraft(evidence: Evidence, analysis: AnalysisOf<"pathways">, c: Case): Draft[] {
  const { study } = evidence;
  const lawmaking = new Set(study.manifest.actors?.lawmaking ?? []);
  const plays = (role: "threat" | "law-making", { channel }: Tie) =>
    study.channels.some(({ id, roles }) => id === channel && roles.includes(role));
  const made = evidence.tiesOf(c.id).filter((tie) => tie.sign === "+");
  const threats = made.filter((tie) => plays("threat", tie));
  const laws = made.filter(
    (tie) => plays("law-making", tie) && lawmaking.has(tie.from) && !lawmaking.has(tie.to),
  );
  if (threats.length === 0) return [];
  const before = anyOf(threats.map((threat) => allOf(laws.map((law) => beganBefore(act(threat), act(law))))));
  const after = anyOf(laws.map((law) => allOf(threats.map((threat) => beganBefore(act(law), act(threat))))));
  const values = { case: caseReference(c), threat: dates(threats), law: dates(laws) };
  const [message, answer] =
    laws.length === 0
      ? [write("order.noLaw", values), null]
      : before === "met"
        ? [write("order.threatFirst", values), "threat before law"]
        : after === "met"
          ? [write("order.lawFirst", values), "law before threat"]
          : [write("order.notSettled", values), null];
  return [
    drafter(evidence, analysis.id)(`order.${c.id}`, message, answer, {
      on: { ties: [...threats, ...laws].map(({ id }) => id), cells: [cellId(c.id, analysis.paper)] },
      headline: answer !== null,
      caveats: answer === "threat before law" ? [write("order.notCause")] : [],
    }),
  ];
}

const act = ({ dateFrom, dateTo }: Tie): Dated => ({ dateFrom, dateTo, nature: "act" });

function dates(ties: readonly Tie[]) {
  return list([...new Set(ties.map((tie) => printInterval(tie.dateFrom, tie.dateTo) || "no date"))]);
}
