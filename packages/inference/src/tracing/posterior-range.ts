import type { ProcessTracing } from "./evidence.ts";
import { type Judgements, judgements } from "./judgements.ts";
import { standings } from "./odds.ts";
import { logWeights } from "./weights.ts";

export type PosteriorRange = { readonly hypothesis: string; readonly low: number; readonly high: number };

/**
 * The lowest and highest posterior of each hypothesis when every likelihood and every prior may lie anywhere in its
 * given range, all at once, the priors summing to 1. What was found is the more probable under a hypothesis the
 * higher the likelihood of what is present and the lower that of what is absent, dependent or not. The extremes
 * therefore lie at the ends of the ranges and are exact; what the prior of one hypothesis leaves goes first to the
 * others that explain the evidence worst, or best. The one exception: the false alarm of a classic test is one
 * judgement for all other hypotheses, and if that piece depends on others, the extremes of three or more hypotheses
 * may lie within.
 *
 * @param tracing as for `weighEvidence`; likelihoods and priors without a range stay as they are
 * @returns for each hypothesis, in their order; with probabilities in 0..1; four weighings for
 *   each hypothesis
 * @throws HypothesisError, LikelihoodError, EvidenceError as `weighEvidence`
 * @see Walley (1991), Statistical Reasoning with Imprecise Probabilities, ch. 6: bounds over a set of priors and
 *   likelihoods
 * @example // sensitivity 0.7..0.9 and false alarm 0.2..0.4, prior 0.5: 0.636 (0.7 / 1.1) to 0.818 (0.9 / 1.1)
 */
export function posteriorRange(tracing: ProcessTracing): PosteriorRange[] {
  const judged = judgements(tracing);
  return judged.hypotheses.map((hypothesis, h) => {
    const at = (end: "for" | "against") =>
      standings(judged.hypotheses, logWeights(withPriors(atEnds(judged, h, end), h, end)))[h]!.probability;
    return { hypothesis, low: at("against"), high: at("for") };
  });
}

/** Every likelihood at the end of its range that supports, or contradicts, one hypothesis. */
function atEnds(judged: Judgements, hypothesis: number, end: "for" | "against"): Judgements {
  const pieces = judged.pieces.map((piece) => ({
    ...piece,
    judged: piece.judged.map((one) => {
      if (!one.range) return one;
      const own = one.hypotheses.includes(hypothesis);
      const high = (piece.found === "present") === (own === (end === "for"));
      return { ...one, value: one.range[high ? 1 : 0] };
    }),
  }));
  return { ...judged, pieces };
}

/** The prior of one hypothesis as high, or low, as it can be, and of the others what is left as far against, or for, it as can be. */
function withPriors(judged: Judgements, hypothesis: number, end: "for" | "against"): Judgements {
  const { priorBounds, hypotheses } = judged;
  const others = hypotheses.map((_, h) => h).filter((h) => h !== hypothesis);
  const ofOthers = (bound: 0 | 1) => others.reduce((sum, h) => sum + priorBounds[h]![bound], 0);
  const [low, high] = priorBounds[hypothesis]!;
  const own = end === "for" ? Math.min(high, 1 - ofOthers(0)) : Math.max(low, 1 - ofOthers(1));
  const priors = priorBounds.map(([least]) => least);
  priors[hypothesis] = own;
  let left = 1 - own - ofOthers(0);
  const flat = logWeights({ ...judged, priors: priors.map(() => 1) });
  const sign = end === "for" ? 1 : -1;
  for (const h of others.toSorted((a, b) => sign * (flat[a]! - flat[b]!))) {
    const [least, most] = priorBounds[h]!;
    const more = Math.min(most - least, Math.max(0, left));
    priors[h]! += more;
    left -= more;
  }
  return { ...judged, priors };
}
