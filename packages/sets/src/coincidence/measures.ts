/** Ways to measure how far a condition is sufficient (consistencies) and how far it is necessary (coverages). */
export type Measures = {
  /** Σmin(x, y) / Σx */
  readonly con: number;
  /** Σmin(x, y) / Σy */
  readonly cov: number;
  /** prevalence-adjusted consistency: as if the outcome were as frequent as its absence */
  readonly PAcon: number;
  /** prevalence-adjusted contrapositive coverage */
  readonly PACcov: number;
  /** antecedent-adjusted contrapositive consistency: as if the condition were as frequent as its absence */
  readonly AACcon: number;
  /** antecedent-adjusted coverage */
  readonly AAcov: number;
  /** contrapositive consistency: that of "not the outcome, hence not the condition" */
  readonly ccon: number;
  readonly ccov: number;
};

export const consistencies = ["con", "ccon", "PAcon", "AACcon"] as const;
export const coverages = ["cov", "ccov", "PACcov", "AAcov"] as const;

/**
 * Measures a condition against an outcome.
 *
 * @param x membership in the condition, @param y in the outcome, @param frequencies cases of each configuration
 * @returns each in 0..1, NaN where its denominator is 0; O(configurations)
 * @see De Souter (2024), Political Analysis 32: 460-476; equals the measures of R's cna 4
 */
export function measuresOf(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  frequencies: ArrayLike<number>,
): Measures {
  const sums = { cases: 0, condition: 0, outcome: 0, both: 0 };
  for (let i = 0; i < frequencies.length; i++) {
    const weight = frequencies[i] as number;
    const [a, b] = [x[i] as number, y[i] as number];
    sums.cases += weight;
    sums.condition += weight * a;
    sums.outcome += weight * b;
    sums.both += weight * Math.min(a, b);
  }
  return measuresFrom(sums);
}

/** How much there is of all cases, of a condition, of an outcome, and of both: all that the measures depend on. */
export type Sums = {
  readonly cases: number;
  readonly condition: number;
  readonly outcome: number;
  readonly both: number;
};

export function measuresFrom({ cases, condition, outcome, both }: Sums): Measures {
  // What there is of the condition without the outcome, and of the outcome without the condition.
  const [falsely, missed] = [condition - both, outcome - both];
  const [notX, notY] = [cases - condition, cases - outcome];
  const neither = notY - falsely;
  const share = (a: number, ofA: number, b: number, ofB: number) => a / ofA / (a / ofA + b / ofB);
  return {
    con: both / condition,
    cov: both / outcome,
    PAcon: share(both, outcome, falsely, notY),
    PACcov: share(neither, notY, missed, outcome),
    AACcon: share(neither, notX, falsely, condition),
    AAcov: share(both, condition, missed, notX),
    ccon: neither / notY,
    ccov: neither / notX,
  };
}
