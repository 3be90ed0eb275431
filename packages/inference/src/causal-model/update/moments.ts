import type { CausalModel } from "../causal-model.ts";
import type { QueryTypes } from "../query-types.ts";
import type { Mixture } from "./mixture.ts";

const maxPairs = 2 ** 22;

/**
 * Exact mean and standard deviation of a sum of shares of types, weighted by their values. The standard deviation takes every pair of
 * types, and is NaN when there are more than four million.
 */
export function moments(
  model: CausalModel,
  mixtures: readonly Mixture[],
  types: QueryTypes,
): { readonly mean: number; readonly sd: number } {
  const { count, values } = types;
  const shares = expectedShares(model, mixtures, types);
  const mean = shares.reduce((sum, share, type) => sum + values[type]! * share, 0);
  if (count * count > maxPairs) return { mean, sd: Number.NaN };
  const pairs = new Float64Array(count * count).fill(1);
  for (const mixed of mixtures) {
    const { kinds, kindOf } = grouped(mixed, types);
    if (kinds.every((kind) => kind.length === 0)) continue;
    const totals = totalsOf(model, mixed);
    const expectedOf = kinds.map((a) => kinds.map((b) => expected(mixed, totals, [...a, ...b])));
    for (let a = 0; a < count; a++) {
      const row = expectedOf[kindOf[a]!]!;
      for (let b = 0; b < count; b++) pairs[a * count + b]! *= row[kindOf[b]!]!;
    }
  }
  let variance = 0;
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) {
      const covariance = pairs[a * count + b]! - shares[a]! * shares[b]!;
      variance += values[a]! * values[b]! * covariance;
    }
  }
  return { mean, sd: Math.sqrt(Math.max(0, variance)) };
}

/** Expected share of each type: as mixtures are independent of each other, the product over them of what each expects. */
export function expectedShares(
  model: CausalModel,
  mixtures: readonly Mixture[],
  types: QueryTypes,
): Float64Array {
  const shares = new Float64Array(types.count).fill(1);
  for (const mixed of mixtures) {
    const { kinds, kindOf } = grouped(mixed, types);
    if (kinds.every((kind) => kind.length === 0)) continue;
    const totals = totalsOf(model, mixed);
    const expectedOf = kinds.map((kind) => expected(mixed, totals, kind));
    for (let type = 0; type < types.count; type++) shares[type]! *= expectedOf[kindOf[type]!]!;
  }
  return shares;
}

/** Which parameters of a mixture (by place in it) each type has, equal ones taken together. */
function grouped(mixed: Mixture, { nodes, count, parameters }: QueryTypes) {
  const width = nodes.length;
  const at = new Map(Array.from(mixed.parameters, (parameter, i) => [parameter, i]));
  const kinds: number[][] = [];
  const known = new Map<string, number>();
  const kindOf = new Int32Array(count);
  for (let type = 0; type < count; type++) {
    const own: number[] = [];
    for (let i = type * width; i < (type + 1) * width; i++) {
      const place = at.get(parameters[i]!);
      if (place !== undefined) own.push(place);
    }
    const key = own.join();
    const kind = known.get(key) ?? kinds.length;
    if (kind === kinds.length) {
      known.set(key, kind);
      kinds.push(own);
    }
    kindOf[type] = kind;
  }
  return { kinds, kindOf };
}

/** Mean of a product of parameters, which may repeat. */
function expected(
  { weights, shapes, parameters }: Mixture,
  totals: Totals,
  product: readonly number[],
): number {
  const own = product.map((place, i) => product.slice(0, i).filter((before) => before === place).length);
  const all = product.map(
    (place, i) => product.slice(0, i).filter((before) => totals.setAt[before] === totals.setAt[place]).length,
  );
  let mean = 0;
  for (let part = 0; part < weights.length; part++) {
    let term = weights[part]!;
    for (let i = 0; i < product.length; i++) {
      const place = product[i]!;
      const total = totals.sums[part * totals.sets + totals.setAt[place]!]!;
      term *= (shapes[part * parameters.length + place]! + own[i]!) / (total + all[i]!);
    }
    mean += term;
  }
  return mean;
}

/** Sums of the shapes of each set, part by part, and the set of each place of a mixture. */
type Totals = { readonly sets: number; readonly setAt: Int32Array; readonly sums: Float64Array };

function totalsOf(model: CausalModel, { sets, weights, shapes, parameters }: Mixture): Totals {
  const setAt = Int32Array.from(sets.flatMap((set, i) => new Array<number>(model.sets[set]!.size).fill(i)));
  const sums = new Float64Array(weights.length * sets.length);
  for (let part = 0; part < weights.length; part++) {
    for (let place = 0; place < parameters.length; place++) {
      sums[part * sets.length + setAt[place]!]! += shapes[part * parameters.length + place]!;
    }
  }
  return { sets: sets.length, setAt, sums };
}
