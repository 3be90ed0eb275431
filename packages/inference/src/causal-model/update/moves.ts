import { drawBinomial, drawDirichlet, normal } from "../../random/distributions.ts";
import type { RandomNumbers } from "../../random/random-numbers.ts";
import { identified, orthogonalise } from "./identified.ts";
import { logLikelihood, type Problem, probability, product } from "./problem.ts";

/** Moves of one vector of parameters; each leaves the posterior with the likelihood to the power `heat` as it is. */

/**
 * Cases are shared out among the causal types that they can be, then shares of types are drawn from the Dirichlet distribution that
 * results; for the posterior itself.
 *
 * @see Tanner & Wong (1987), Journal of the American Statistical Association 82: 528-540
 */
export function augment({ cells, sets, alphas }: Problem, values: Float64Array, random: RandomNumbers): void {
  const counts = Float64Array.from(alphas);
  for (const { count, width, places } of cells) {
    const kinds = places.length / width;
    let left = count;
    let remaining = probability(places, width, values);
    for (let kind = 0; kind < kinds && left > 0; kind++) {
      const share = product(places, kind * width, width, values);
      const cases = kind === kinds - 1 ? left : drawBinomial(random, left, share / remaining);
      for (let i = kind * width; i < (kind + 1) * width; i++) counts[places[i]!]! += cases;
      left -= cases;
      remaining -= share;
    }
  }
  for (const { first, size } of sets) drawDirichlet(random, values, first, size, (place) => counts[place]!);
}

/** Along the difference of two others. @see Gilks, Roberts & George (1994), The Statistician 43: 179-189 */
export function moveAlong(
  problem: Problem,
  values: Float64Array,
  [a, b]: readonly [Float64Array, Float64Array],
  heat: number,
  random: RandomNumbers,
): void {
  const direction = a.slice();
  for (let place = 0; place < direction.length; place++) direction[place]! -= b[place]!;
  const likelihood = problem.sets.length === 1 ? alongOneSet(problem, values, direction) : null;
  const there = new Float64Array(values.length);
  slice(problem, values, direction, random, (step) => {
    if (likelihood) return heat * likelihood(step);
    for (let place = 0; place < there.length; place++)
      there[place] = values[place]! + step * direction[place]!;
    return heat * logLikelihood(problem, there);
  });
}

/** The likelihood along a direction, where probabilities of cells are linear. */
function alongOneSet(
  { cells }: Problem,
  values: Float64Array,
  direction: Float64Array,
): (step: number) => number {
  const here = Float64Array.from(cells, ({ places, width }) => probability(places, width, values));
  const slope = Float64Array.from(cells, ({ places, width }) => probability(places, width, direction));
  return (step) => {
    let log = 0;
    for (let cell = 0; cell < here.length; cell++) {
      log += cells[cell]!.count * Math.log(here[cell]! + step * slope[cell]!);
    }
    return log;
  };
}

/**
 * Moves along a direction in which every set keeps its sum.
 *
 * @param likelihood logarithm of what the data say after a step
 * @see Neal (2003), Annals of Statistics 31: 705-767
 */
function slice(
  problem: Problem,
  values: Float64Array,
  direction: Float64Array,
  random: RandomNumbers,
  likelihood: (step: number) => number,
): void {
  const size = values.length;
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let place = 0; place < size; place++) {
    const end = -values[place]! / direction[place]!;
    if (direction[place]! > 0) low = Math.max(low, end);
    else if (direction[place]! < 0) high = Math.min(high, end);
  }
  if (!(high > low && high - low < Number.POSITIVE_INFINITY)) return;
  const { alphas } = problem;
  const density = (step: number) => {
    let log = likelihood(step);
    for (let place = 0; place < size; place++) {
      if (alphas[place] === 1 || direction[place] === 0) continue;
      log += (alphas[place]! - 1) * Math.log(values[place]! + step * direction[place]!);
    }
    return Number.isNaN(log) ? Number.NEGATIVE_INFINITY : log;
  };
  const level = density(0) + Math.log(random());
  const step = stepWithin(low, high, level, density, random);
  if (step === undefined) return;
  const there = new Float64Array(size);
  for (let place = 0; place < size; place++) {
    there[place] = values[place]! + step * direction[place]!;
    // Only rounding at the very end of the line brings a share down to 0, where a density may be infinite.
    if (!(there[place]! > 0)) return;
  }
  values.set(there);
  normalise(problem, values);
}

/**
 * Draws a step between low and high at which the density reaches the level, drawing an end nearer to 0 at each miss; the last density
 * asked for is that of the step. None where rounding hides that the slice always holds where it started.
 */
function stepWithin(
  low: number,
  high: number,
  level: number,
  density: (step: number) => number,
  random: RandomNumbers,
): number | undefined {
  let [from, to] = [low, high];
  for (;;) {
    const step = from + random() * (to - from);
    if (density(step) >= level) return step;
    if (step < 0) from = step;
    else to = step;
    if (to - from < 1e-15 * Math.max(Math.abs(from), Math.abs(to))) return undefined;
  }
}

/** Divides every set by its sum. */
function normalise({ sets }: Problem, values: Float64Array): void {
  for (const { first, size } of sets) {
    let sum = 0;
    for (let place = first; place < first + size; place++) sum += values[place]!;
    for (let place = first; place < first + size; place++) values[place]! /= sum;
  }
}

/**
 * Moves one set along a random direction that changes the probability of no cell while the other sets are fixed: it crosses what the
 * data leave open in one step. Probabilities of cells are linear in a set, and the direction does not depend on its values.
 */
export function moveUnidentified(
  problem: Problem,
  values: Float64Array,
  set: Problem["sets"][number],
  random: RandomNumbers,
): void {
  const { first, size } = set;
  const basis = problem.identified ?? identified(problem, values, set);
  if (basis.length === size) return;
  const open = new Float64Array(size);
  for (let i = 0; i < size; i++) open[i] = normal(random);
  if (orthogonalise(open, basis) < 1e-9) return;
  const direction = new Float64Array(values.length);
  direction.set(open, first);
  slice(problem, values, direction, random, () => 0);
}

/** Steps out from the start at most. */
const mostSteps = 16;

/**
 * As `moveAlong`, with logarithms of the parameters for the parameters: products that data hold constant are straight lines there.
 *
 * @see Neal (2003), Annals of Statistics 31: 705-767, for stepping out
 */
export function moveAlongLogs(
  problem: Problem,
  values: Float64Array,
  [a, b]: readonly [Float64Array, Float64Array],
  heat: number,
  random: RandomNumbers,
): void {
  const direction = a.map((value, place) => Math.log(value / b[place]!));
  const longest = direction.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (!(longest > 1e-6 && longest < Number.POSITIVE_INFINITY)) return;
  // Two that are near each other say where to go, not how far.
  if (longest < 1) for (let place = 0; place < direction.length; place++) direction[place]! /= longest;
  const there = new Float64Array(values.length);
  const density = (step: number) => {
    for (let place = 0; place < values.length; place++) {
      there[place] = values[place]! * Math.exp(step * direction[place]!);
    }
    normalise(problem, there);
    let log = heat * logLikelihood(problem, there);
    for (let place = 0; place < values.length; place++)
      log += problem.alphas[place]! * Math.log(there[place]!);
    return log;
  };
  const level = density(0) + Math.log(random());
  if (!Number.isFinite(level)) return;
  let low = -random();
  let high = low + 1;
  let below = Math.floor(random() * mostSteps);
  let above = mostSteps - 1 - below;
  for (; below > 0 && density(low) >= level; below--) low--;
  for (; above > 0 && density(high) >= level; above--) high++;
  // The last density computed is that of the step found: its values are still there.
  if (stepWithin(low, high, level, density, random) === undefined) return;
  values.set(there);
}
