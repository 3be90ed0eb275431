import { classOf, type Dated, type Order, orderOfGroups, startDays } from "@throughline/influence";
import { type ChannelRole, cellId, compareText, type Tie } from "@throughline/study";
import { isStatedReform } from "../analyses/pathways/stated-reform.ts";
import type { Evidence } from "../evidence.ts";
import { tieShows } from "../grading/tie-shows.ts";
import { targetIn } from "../target.ts";

/** A tie with its dates, as an act or a relation by its channel. */
export function datedTie({ study }: Evidence, { channel, dateFrom, dateTo }: Tie): Dated {
  const nature = study.channels.find(({ id }) => id === channel)?.nature ?? "relation";
  return { dateFrom, dateTo, nature };
}

/** Ties by the last day on which each can have begun, then by id. */
export function byBeginning(evidence: Evidence, ties: readonly Tie[]): Tie[] {
  const begin = (tie: Tie) => startDays(datedTie(evidence, tie)).last;
  return [...ties].sort((a, b) => compareNumbers(begin(a), begin(b)) || compareText(a.id, b.id));
}

/** Compares numbers that can be infinite. */
const compareNumbers = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** Whether the channel of a tie plays one of these parts in pathways. */
export function playsRole({ study }: Evidence, { channel }: Tie, ...roles: readonly ChannelRole[]): boolean {
  return study.channels.some((one) => one.id === channel && one.roles.some((role) => roles.includes(role)));
}

/** The ties of a case that press its target state. */
export function pressureOn(evidence: Evidence, caseId: string): Tie[] {
  const target = targetIn(evidence, caseId);
  return evidence.tiesOf(caseId).filter((tie) => {
    const pressed = evidence.actors.get(tie.to);
    return (
      tie.sign === "+" &&
      playsRole(evidence, tie, "pressure", "threat", "sanction") &&
      pressed !== undefined &&
      classOf(pressed, target) === "state"
    );
  });
}

/** The laws of a case that an organ of its target state made: ties of law-making that leave the hands of the lawmakers. */
export function lawsOf(evidence: Evidence, caseId: string): Tie[] {
  const target = targetIn(evidence, caseId);
  const lawmakers = new Set(evidence.study.manifest.actors?.lawmaking ?? []);
  return evidence.tiesOf(caseId).filter((tie) => {
    const maker = evidence.actors.get(tie.from);
    return (
      tie.sign === "+" &&
      playsRole(evidence, tie, "law-making") &&
      maker !== undefined &&
      classOf(maker, target) === "state" &&
      !lawmakers.has(tie.to)
    );
  });
}

/** The ties that show what an attribute states, where study.yaml says which do. */
function tiesShowing(evidence: Evidence, caseId: string, attribute: string): Tie[] {
  const shown = evidence.study.manifest.attributes[attribute]?.shown_by;
  if (shown === undefined) return [];
  return evidence
    .tiesOf(caseId)
    .filter((tie) => tieShows(shown, tie, (actor) => evidence.actors.get(actor)?.kind));
}

/** The laws of a case that come from the lawmakers whom study.yaml names. */
export function lawsOfLawmakers(evidence: Evidence, caseId: string): Tie[] {
  const lawmakers = new Set(evidence.study.manifest.actors?.lawmaking ?? []);
  return lawsOf(evidence, caseId).filter(({ from }) => lawmakers.has(from));
}

/** The ties that show an outcome: those that study.yaml says show it, or the laws where it is the stated reform of an analysis of pathways. */
function outcomeTies(evidence: Evidence, caseId: string, attribute: string): Tie[] {
  const shown = tiesShowing(evidence, caseId, attribute);
  if (shown.length > 0 || !isStatedReform(evidence.study, attribute)) return shown;
  return lawsOfLawmakers(evidence, caseId);
}

/** The dates of what an attribute states of a case: of the ties that show it or, without any, of the claims that bear out its grade. */
function datesOfCell(evidence: Evidence, caseId: string, attribute: string): Dated[] {
  const ties = outcomeTies(evidence, caseId, attribute);
  if (ties.length > 0) return ties.map((tie) => datedTie(evidence, tie));
  const own = evidence.grading(cellId(caseId, attribute))?.own ?? [];
  return own.flatMap(({ claim: { dateFrom, dateTo, kind }, stand }) =>
    stand !== "for" || kind === "judgement" || (dateFrom === undefined && dateTo === undefined)
      ? []
      : [{ dateFrom, dateTo, nature: "act" as const }],
  );
}

/** The order of instruments of pressure and an outcome in one case. */
export function orderOfPressure(
  evidence: Evidence,
  caseId: string,
  instruments: readonly string[],
  outcome: string,
): { readonly order: Order; readonly ties: readonly string[] } {
  const present = instruments.filter((attribute) => evidence.isIn(caseId, attribute));
  const shown = present.flatMap((attribute) => tiesShowing(evidence, caseId, attribute));
  const ties = shown.length > 0 ? shown : pressureOn(evidence, caseId);
  const pressure =
    ties.length > 0
      ? ties.map((tie) => datedTie(evidence, tie))
      : present.flatMap((attribute) => datesOfCell(evidence, caseId, attribute));
  return {
    order: orderOfGroups(pressure, datesOfCell(evidence, caseId, outcome)),
    ties: [...ties, ...outcomeTies(evidence, caseId, outcome)].map(({ id }) => id),
  };
}
