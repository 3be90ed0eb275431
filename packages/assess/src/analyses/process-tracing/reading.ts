import { type AnalysisOf, type Claim, cellId, type Event, type Tie } from "@throughline/study";
import type { Evidence } from "../../evidence.ts";

type Analysis = AnalysisOf<"process-tracing">;

/** Items rest on claims, those that they name and those of the records and grades from which they are computed. */
export function readByTracing(
  evidence: Evidence,
  { case: ownCase, evidence: items }: Analysis,
  { id }: Claim,
): boolean {
  return items.some((item) => {
    if (item.claims.includes(id)) return true;
    const side = item.computed?.side;
    const graded = side && evidence.recordedGrade(cellId(side.case ?? ownCase, side.attribute));
    const records = recordsOf(item).flatMap((one) => evidence.tie(one) ?? evidence.event(one) ?? []);
    return [...records, ...(graded ? [graded] : [])].some((one) => one.claims.includes(id));
  });
}

/** Computed items name the ties and events that they are computed from. */
export function recordReadByTracing(
  _: Evidence,
  { evidence: items }: Analysis,
  { id }: Tie | Event,
): boolean {
  return items.some((item) => recordsOf(item).includes(id));
}

function recordsOf({ computed }: Analysis["evidence"][number]): string[] {
  const { order, window } = computed ?? {};
  return [...(order?.first ?? []), ...(order?.later ?? []), ...(window ? [window.record] : [])];
}
