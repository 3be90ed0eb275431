import type { Claim } from "./model.ts";

/** A study's declaration that its sources would have reported something, had it been there. */
export type SilenceDeclaration = {
  readonly attribute?: string;
  readonly channel?: string;
  readonly cases: readonly string[];
  readonly sources: readonly string[];
  readonly reason: string;
};

/**
 * Returns the declaration of silence that is valid for an attribute or a channel in a case: one of the named sources has a claim about
 * the case and, for an attribute, no claim reports the thing. Whether a tie of the channel fits is asked where the channel is read.
 */
export function validSilence(
  declarations: readonly SilenceDeclaration[],
  of: { readonly caseId: string } & ({ readonly attribute: string } | { readonly channel: string }),
  claims: readonly Claim[],
): SilenceDeclaration | undefined {
  const about = claims.filter((claim) => claim.caseId === of.caseId || claim.covers?.includes(of.caseId));
  const reported =
    "attribute" in of &&
    about.some(
      ({ attribute, direction, kind }) =>
        attribute === of.attribute && direction === "supports" && kind !== "silence",
    );
  if (reported) return undefined;
  return declarations.find(
    (one) =>
      one.cases.includes(of.caseId) &&
      ("attribute" in of ? one.attribute === of.attribute : one.channel === of.channel) &&
      about.some(({ source }) => one.sources.includes(source)),
  );
}
