import type { Dependence, Evidence } from "./evidence.ts";

/**
 * Groups pieces of evidence that rest on a common claim, or with `sourceOf` on a common source: one witness counts
 * once. A group is proposed as one piece (correlation 1): pass it on as `dependence`, or judge a lower correlation.
 *
 * @param evidence in any order; pieces without claims share nothing
 * @param sourceOf the source of a claim; pieces whose claims have the same one belong together
 * @returns groups of two or more, in the order of their first piece; O(pieces × claims)
 * @see Fairfield & Charman (2017), Political Analysis 25: 363-380, for why evidence of one witness must not be
 *   multiplied
 */
export function evidencePackages(
  evidence: readonly Evidence[],
  sourceOf: (claim: string) => string = (claim) => claim,
): Dependence[] {
  let groups: { pieces: Evidence[]; sources: Set<string> }[] = [];
  for (const piece of evidence) {
    const sources = piece.claims.map(sourceOf);
    const shared = groups.filter((group) => sources.some((source) => group.sources.has(source)));
    const merged = {
      pieces: [...shared.flatMap((group) => group.pieces), piece],
      sources: new Set([...shared.flatMap((group) => [...group.sources]), ...sources]),
    };
    groups = [...groups.filter((group) => !shared.includes(group)), merged];
  }
  return groups
    .filter(({ pieces }) => pieces.length > 1)
    .map(({ pieces }) => evidence.filter((piece) => pieces.includes(piece)))
    .sort((a, b) => evidence.indexOf(a[0]!) - evidence.indexOf(b[0]!))
    .map((pieces) => ({ evidence: pieces.map(({ id }) => id), correlation: 1 }));
}
