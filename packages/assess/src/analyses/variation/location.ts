import type { AnalysisOf, Case } from "@throughline/study";
import type { Evidence } from "../../evidence.ts";

/** Whether a case lies in the location that the analysis asks about; undefined when a grade that decides it is missing. */
export function locatedIn(
  evidence: Evidence,
  { location }: AnalysisOf<"variation">,
  c: Case,
): boolean | undefined {
  const known = location.any.map((a) => evidence.isIn(c.id, a));
  return known.includes(true) ? true : known.includes(undefined) ? undefined : false;
}

/** Of some cases those whose location is known, those in it, and those outside. */
export function locations(evidence: Evidence, analysis: AnalysisOf<"variation">, cases: readonly Case[]) {
  const known = cases.filter((c) => locatedIn(evidence, analysis, c) !== undefined);
  const inside = known.filter((c) => locatedIn(evidence, analysis, c));
  return { known, inside, outside: known.filter((c) => !inside.includes(c)) };
}
