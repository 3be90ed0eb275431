// The effects of the dates of ties on other analyses, implemented independently.
import type { AnalysisOf, Study, Tie } from "@throughline/study";
import { partOf } from "./actors.ts";
import { before, beginning, type Span, type Three } from "./days.ts";

export type GroupOrder = "before" | "after" | "open";

/** Returns whether some tie of a group began before all of another. */
export function groupOrder(first: readonly Tie[], second: readonly Tie[]): GroupOrder {
  const leads = (some: readonly Tie[], all: readonly Tie[]) =>
    all.length > 0 && some.some((x) => all.every((y) => before(beginning(x), beginning(y)) === "met"));
  if (leads(first, second)) return "before";
  return leads(second, first) ? "after" : "open";
}

const made = ({ ties }: Study, caseId: string, channels: readonly string[]) =>
  ties.filter((tie) => tie.caseId === caseId && tie.sign === "+" && channels.includes(tie.channel));

function partIn(study: Study, caseId: string, actor: string) {
  const found = study.actors.find(({ id }) => id === actor);
  return found === undefined ? "other" : partOf(study, caseId, found);
}

const pressing = ["pressure", "sanction threat", "sanction"];

/** Returns the laws that the lawmakers of the target adopted. */
export function lawsIn(study: Study, caseId: string): Tie[] {
  const lawmakers = study.manifest.actors?.lawmaking ?? [];
  return made(study, caseId, ["legislation"]).filter(
    ({ from, to }) =>
      lawmakers.includes(from) && !lawmakers.includes(to) && partIn(study, caseId, from) === "state",
  );
}

/** Returns whether a threat against the state preceded the law; undefined in a case without a threat. */
export function threatOrder(study: Study, caseId: string): GroupOrder | undefined {
  const threats = made(study, caseId, ["sanction threat"]).filter(
    (tie) => partIn(study, caseId, tie.to) === "state",
  );
  return threats.length === 0 ? undefined : groupOrder(threats, lawsIn(study, caseId));
}

/** Returns whether pressure on the state preceded the law. */
export function pressureOrder(study: Study, caseId: string): GroupOrder {
  const pressure = made(study, caseId, pressing).filter((tie) => partIn(study, caseId, tie.to) === "state");
  return groupOrder(pressure, lawsIn(study, caseId));
}

/** Counts the hostile reactions in related cases that certainly preceded and followed the first threat. */
export function reactionsAround(
  study: Study,
  { cases, spillover }: AnalysisOf<"backlash">,
): { readonly before: number; readonly after: number } {
  const ofKind = (kind: string) => study.cases.filter((one) => one.kind === kind).map(({ id }) => id);
  const dated = ofKind(cases)
    .flatMap((id) => made(study, id, pressing))
    .filter(({ dateFrom, dateTo }) => dateFrom !== undefined || dateTo !== undefined);
  const threats = dated.filter(({ channel }) => channel !== "pressure");
  const [threat] = (threats.length > 0 ? threats : dated).sort((a, b) => {
    const [x, y] = [beginning(a).last + a.id, beginning(b).last + b.id];
    return x < y ? -1 : 1;
  });
  const orders = ofKind(spillover)
    .flatMap((id) => made(study, id, ["backlash"]))
    .map((tie) => (threat === undefined ? "unknown" : before(beginning(threat), beginning(tie))));
  return {
    before: orders.filter((order) => order === "not met").length,
    after: orders.filter((order) => order === "met").length,
  };
}

/** Returns whether the records of an item of evidence have the required order. */
export function itemOrder(study: Study, first: readonly string[], later: readonly string[]): Three {
  const dates = (ids: readonly string[]) =>
    ids.map((id): Span => beginning(study.ties.find((tie) => tie.id === id) ?? {}));
  const orders = dates(first).map((x) => {
    const all = dates(later).map((y) => before(x, y));
    return all.includes("not met") ? "not met" : all.includes("unknown") ? "unknown" : "met";
  });
  return orders.includes("met") ? "met" : orders.includes("unknown") ? "unknown" : "not met";
}
