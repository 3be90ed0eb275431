import { leastSquares } from "./least-squares.ts";

/** Fisher scoring stops at the same point as R's glm, to reproduce its last digits. */
const stopAt = { change: 1e-8, rounds: 25 };

/**
 * Fits shares in 0..1 by a logit link (fractional logit: the estimates of R's binomial and quasibinomial glm).
 *
 * @param columns the predictors, each n finite values; a constant is added before them
 * @param shares n values in 0..1
 * @returns the coefficients, constant first; O(rounds × n × p²)
 */
export function logisticRegression(
  columns: readonly ArrayLike<number>[],
  shares: ArrayLike<number>,
): Float64Array {
  const n = shares.length;
  const design = [new Float64Array(n).fill(1), ...columns];
  let fitted: Float64Array = Float64Array.from(shares, (share) => (share + 0.5) / 2);
  let linear: Float64Array = fitted.map((mu) => Math.log(mu / (1 - mu)));
  let coefficients: Float64Array = new Float64Array(design.length);
  let deviance = devianceOf(shares, fitted);
  for (let round = 0; round < stopAt.rounds; round++) {
    const weights = fitted.map((mu) => mu * (1 - mu));
    const working = linear.map((eta, i) => eta + ((shares[i] ?? 0) - (fitted[i] ?? 0)) / (weights[i] ?? 1));
    coefficients = leastSquares(design, working, weights);
    linear = linear.map((_, i) =>
      design.reduce((sum, column, c) => sum + (column[i] ?? 0) * (coefficients[c] ?? 0), 0),
    );
    fitted = linear.map(inverseLogit);
    const next = devianceOf(shares, fitted);
    const settled = Math.abs(next - deviance) / (Math.abs(next) + 0.1) < stopAt.change;
    deviance = next;
    if (settled) break;
  }
  return coefficients;
}

/**
 * Returns the inverse logit, kept slightly away from 0 and 1, where the weights of the next round would
 * vanish.
 */
export function inverseLogit(eta: number): number {
  const odds = eta < -30 ? Number.EPSILON : eta > 30 ? 1 / Number.EPSILON : Math.exp(eta);
  return odds / (1 + odds);
}

function devianceOf(shares: ArrayLike<number>, fitted: Float64Array): number {
  const part = (y: number, mu: number) => (y > 0 ? y * Math.log(y / mu) : 0);
  return fitted.reduce(
    (sum, mu, i) => sum + 2 * (part(shares[i] ?? 0, mu) + part(1 - (shares[i] ?? 0), 1 - mu)),
    0,
  );
}
