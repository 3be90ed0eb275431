import { drawDirichlet } from "../../random/distributions.ts";
import { type RandomNumbers, randomNumbers } from "../../random/random-numbers.ts";
import { augment, moveAlong, moveAlongLogs, moveUnidentified } from "./moves.ts";
import { logLikelihood, type Problem } from "./problem.ts";

export type SamplerSettings = {
  /** populations that know nothing of each other, and members of each */
  readonly populations: number;
  readonly members: number;
  /** rounds of moves once the likelihood counts in full */
  readonly rounds: number;
  readonly seed: number;
  readonly onProgress?: (share: number) => void;
};

/** Draws of the parameters of one component: populations × members × parameters, set after set. */
export type Populations = {
  readonly parameters: Int32Array;
  readonly populations: number;
  readonly members: number;
  readonly values: Float64Array;
};

/**
 * Samples the posterior of a component, from the prior on: the likelihood is raised to a power that grows from 0 to 1, and at every
 * step members of the population are resampled by their weight, then moved. The step is as long as leaves half of the members their
 * weight. Exact in the limit of many members. What data do not identify, or confine to a narrow and curved region, a population
 * that starts everywhere covers, where a chain would creep along it in steps of 1/√cases.
 *
 * @see Del Moral, Doucet & Jasra (2006), Journal of the Royal Statistical Society B 68: 411-436
 */
export function samplePopulations(problem: Problem, stream: number, settings: SamplerSettings): Populations {
  const { populations, members, rounds, seed, onProgress } = settings;
  const size = problem.alphas.length;
  const values = new Float64Array(populations * members * size);
  for (let population = 0; population < populations; population++) {
    const random = randomNumbers(seed, stream * populations + population + 1);
    let all = Array.from({ length: members }, () => priorDraw(problem, random));
    let heat = 0;
    while (heat < 1) {
      const logs = all.map((member) => logLikelihood(problem, member));
      const step = longestStep(logs, 1 - heat);
      heat = step === 1 - heat ? 1 : heat + step;
      all = drawnAnew(all, weightsOf(logs, step), random);
      for (let round = 0; round < roundsPerStep; round++) moveAll(problem, all, heat, random);
      onProgress?.((population + heat / 2) / populations);
    }
    for (let round = 0; round < rounds; round++) {
      for (const member of all) augment(problem, member, random);
      moveAll(problem, all, 1, random);
      onProgress?.((population + (1 + (round + 1) / rounds) / 2) / populations);
    }
    all.forEach((member, i) => {
      values.set(member, (population * members + i) * size);
    });
  }
  return { parameters: problem.parameters, populations, members, values };
}

const roundsPerStep = 2;

function priorDraw({ sets, alphas }: Problem, random: RandomNumbers): Float64Array {
  const drawn = new Float64Array(alphas.length);
  for (const { first, size } of sets) drawDirichlet(random, drawn, first, size, (place) => alphas[place]!);
  return drawn;
}

function moveAll(problem: Problem, all: readonly Float64Array[], heat: number, random: RandomNumbers): void {
  for (const [i, member] of all.entries()) {
    for (const set of problem.sets) moveUnidentified(problem, member, set, random);
    const other = (not: readonly number[]): number => {
      const found = Math.floor(random() * all.length);
      return not.includes(found) ? other(not) : found;
    };
    const pair = (): [Float64Array, Float64Array] => {
      const a = other([i]);
      return [all[a]!, all[other([i, a])]!];
    };
    moveAlong(problem, member, pair(), heat, random);
    if (problem.sets.length > 1) moveAlongLogs(problem, member, pair(), heat, random);
  }
}

function weightsOf(logs: readonly number[], step: number): number[] {
  const top = logs.reduce((most, log) => Math.max(most, log), Number.NEGATIVE_INFINITY);
  return logs.map((log) => Math.exp(step * (log - top)));
}

/** The longest step up to `most` that leaves weights worth half of the members. */
function longestStep(logs: readonly number[], most: number): number {
  const worth = (step: number) => {
    const weights = weightsOf(logs, step);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return sum ** 2 / weights.reduce((total, weight) => total + weight ** 2, 0);
  };
  if (worth(most) >= logs.length / 2) return most;
  let [low, high] = [0, most];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (worth(middle) >= logs.length / 2) low = middle;
    else high = middle;
  }
  return high;
}

/** Systematic resampling: at evenly spaced points of the summed weights. */
function drawnAnew(
  all: readonly Float64Array[],
  weights: readonly number[],
  random: RandomNumbers,
): Float64Array[] {
  const spacing = weights.reduce((sum, weight) => sum + weight, 0) / all.length;
  let point = random() * spacing;
  let upTo = 0;
  const drawn: Float64Array[] = [];
  all.forEach((member, i) => {
    upTo += weights[i]!;
    for (; point < upTo && drawn.length < all.length; point += spacing) drawn.push(member.slice());
  });
  while (drawn.length < all.length) drawn.push(all.at(-1)!.slice());
  return drawn;
}
