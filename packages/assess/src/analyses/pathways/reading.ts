import type { AnalysisOf, Claim } from "@throughline/study";
import type { Evidence } from "../../evidence.ts";
import { attributeOf, partsOf, patternsFor } from "./setting.ts";

type Settings = AnalysisOf<"pathways">;

/** The attributes that the steps of patterns ask for, and those that ties show. */
export function gradesOfPatterns(evidence: Evidence, analysis: Settings): readonly string[] {
  const { attributes } = evidence.study.manifest;
  const shown = Object.keys(attributes).filter((id) => attributes[id]?.shown_by !== undefined);
  const asked = patternsFor(evidence, analysis).flatMap(partsOf);
  return [...shown, ...asked.map((part) => attributeOf(analysis, part))];
}

/** Claims date an adoption, report an absence, and show that a source speaks of a case of which it is silent otherwise. */
export function readByPathways(evidence: Evidence, { paper }: Settings, claim: Claim): boolean {
  const { attribute, dateFrom, source, direction } = claim;
  const { attributes, silences = [] } = evidence.study.manifest;
  return (
    (dateFrom !== undefined && (attribute === paper || evidence.partsOf(paper).includes(attribute))) ||
    (direction === "contradicts" && attributes[attribute]?.shown_by !== undefined) ||
    silences.some(({ channel, sources }) => channel !== undefined && sources.includes(source))
  );
}
