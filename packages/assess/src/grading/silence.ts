import type { Claim } from "./model.ts";

/** A study's declaration that its sources would have reported something, had it been there. */
export type SilenceDeclaration = {
  readonly attribute?: string;
  readonly channel?: string;
  readonly cases: readonly string[];
  readonly sources: readonly string[];
  readonly reason: string;
};

/** What a declaration is held against: the claims of the study, and which ties of a channel a case has. */
export type Records = {
  readonly claims: readonly Claim[];
  readonly hasTie: (caseId: string, channel: string) => boolean;
};

/**
 * Whether silence is validly declared for an attribute or a channel in a case: one of the named sources has a claim about the case, and
 * no claim or tie reports the thing.
 */
export function silenceHolds(
  declarations: readonly SilenceDeclaration[],
  of: { readonly caseId: string } & ({ readonly attribute: string } | { readonly channel: string }),
  { claims, hasTie }: Records,
): SilenceDeclaration | undefined {
  const declared = declarations.find(
    (one) =>
      one.cases.includes(of.caseId) &&
      ("attribute" in of ? one.attribute === of.attribute : one.channel === of.channel) &&
      claims.some(
        (claim) =>
          one.sources.includes(claim.source) &&
          (claim.caseId === of.caseId || claim.covers?.includes(of.caseId)),
      ),
  );
  if (declared === undefined) return undefined;
  const reported =
    "channel" in of
      ? hasTie(of.caseId, of.channel)
      : claims.some(
          (claim) =>
            claim.attribute === of.attribute &&
            (claim.caseId === of.caseId || claim.covers?.includes(of.caseId)) &&
            claim.direction === "supports" &&
            claim.kind !== "silence",
        );
  return reported ? undefined : declared;
}
