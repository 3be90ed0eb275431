import { EvidenceError } from "./errors.ts";
import type { ProcessTracing } from "./evidence.ts";
import { type Judgements, judgements } from "./judgements.ts";
import { inDecibels, type Standing, standings } from "./odds.ts";
import { logWeights } from "./weights.ts";

/** What one piece of evidence did. */
export type Step = {
  readonly evidence: string;
  readonly claims: readonly string[];
  readonly found: "present" | "absent" | "unknown";
  /** for each hypothesis, in their order */
  readonly weights: readonly StepWeight[];
  /** how the hypotheses stand after this piece and those before it */
  readonly posterior: readonly Standing[];
  /** how they would stand after it had it been absent instead of present, or present instead of absent; null where impossible */
  readonly otherwise: readonly Standing[] | null;
};

export type StepWeight = {
  readonly hypothesis: string;
  /** probability of what was found, given the hypothesis and the pieces before that this one depends on; NaN once excluded */
  readonly likelihood: number;
  /** weight of evidence for it against the others together as they stood: change of its odds, as 10 log10; NaN once decided */
  readonly decibels: number;
};

export type Weighing = {
  readonly prior: readonly Standing[];
  readonly steps: readonly Step[];
  readonly posterior: readonly Standing[];
  /** the most probable hypothesis; the first of equals */
  readonly leading: string;
};

/**
 * Updates rival hypotheses by Bayes's rule, piece by piece. Likelihoods of independent pieces multiply; those of pieces with declared
 * dependence are joined first (see `jointLikelihood`). A piece that was not looked for changes nothing.
 *
 * @param tracing hypotheses whose priors sum to 1, evidence in its order, and its dependence
 * @returns how the hypotheses stand before, after each piece and after all; O(pieces² × hypotheses)
 * @throws HypothesisError, LikelihoodError, EvidenceError: what is wrong, where, and what to do
 * @see Fairfield & Charman (2017), Political Analysis 25: 363-380; decibels after Jaynes (2003), Probability Theory, 4.2
 * @example weighEvidence({
 *   hypotheses: [{ id: "H", prior: 0.5 }],
 *   evidence: [{ id: "E", claims: ["c1"], likelihoods: { test: "hoop", of: "H" } }],
 * }).posterior[0].probability // 0.655: 0.95 / (0.95 + 0.5)
 */
export function weighEvidence(tracing: ProcessTracing): Weighing {
  const judged = judgements(tracing);
  const ids = judged.hypotheses;
  let before = logWeights(judged, 0);
  const prior = standings(ids, before);
  let standing = prior;
  const steps = judged.pieces.map((piece, position): Step => {
    const after = logWeights(judged, position + 1);
    if (isImpossible(after)) {
      throw new EvidenceError(
        `Evidence "${piece.id}" (${piece.found}) is impossible under every remaining hypothesis, given the items before it`,
        "Correct its likelihoods or its dependence, or add the hypothesis under which it is possible.",
      );
    }
    const posterior = standings(ids, after);
    const weights = ids.map((hypothesis, h) => ({
      hypothesis,
      likelihood: Math.exp(after[h]! - before[h]!),
      decibels: inDecibels(posterior[h]!.logOdds - standing[h]!.logOdds),
    }));
    before = after;
    standing = posterior;
    const { id, claims, found } = piece;
    return { evidence: id, claims, found, weights, posterior, otherwise: otherwise(judged, position) };
  });
  return { prior, steps, posterior: standing, leading: leadingOf(standing) };
}

const isImpossible = (logs: readonly number[]) => logs.every((log) => log === Number.NEGATIVE_INFINITY);

function otherwise(judged: Judgements, position: number): Standing[] | null {
  const opposite = { present: "absent", absent: "present", unknown: "unknown" } as const;
  const pieces = judged.pieces.map((piece, p) =>
    p === position ? { ...piece, found: opposite[piece.found] } : piece,
  );
  const logs = logWeights({ ...judged, pieces }, position + 1);
  return isImpossible(logs) ? null : standings(judged.hypotheses, logs);
}

const leadingOf = (standing: readonly Standing[]): string =>
  standing.reduce((best, next) => (next.probability > best.probability ? next : best)).hypothesis;
