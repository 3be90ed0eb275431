import { RawValueError } from "./errors.ts";
import { digamma, trigamma } from "./gamma.ts";
import { leastSquares } from "./least-squares.ts";
import { inverseLogit } from "./logistic-regression.ts";

type Estimate = { readonly constant: number; readonly slope: number; readonly precision: number };

/**
 * Fits shares strictly between 0 and 1 by a beta distribution: mean by a logit link on one predictor, constant precision.
 *
 * @param x n finite values that vary
 * @param shares n values strictly between 0 and 1
 * @returns the maximum likelihood estimates of constant and slope, by Fisher scoring; O(rounds × n)
 * @throws RawValueError when the likelihood has no maximum that can be reached
 * @see Ferrari & Cribari-Neto (2004), Journal of Applied Statistics 31: 799-815
 */
export function betaRegression(x: ArrayLike<number>, shares: ArrayLike<number>): Estimate {
  const y = Float64Array.from(shares);
  let estimate = start(x, y);
  for (let round = 0; round < 200; round++) {
    const step = scoringStep(x, y, estimate);
    // Halved while the precision would become negative, where no beta distribution exists.
    let share = 1;
    while (estimate.precision + share * step.precision <= 0) share /= 2;
    const next = {
      constant: estimate.constant + share * step.constant,
      slope: estimate.slope + share * step.slope,
      precision: estimate.precision + share * step.precision,
    };
    const moved = Math.max(
      ...(["constant", "slope", "precision"] as const).map(
        (name) => Math.abs(next[name] - estimate[name]) / (1 + Math.abs(next[name])),
      ),
    );
    estimate = next;
    if (moved < 1e-12) return estimate;
    if (!Number.isFinite(moved)) break;
  }
  throw new RawValueError(
    "The beta regression does not converge on these values. Use the binomial form, or other rough grades.",
  );
}

function start(x: ArrayLike<number>, y: Float64Array): Estimate {
  const n = y.length;
  const ones = new Float64Array(n).fill(1);
  const logits = y.map((share) => Math.log(share / (1 - share)));
  const [constant = 0, slope = 0] = leastSquares([ones, x], logits, ones);
  let variance = 0;
  for (let i = 0; i < n; i++) {
    variance += ((logits[i] ?? 0) - constant - slope * (x[i] ?? 0)) ** 2 / Math.max(1, n - 2);
  }
  let precision = 0;
  for (let i = 0; i < n; i++) {
    const mu = inverseLogit(constant + slope * (x[i] ?? 0));
    precision += 1 / (variance * mu * (1 - mu)) / n;
  }
  return { constant, slope, precision: Math.max(precision - 1, 0.1) };
}

function scoringStep(x: ArrayLike<number>, y: Float64Array, at: Estimate): Estimate {
  const { precision: phi } = at;
  let [u0, u1, u2] = [0, 0, 0];
  let [k00, k01, k11, k02, k12, k22] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < y.length; i++) {
    const v = x[i] ?? 0;
    const share = y[i] ?? 0.5;
    const mu = inverseLogit(at.constant + at.slope * v);
    const [p, q] = [mu * phi, (1 - mu) * phi];
    const slope = mu * (1 - mu);
    const surprise = Math.log(share / (1 - share)) - (digamma(p) - digamma(q));
    const [tp, tq] = [trigamma(p), trigamma(q)];
    const weight = phi * phi * (tp + tq) * slope * slope;
    const mixed = phi * (tp * mu - tq * (1 - mu)) * slope;
    u0 += phi * surprise * slope;
    u1 += phi * surprise * slope * v;
    u2 += mu * surprise + Math.log(1 - share) - digamma(q) + digamma(phi);
    k00 += weight;
    k01 += weight * v;
    k11 += weight * v * v;
    k02 += mixed;
    k12 += mixed * v;
    k22 += tp * mu * mu + tq * (1 - mu) * (1 - mu) - trigamma(phi);
  }
  const [constant, slope, precision] = solve3([k00, k01, k02, k01, k11, k12, k02, k12, k22], [u0, u1, u2]);
  return { constant, slope, precision };
}

/** Solves three linear equations by Cramer's rule; `m` holds the matrix row by row. */
function solve3(m: readonly number[], u: readonly number[]): readonly [number, number, number] {
  const at = (column: number) => (row: number, c: number) =>
    c === column ? (u[row] ?? 0) : (m[3 * row + c] ?? 0);
  const determinant = (v: (row: number, column: number) => number) =>
    v(0, 0) * (v(1, 1) * v(2, 2) - v(1, 2) * v(2, 1)) -
    v(0, 1) * (v(1, 0) * v(2, 2) - v(1, 2) * v(2, 0)) +
    v(0, 2) * (v(1, 0) * v(2, 1) - v(1, 1) * v(2, 0));
  const whole = determinant(at(-1));
  return [determinant(at(0)) / whole, determinant(at(1)) / whole, determinant(at(2)) / whole];
}
