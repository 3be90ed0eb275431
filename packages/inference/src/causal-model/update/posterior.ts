import { notice } from "@throughline/messages";
import { drawDirichlet } from "../../random/distributions.ts";
import { randomNumbers } from "../../random/random-numbers.ts";
import type { CausalModel } from "../causal-model.ts";
import { ParameterError } from "../errors.ts";
import type { Mixture } from "./mixture.ts";
import type { Populations } from "./population.ts";

/** A distribution over the parameters of a model: a prior or a posterior. */
export type ParameterDistribution = {
  /** its exact parts; together with the sampled ones they are independent and cover every set of parameters */
  readonly mixtures: readonly Mixture[];
  /** places of the parameters whose distribution could not be found exactly, and was sampled; empty when all is exact */
  readonly sampled: ReadonlySet<number>;
  /** number of draws */
  readonly count: number;
  /** count × parameters, independent where exact */
  readonly draws: Float64Array;
};

const maxNumbers = 2 ** 26;

/** @throws ParameterError when the draws would not fit into memory */
export function checkSize(model: CausalModel, count: number): void {
  const width = model.parameterNames.length;
  if (count * width > maxNumbers) {
    throw new ParameterError(
      notice("{draws} draws of {parameters} parameters are more than fit into memory", {
        draws: count,
        parameters: width,
      }),
      notice("Keep at most {limit} draws, or restrict types.", { limit: Math.floor(maxNumbers / width) }),
    );
  }
}

/** Draws from mixtures, beside members of populations. */
export function distribution(
  model: CausalModel,
  mixtures: readonly Mixture[],
  sampled: readonly Populations[],
  count: number,
  seed: number,
): ParameterDistribution {
  const width = model.parameterNames.length;
  checkSize(model, count);
  const draws = new Float64Array(count * width);
  mixtures.forEach((mixed, stream) => {
    drawMixture(model, mixed, draws, count, seed, stream);
  });
  for (const { parameters, populations, members, values } of sampled) {
    const size = parameters.length;
    for (let draw = 0; draw < count; draw++) {
      // From each population in turn: the first draws are then as good as any others.
      const at = ((draw % populations) * members + Math.floor(draw / populations)) * size;
      for (let place = 0; place < size; place++)
        draws[draw * width + parameters[place]!] = values[at + place]!;
    }
  }
  return { mixtures, sampled: new Set(sampled.flatMap(({ parameters }) => [...parameters])), count, draws };
}

function drawMixture(
  model: CausalModel,
  { sets, parameters, weights, shapes }: Mixture,
  draws: Float64Array,
  count: number,
  seed: number,
  stream: number,
): void {
  const random = randomNumbers(seed, -1 - stream);
  const upTo = new Float64Array(weights.length);
  weights.reduce((sum, weight, part) => {
    upTo[part] = sum + weight;
    return sum + weight;
  }, 0);
  const at = new Map(Array.from(parameters, (parameter, place) => [parameter, place]));
  for (let draw = 0; draw < count; draw++) {
    const part = firstAbove(upTo, random() * upTo.at(-1)!) * parameters.length;
    for (const set of sets) {
      const { first, size } = model.sets[set]!;
      const shift = draw * model.parameterNames.length;
      drawDirichlet(random, draws, shift + first, size, (place) => shapes[part + at.get(place - shift)!]!);
    }
  }
}

function firstAbove(ascending: Float64Array, value: number): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
