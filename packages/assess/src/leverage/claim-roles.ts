import { cellId } from "@throughline/study";
import type { Evidence } from "../evidence.ts";

/** What depends on single claims. */
export type ClaimRoles = {
  /** the attributes of the grades that a claim alone carries, or on which its loss can turn the votes */
  attributesTouchedBy(claim: string): ReadonlySet<string>;
  /** whether a tie, an event or the grade of a period falls or turns with the claim */
  carriesRecord(claim: string): boolean;
};

const nothing: ReadonlySet<string> = new Set();

/** Finds what depends on single claims. One of several claims for an undisputed grade changes nothing. */
export function claimRoles(evidence: Evidence): ClaimRoles {
  const { study } = evidence;
  const touched = new Map<string, Set<string>>();
  const touch = (claim: string, attribute: string) => {
    const attributes = touched.get(claim) ?? new Set([attribute]);
    touched.set(claim, attributes);
    for (const one of [attribute, ...evidence.compositesOf(attribute)]) attributes.add(one);
  };
  for (const { caseId, attribute, claims } of study.grades) {
    const [only] = claims;
    if (only !== undefined && claims.length === 1) touch(only, attribute);
    for (const claim of disputedClaims(evidence, caseId, attribute)) touch(claim, attribute);
  }
  const carrying = new Set<string>();
  for (const { claims } of [...study.ties, ...study.events, ...study.periods])
    if (claims.length === 1) carrying.add(claims[0] ?? "");
  for (const record of [...study.ties, ...study.events]) {
    const own = evidence.claimsOf(record);
    if (own.some(({ stand }) => stand === "against")) for (const { claim } of own) carrying.add(claim.id);
  }
  return {
    attributesTouchedBy: (claim) => touched.get(claim) ?? nothing,
    carriesRecord: (claim) => carrying.has(claim),
  };
}

/** The claims whose loss can turn the votes on a grade: all claims about a disputed grade and its parts. */
function disputedClaims(evidence: Evidence, caseId: string, attribute: string): string[] {
  const own = evidence.grading(cellId(caseId, attribute))?.own ?? [];
  if (!own.some(({ stand }) => stand === "against")) return [];
  const parts = evidence
    .partsOf(attribute)
    .flatMap((part) => evidence.grading(cellId(caseId, part))?.own ?? []);
  return [...own, ...parts].map(({ claim }) => claim.id);
}
