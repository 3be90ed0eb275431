import { type AnyPattern, shippedPatterns } from "@throughline/influence";
import type { AnalysisOf, Claim, Event, Tie } from "@throughline/study";
import type { Evidence } from "../../evidence.ts";
import { membershipOf } from "../../grading/side.ts";
import { asksForOtherCases, attributeOf, partsOf, patternsFor } from "./setting.ts";

type Settings = AnalysisOf<"pathways">;

/** The attributes that the steps of patterns ask for, and those that ties show. */
export function gradesOfPatterns(evidence: Evidence, analysis: Settings): readonly string[] {
  const { attributes } = evidence.study.manifest;
  const shown = Object.keys(attributes).filter((id) => attributes[id]?.shown_by !== undefined);
  const asked = patternsFor(evidence, analysis).flatMap(partsOf);
  return [...shown, ...asked.map((part) => attributeOf(analysis, part))];
}

/** The cases of the analysis alone, unless a pattern asks for ties of others. */
export function kindsOfPathways(evidence: Evidence, analysis: Settings): readonly string[] | undefined {
  return patternsFor(evidence, analysis).some(asksForOtherCases) ? undefined : [analysis.cases];
}

/** Claims date an adoption, report an absence, and show that a source that is silent about a channel knows the case. */
export function readByPathways(evidence: Evidence, { paper }: Settings, claim: Claim): boolean {
  const { attribute, dateFrom, source, direction } = claim;
  const { attributes, silences = [] } = evidence.study.manifest;
  return (
    (dateFrom !== undefined && (attribute === paper || evidence.partsOf(paper).includes(attribute))) ||
    (direction === "contradicts" && attributes[attribute]?.shown_by !== undefined) ||
    silences.some(({ channel, sources }) => channel !== undefined && sources.includes(source))
  );
}

/** Every tie is counted by some measure; of the events those that mark a phase. */
export function recordReadByPathways(_: Evidence, __: Settings, record: Tie | Event): boolean {
  return "channel" in record || record.phase !== undefined;
}

/** Where a grade lies to the thresholds of all patterns; of what ties show and of what dates adoption, its claims are read with it. */
export function onThresholds(
  evidence: Evidence,
  analysis: Settings,
  attribute: string,
  grade: number | undefined,
): string {
  const { study, ownPatterns } = evidence;
  const { paper, bypass } = analysis;
  // What coders say of a bypass is set beside its measure, and changes no answer.
  if (
    attribute === bypass &&
    attribute !== paper &&
    !gradesOfPatterns(evidence, analysis).includes(attribute)
  )
    return "";
  const declaration = study.manifest.attributes[attribute];
  if (grade === undefined || attribute === paper || declaration?.shown_by !== undefined) return String(grade);
  const membership = membershipOf(grade, declaration);
  if (membership === undefined) return "none";
  const thresholds = [0.5, ...[...shippedPatterns, ...ownPatterns].flatMap(thresholdsOf)];
  return thresholds.map((threshold) => Math.sign(membership - threshold)).join();
}

function thresholdsOf(pattern: AnyPattern): number[] {
  if (pattern.is === "phases") return pattern.phases.flatMap(({ grade }) => grade?.from ?? []);
  if (pattern.is !== "chain") return [];
  return pattern.steps.flatMap(({ asks }) =>
    asks.is === "grade" ? [asks.above, asks.atMost].flatMap((threshold) => threshold ?? []) : [],
  );
}
