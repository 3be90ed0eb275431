import type { Claim, Event, Study, Tie } from "@throughline/study";
import type { ClaimLookup } from "./claim-index.ts";
import type { Stand } from "./claim-range.ts";
import type { Origins } from "./origins.ts";
import type { OwnClaim } from "./own-claims.ts";
import { tieShows } from "./tie-shows.ts";
import { isOutweighed, votesOn } from "./votes.ts";

/** What the claims of a tie or an event are looked up in. */
export type RecordEvidence = {
  readonly study: Pick<Study, "manifest">;
  readonly index: ClaimLookup;
  readonly claimOf: (id: string) => Claim | undefined;
  readonly origins: Origins;
  readonly kindOf: (actor: string) => string | undefined;
};

/** Returns the claims of a tie or an event: those that it cites are for it, those that name it say what they say. */
export function claimsOfRecord(from: RecordEvidence, record: Tie | Event): OwnClaim[] {
  const own = new Map<string, OwnClaim>();
  for (const claim of record.claims.flatMap((id) => from.claimOf(id) ?? []))
    own.set(claim.id, ownClaim(claim, contradictsTie(from, record, claim)));
  for (const claim of from.index.naming(record.id))
    own.set(claim.id, ownClaim(claim, claim.direction === "contradicts"));
  return [...own.values()];
}

/** Whether the claims against a tie or an event outweigh those for it. It then counts as absent. */
export function isDenied(from: RecordEvidence, record: Tie | Event): boolean {
  const isAgainst = ({ direction }: Claim) => direction === "contradicts";
  const cited = record.claims.flatMap((id) => from.claimOf(id) ?? []);
  if (!cited.some(isAgainst) && !from.index.naming(record.id).some(isAgainst)) return false;
  const own = claimsOfRecord(from, record);
  return isOutweighed(own, votesOn(own, from.origins, false));
}

/** A claim that a record cites, or that names it. */
export function ownClaim(claim: Claim, isAgainst: boolean): OwnClaim {
  const stand: Stand = claim.kind === "silence" ? "neither" : isAgainst ? "against" : "for";
  return { claim, stand, relation: "cell" };
}

/** Whether a claim that a tie cites contradicts the attribute that the tie shows. */
function contradictsTie({ study, kindOf }: RecordEvidence, record: Tie | Event, claim: Claim): boolean {
  if (!("channel" in record) || claim.direction !== "contradicts" || claim.caseId !== record.caseId)
    return false;
  const shown = study.manifest.attributes[claim.attribute]?.shown_by;
  return shown !== undefined && tieShows(shown, record, kindOf);
}
