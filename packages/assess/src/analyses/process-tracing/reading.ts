import { type AnalysisOf, type Claim, cellId } from "@throughline/study";
import type { Evidence } from "../../evidence.ts";

/** Items rest on claims, those that they name and those of the records and grades from which they are computed. */
export function readByTracing(
  evidence: Evidence,
  { case: ownCase, evidence: items }: AnalysisOf<"process-tracing">,
  { id }: Claim,
): boolean {
  return items.some(({ claims, computed }) => {
    if (claims.includes(id)) return true;
    const { order, side, window } = computed ?? {};
    const records = [...(order?.first ?? []), ...(order?.later ?? []), ...(window ? [window.record] : [])];
    const graded = side && evidence.recordedGrade(cellId(side.case ?? ownCase, side.attribute));
    const carried = records.flatMap((one) => evidence.tie(one) ?? evidence.event(one) ?? []);
    return [...carried, ...(graded ? [graded] : [])].some((one) => one.claims.includes(id));
  });
}
