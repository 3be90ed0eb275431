import type { RandomNumbers } from "./random-numbers.ts";

/** @see Marsaglia & Bray (1964), SIAM Review 6: 260-264, the polar method */
export function normal(random: RandomNumbers): number {
  for (;;) {
    const [x, y] = [2 * random() - 1, 2 * random() - 1];
    const square = x * x + y * y;
    if (square < 1 && square > 0) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/** @see Marsaglia & Tsang (2000), ACM Transactions on Mathematical Software 26: 363-372; for shapes from 1 */
function gamma(random: RandomNumbers, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const square = x * x;
    const u = random();
    if (u < 1 - 0.0331 * square * square) return d * v;
    if (Math.log(u) < 0.5 * square + d * (1 - v + Math.log(v))) return d * v;
  }
}

/** A shape below 1 is drawn one above and shrunk, as logarithm because a tiny shape gives a tiny number. */
const logGamma = (random: RandomNumbers, shape: number): number =>
  shape >= 1
    ? Math.log(gamma(random, shape))
    : Math.log(gamma(random, shape + 1)) + Math.log(random()) / shape;

/** Draws from a Dirichlet distribution into `target`, at `size` places from `first`; `shapeOf` gives each place its shape. */
export function drawDirichlet(
  random: RandomNumbers,
  target: Float64Array,
  first: number,
  size: number,
  shapeOf: (place: number) => number,
): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let place = first; place < first + size; place++) {
    target[place] = logGamma(random, shapeOf(place));
    top = Math.max(top, target[place]!);
  }
  let sum = 0;
  for (let place = first; place < first + size; place++) {
    // Never quite 0, where a density with a shape below 1 is infinite.
    target[place] = Math.max(1e-300, Math.exp(target[place]! - top));
    sum += target[place]!;
  }
  for (let place = first; place < first + size; place++) target[place] = target[place]! / sum;
}

/**
 * How many of n trials succeed. Many trials are split at the middle one in the order of their uniform numbers, which is a draw from
 * a beta distribution, until few are left: O(log n).
 *
 * @see Relles (1972), Journal of the American Statistical Association 67: 612-613
 */
export function drawBinomial(random: RandomNumbers, trials: number, probability: number): number {
  let [n, p, successes] = [trials, Math.min(1, probability), 0];
  while (n > 30 && p > 0 && p < 1) {
    const middle = 1 + Math.floor(n / 2);
    const [below, above] = [gamma(random, middle), gamma(random, n + 1 - middle)];
    const split = below / (below + above);
    if (split <= p) {
      successes += middle;
      n -= middle;
      p = (p - split) / (1 - split);
    } else {
      n = middle - 1;
      p /= split;
    }
  }
  if (p >= 1) return successes + n;
  for (let trial = 0; trial < n; trial++) if (random() < p) successes++;
  return successes;
}
