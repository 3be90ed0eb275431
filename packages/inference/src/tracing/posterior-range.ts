import type { ProcessTracing } from "./evidence.ts";
import { type Judgements, judgements } from "./judgements.ts";
import { standings } from "./odds.ts";
import { logWeights } from "./weights.ts";

export type PosteriorRange = { readonly hypothesis: string; readonly low: number; readonly high: number };

/**
 * The lowest and highest posterior of each hypothesis when every likelihood may lie anywhere in its given range, all at once.
 * What was found is the more probable under a hypothesis the higher the likelihood of what is present and the lower that of what is
 * absent, dependent or not, so that the extremes lie at the ends of the ranges and are exact. The one exception: the false alarm of a
 * classic test is one judgement for all other hypotheses, and if that piece depends on others, the extremes of three or more
 * hypotheses may lie within.
 *
 * @param tracing as for `weighEvidence`; likelihoods without a range stay as they are
 * @returns for each hypothesis, in their order; with probabilities in 0..1
 * @throws HypothesisError, LikelihoodError, EvidenceError as `weighEvidence`
 * @example // sensitivity 0.7..0.9 and false alarm 0.2..0.4, prior 0.5: 0.636 (0.7 / 1.1) to 0.818 (0.9 / 1.1)
 */
export function posteriorRange(tracing: ProcessTracing): PosteriorRange[] {
  const judged = judgements(tracing);
  return judged.hypotheses.map((hypothesis, h) => {
    const at = (end: "for" | "against") =>
      standings(judged.hypotheses, logWeights(atEnds(judged, h, end)))[h]!.probability;
    return { hypothesis, low: at("against"), high: at("for") };
  });
}

/** Every likelihood at that end of its range which speaks for, or against, one hypothesis. */
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
