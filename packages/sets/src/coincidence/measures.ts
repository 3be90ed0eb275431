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
  let n = 0;
  let [sumX, sumY, both, neither] = [0, 0, 0, 0];
  for (let i = 0; i < frequencies.length; i++) {
    const weight = frequencies[i] as number;
    const [a, b] = [x[i] as number, y[i] as number];
    n += weight;
    sumX += weight * a;
    sumY += weight * b;
    both += weight * Math.min(a, b);
    neither += weight * Math.min(1 - a, 1 - b);
  }
  const [notX, notY] = [n - sumX, n - sumY];
  // What there is of the condition without the outcome, and of the outcome without the condition.
  const [falsely, missed] = [notY - neither, sumY - both];
  const share = (a: number, ofA: number, b: number, ofB: number) => a / ofA / (a / ofA + b / ofB);
  return {
    con: both / sumX,
    cov: both / sumY,
    PAcon: share(both, sumY, falsely, notY),
    PACcov: share(neither, notY, missed, sumY),
    AACcon: share(neither, notX, sumX - both, sumX),
    AAcov: share(both, sumX, notX - neither, notX),
    ccon: neither / notY,
    ccov: neither / notX,
  };
}
