import { HypothesisError } from "./errors.ts";

/**
 * One of several rival explanations. They must exclude each other and leave no other; a single one is taken against its negation,
 * which gets the id `~` and its own id, and the rest of the prior.
 */
export type Hypothesis = {
  readonly id: string;
  /** probability before the evidence, strictly between 0 and 1; all priors sum to 1 */
  readonly prior: number;
};

const tolerance = 1e-9;

/** The hypotheses with the negation of a single one, checked. */
export function rivals(hypotheses: readonly Hypothesis[]): readonly Hypothesis[] {
  const [first, ...others] = hypotheses;
  if (!first) throw new HypothesisError("There is no hypothesis. Give at least one, with its prior.");
  for (const { id, prior } of hypotheses) {
    if (!(prior > 0 && prior < 1)) {
      throw new HypothesisError(
        `Hypothesis "${id}": prior is ${prior}, allowed are values between 0 and 1 without the ends, ` +
          "because no evidence can revise 0 or 1. Leave out what is impossible.",
      );
    }
    if (hypotheses.filter((other) => other.id === id).length > 1) {
      throw new HypothesisError(`Hypothesis "${id}" is given twice. Rename or remove one.`);
    }
  }
  if (others.length === 0) return [first, { id: `~${first.id}`, prior: 1 - first.prior }];
  const sum = hypotheses.reduce((total, { prior }) => total + prior, 0);
  if (Math.abs(sum - 1) > tolerance) {
    const listed = hypotheses.map(({ id, prior }) => `${id} ${prior}`).join(", ");
    throw new HypothesisError(
      `Priors sum to ${Number(sum.toPrecision(6))} (${listed}), they must sum to 1. ` +
        "Correct one, divide each by the sum, or add the hypothesis that is missing.",
    );
  }
  return hypotheses;
}
