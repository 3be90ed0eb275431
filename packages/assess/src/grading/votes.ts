import { qualifiesOnly } from "./claim-range.ts";
import type { Claim } from "./model.ts";
import { type Origins, originsAmong, withoutRepeats } from "./origins.ts";
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
  /** works read that have a claim for it */
  readonly carriersFor: number;
  /** those of them with a fact for it, or a definition, that is neither of low certainty nor said by an interested party */
  readonly carriersOfFacts: number;
};

export const noVotes: Votes = {
  votesFor: 0,
  votesAgainst: 0,
  tied: 0,
  claimsFor: 0,
  qualifying: 0,
  carriersFor: 0,
  carriersOfFacts: 0,
};

/** Of an item that rests on a data source and no claim. */
export const dataAlone: Votes = { ...noVotes, votesFor: 1, claimsFor: 1 };

/**
 * Counts the votes on an item. Rows of the same work, place and statement count once.
 *
 * @param fromData a data source counts as one origin with one claim for
 */
export function votesOn(own: readonly OwnClaim[], origins: Origins, fromData: boolean): Votes {
  if (own.length === 0) return fromData ? dataAlone : noVotes;
  const byOrigin = new Map<
    string,
    { claimsFor: number; contra: number; undecided: number; qualifies: boolean }
  >();
  const distinct = new Set(
    withoutRepeats(
      own.map(({ claim }) => claim),
      origins.carrierOf,
    ),
  );
  const speaking = own.filter(
    ({ claim, stand }) => distinct.has(claim) && (stand !== "neither" || qualifiesOnly(claim)),
  );
  const among = originsAmong(
    speaking.map(({ claim }) => claim),
    origins,
  );
  for (const { claim, stand } of speaking) {
    const qualifies = qualifiesOnly(claim);
    for (const origin of among.of(claim)) {
      const entry = byOrigin.get(origin) ?? { claimsFor: 0, contra: 0, undecided: 0, qualifies: false };
      if (stand === "for") entry.claimsFor++;
      else if (stand === "against") entry.contra++;
      else if (stand === "undecided") entry.undecided++;
      entry.qualifies ||= qualifies;
      byOrigin.set(origin, entry);
    }
  }
  const carriers = (claims: readonly Claim[]) =>
    new Set(claims.map((claim) => origins.carrierOf(claim))).size;
  const pro = own.flatMap(({ claim, stand }) => (stand === "for" && claim.kind !== "silence" ? [claim] : []));
  const counted = {
    votesFor: fromData ? 1 : 0,
    votesAgainst: 0,
    tied: 0,
    claimsFor: fromData ? 1 : 0,
    qualifying: 0,
    carriersFor: carriers(pro),
    carriersOfFacts: carriers(pro.filter(isSureFact)),
  };
  for (const { claimsFor, contra, undecided, qualifies } of byOrigin.values()) {
    if (claimsFor > contra) {
      counted.votesFor++;
      counted.claimsFor += claimsFor;
    } else if (contra > claimsFor) counted.votesAgainst++;
    else if (claimsFor + contra + undecided > 0) counted.tied++;
    if (qualifies && claimsFor === 0) counted.qualifying++;
  }
  return counted;
}

/** Whether a claim states a fact, or what is true by a rule, without reserve. */
function isSureFact({ kind, confidence, interest }: Claim): boolean {
  return (kind === "fact" || kind === "definition") && confidence !== "low" && interest === undefined;
}

/** Whether the claims against an item outweigh those for it, or nothing is for it. */
export function isOutweighed(own: readonly OwnClaim[], { votesFor, votesAgainst }: Votes): boolean {
  const speaks = (wanted: OwnClaim["stand"]) => own.some(({ stand }) => stand === wanted);
  return votesAgainst > votesFor || (speaks("against") && !speaks("for"));
}
