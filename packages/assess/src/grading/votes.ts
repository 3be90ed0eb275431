import { qualifiesOnly } from "./claim-range.ts";
import { type Origins, withoutRepeats } from "./origins.ts";
import type { OwnClaim } from "./own-claims.ts";

/** How the origins of the claims on an item vote: each origin once, by the majority of its claims. */
export type Votes = {
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly tied: number;
  /** claims for the item by origins that vote for it */
  readonly claimsFor: number;
  /** origins that qualify it without a claim for it */
  readonly qualifying: number;
};

/**
 * Counts the votes on an item. Rows of the same work, place and statement count once.
 *
 * @param fromData a data source counts as one origin with one claim for
 */
export function votesOn(own: readonly OwnClaim[], origins: Origins, fromData: boolean): Votes {
  const byOrigin = new Map<string, { pro: number; contra: number; undecided: number; qualifies: boolean }>();
  const repeated = new Set(withoutRepeats(own.map(({ claim }) => claim)));
  for (const { claim, stand } of own) {
    if (!repeated.has(claim)) continue;
    const qualifies = qualifiesOnly(claim);
    if (stand === "neither" && !qualifies) continue;
    for (const origin of origins.of(claim)) {
      const entry = byOrigin.get(origin) ?? { pro: 0, contra: 0, undecided: 0, qualifies: false };
      if (stand === "for") entry.pro++;
      else if (stand === "against") entry.contra++;
      else if (stand === "undecided") entry.undecided++;
      entry.qualifies ||= qualifies;
      byOrigin.set(origin, entry);
    }
  }
  const counted = {
    votesFor: fromData ? 1 : 0,
    votesAgainst: 0,
    tied: 0,
    claimsFor: fromData ? 1 : 0,
    qualifying: 0,
  };
  for (const { pro, contra, undecided, qualifies } of byOrigin.values()) {
    if (pro > contra) {
      counted.votesFor++;
      counted.claimsFor += pro;
    } else if (contra > pro) counted.votesAgainst++;
    else if (pro + contra + undecided > 0) counted.tied++;
    if (qualifies && pro === 0) counted.qualifying++;
  }
  return counted;
}

/** Whether the claims against an item outweigh those for it, or nothing is for it. */
export function isOutweighed(own: readonly OwnClaim[], { votesFor, votesAgainst }: Votes): boolean {
  const speaks = (wanted: OwnClaim["stand"]) => own.some(({ stand }) => stand === wanted);
  return votesAgainst > votesFor || (speaks("against") && !speaks("for"));
}
