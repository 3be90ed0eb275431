import type { CausalModel } from "../causal-model.ts";
import type { Cell, Component } from "./components.ts";
import { parametersOf } from "./problem.ts";

/** A finite mixture of products of Dirichlet distributions over some sets of parameters. */
export type Mixture = {
  readonly sets: readonly number[];
  /** places of their parameters, ascending */
  readonly parameters: Int32Array;
  /** share of each part of the mixture; they sum to 1 */
  readonly weights: Float64Array;
  /** parts × parameters: shapes of the Dirichlet distributions */
  readonly shapes: Float64Array;
};

type Parts = { readonly counts: number[][]; readonly logs: number[] };

/**
 * The exact posterior of a component, or null when it would take more than `limit` steps. How many cases of each cell have which
 * combination of types is not observed; given that, the posterior is Dirichlet, so it is a mixture over all ways, those with the same
 * counts of types taken together.
 */
export function mixture(model: CausalModel, component: Component, limit: number): Mixture | null {
  const parameters = parametersOf(model, component);
  const at = new Map(Array.from(parameters, (parameter, i) => [parameter, i]));
  let parts: Parts = { counts: [new Array(parameters.length).fill(0)], logs: [0] };
  let steps = 0;
  const logFactorials = [0];
  for (const cell of component.cells.toSorted((a, b) => ways(a) - ways(b))) {
    steps += parts.logs.length * ways(cell);
    if (steps > limit) return null;
    parts = multiplied(parts, allocations(cell, at, parameters.length, logFactorials));
  }
  const alphas = Array.from(parameters, (parameter) => model.alphas[parameter]!);
  const sizes = component.sets.map((set) => model.sets[set]!.size);
  const logs = parts.logs.map(
    (log, part) => log + logDirichletMultinomial(alphas, sizes, parts.counts[part]!),
  );
  const top = logs.reduce((a, b) => Math.max(a, b));
  const weights = Float64Array.from(logs, (log) => Math.exp(log - top));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return {
    sets: component.sets,
    parameters,
    weights: weights.map((weight) => weight / sum),
    shapes: Float64Array.from(parts.counts.flatMap((counts) => counts.map((count, i) => count + alphas[i]!))),
  };
}

/** In how many ways the cases of a cell can be shared out among its combinations. */
function ways({ count, width, combinations }: Cell): number {
  const kinds = combinations.length / width;
  let product = 1;
  for (let kind = 1; kind < kinds; kind++) product = (product * (count + kind)) / kind;
  return product;
}

/** All ways, as counts of parameters with the logarithm of the multinomial coefficient. */
function allocations(
  { count, width, combinations }: Cell,
  at: ReadonlyMap<number, number>,
  size: number,
  logFactorials: number[],
): Parts {
  while (logFactorials.length <= count) {
    logFactorials.push(logFactorials.at(-1)! + Math.log(logFactorials.length));
  }
  const kinds = combinations.length / width;
  const places = Array.from(combinations, (parameter) => at.get(parameter)!);
  const found: { counts: number[][]; logs: number[] } = { counts: [], logs: [] };
  const own = new Array<number>(size).fill(0);
  const add = (kind: number, cases: number) => {
    for (let i = kind * width; i < (kind + 1) * width; i++) own[places[i]!] = own[places[i]!]! + cases;
  };
  const share = (kind: number, left: number, log: number) => {
    if (kind === kinds - 1) {
      add(kind, left);
      found.counts.push([...own]);
      found.logs.push(log - logFactorials[left]!);
      add(kind, -left);
      return;
    }
    for (let cases = 0; cases <= left; cases++) {
      add(kind, cases);
      share(kind + 1, left - cases, log - logFactorials[cases]!);
      add(kind, -cases);
    }
  };
  share(0, count, logFactorials[count]!);
  return found;
}

/** Every part of one with every part of the other, those with the same counts taken together. */
function multiplied(a: Parts, b: Parts): Parts {
  const most = a.counts[0]!.map((_, i) => greatest(a.counts, i) + greatest(b.counts, i) + 1);
  let all = 1n;
  const strides = most.map((size) => {
    const stride = all;
    all *= BigInt(size);
    return stride;
  });
  const keyOf = (counts: readonly number[]) =>
    counts.reduce((key, count, i) => (count === 0 ? key : key + BigInt(count) * strides[i]!), 0n);
  const [keysA, keysB] = [a.counts.map(keyOf), b.counts.map(keyOf)];
  const known = new Map<bigint, number>();
  const counts: number[][] = [];
  const logs: number[] = [];
  a.counts.forEach((left, i) => {
    b.counts.forEach((right, j) => {
      const key = keysA[i]! + keysB[j]!;
      const log = a.logs[i]! + b.logs[j]!;
      const part = known.get(key);
      if (part === undefined) {
        known.set(key, logs.length);
        logs.push(log);
        counts.push(left.map((count, place) => count + right[place]!));
      } else {
        const [low, high] = log < logs[part]! ? [log, logs[part]!] : [logs[part]!, log];
        logs[part] = high + Math.log1p(Math.exp(low - high));
      }
    });
  });
  return { counts, logs };
}

const greatest = (counts: readonly (readonly number[])[], place: number) =>
  counts.reduce((most, own) => Math.max(most, own[place]!), 0);

/** Logarithm of the probability of these counts, one order of them, under the priors. */
function logDirichletMultinomial(
  alphas: readonly number[],
  sizes: readonly number[],
  counts: readonly number[],
): number {
  let log = 0;
  let place = 0;
  for (const size of sizes) {
    let [alpha, cases] = [0, 0];
    for (const end = place + size; place < end; place++) {
      log += logRising(alphas[place]!, counts[place]!);
      alpha += alphas[place]!;
      cases += counts[place]!;
    }
    log -= logRising(alpha, cases);
  }
  return log;
}

/** log of alpha (alpha + 1) … (alpha + count - 1). */
function logRising(alpha: number, count: number): number {
  let log = 0;
  for (let step = 0; step < count; step++) log += Math.log(alpha + step);
  return log;
}
