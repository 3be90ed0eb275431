import { notice } from "@throughline/messages";
import type { CausalModel } from "./causal-model.ts";
import { QueryError } from "./errors.ts";
import { mapQuery, type QueryTypes, queryParts, readQuery } from "./query-types.ts";
import { components } from "./update/components.ts";
import { type Mixture, mixture } from "./update/mixture.ts";
import { expectedShares, moments } from "./update/moments.ts";
import { distribution, type ParameterDistribution } from "./update/posterior.ts";
import type { UpdatedModel } from "./update/update.ts";

export type QueryOptions = {
  /** which units it is about, such as "X==1 & Y==1"; it may also follow `:|:` in the query */
  readonly given?: string;
  /** by default posteriors of an updated model, and parameters of another */
  readonly using?: "parameters" | "priors" | "posteriors";
  /** about one case that meets the condition, instead of the share in the population; it then has no spread */
  readonly caseLevel?: boolean;
  /** number of draws from the prior, when using it (default 4000), and their seed (default 1) */
  readonly draws?: number;
  readonly seed?: number;
  /** probability of the credible interval (default 0.95) */
  readonly credible?: number;
};

export type Estimate = {
  readonly query: string;
  readonly given: string | null;
  readonly using: "parameters" | "priors" | "posteriors";
  readonly mean: number;
  /** standard deviation and equal-tailed interval of the distribution; null of parameters and of one case */
  readonly sd: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** mean and standard deviation are exact, and not estimated from draws (the interval always is) */
  readonly exact: boolean;
};

/**
 * Asks a model. A query is an expression of outcomes, "Y[X=1]" being what Y would be were X set to 1, such as "Y[X=1]
 * - Y[X=0]" (average effect), "Y[X=1] > Y[X=0]" (share with a positive effect; given "X==1 & Y==1" the probability
 * that X caused Y), "Y[X=1, M=M[X=0]]" (nested). Joined with + - *, compared with == != > < >= <=, joined with & |
 * and !.
 *
 * @returns its mean, with spread and interval where there is a distribution; the cost grows with the causal types on
 *   which the query depends, and with the draws of a distribution
 * @throws QueryError when it cannot be read, names an unknown node, or its condition has probability 0; the message
 *   says where
 * @see R's CausalQueries, `query_model`, whose syntax this is; with a condition and a distribution the mean is that
 *   of the share in the population, draw by draw, and for a case the ratio of the means
 * @example queryModel(causalModel("X -> Y"), "Y[X=1] > Y[X=0]").mean // 0.25
 */
export function queryModel(
  model: CausalModel | UpdatedModel,
  query: string,
  options: QueryOptions = {},
): Estimate {
  const asked = readQuery(query, model, options.given);
  const using = options.using ?? ("posterior" in model ? "posteriors" : "parameters");
  const types = mapQuery(model, asked);
  const unconditional = asked.given === null;
  const { statement, given: condition = null } = queryParts(query, options.given);
  const about = { query: statement, given: condition, using };
  const impossible = () =>
    new QueryError(
      notice("“{condition}” has probability 0 in the model", { condition: condition ?? "" }),
      notice("Relax the condition."),
    );
  const single = (mean: number): Estimate => {
    if (Number.isNaN(mean)) throw impossible();
    return { ...about, mean, sd: null, low: null, high: null, exact: true };
  };
  if (types.count === 0 && !unconditional) throw impossible();
  if (using === "parameters") return single(share(types, model.parameters, 0, unconditional));

  const known = distributionOf(model, using, options);
  const exact = types.parameters.every((parameter) => !known.sampled.has(parameter));
  if (options.caseLevel) {
    const weighted = exact
      ? expectedShares(model, known.mixtures, types)
      : averageShares(model, types, known);
    const meets = unconditional ? 1 : weighted.reduce((sum, weight) => sum + weight, 0);
    const mean = weighted.reduce((sum, weight, type) => sum + weight * types.values[type]!, 0) / meets;
    return { ...single(mean), exact };
  }
  const width = model.parameterNames.length;
  const draws = Float64Array.from({ length: known.count }, (_, draw) =>
    share(types, known.draws, draw * width, unconditional),
  );
  const fromDraws = spread(draws);
  const { mean, sd } = exact && unconditional ? moments(model, known.mixtures, types) : fromDraws;
  const tail = (1 - (options.credible ?? 0.95)) / 2;
  draws.sort();
  return {
    ...about,
    mean,
    sd: Number.isNaN(sd) ? fromDraws.sd : sd,
    low: quantile(draws, tail),
    high: quantile(draws, 1 - tail),
    exact: exact && unconditional && !Number.isNaN(sd),
  };
}

function distributionOf(
  model: CausalModel | UpdatedModel,
  using: "priors" | "posteriors",
  { draws = 4000, seed = 1 }: QueryOptions,
): ParameterDistribution {
  if (using === "priors") {
    const parts = components(model, []).map((component) => mixture(model, component, 1) as Mixture);
    return distribution(model, parts, [], draws, seed);
  }
  if ("posterior" in model) return model.posterior;
  throw new QueryError(`The model has no posterior`, `Update it first, or use its "priors" or "parameters".`);
}

/** The query for one vector of parameters: sum of shares of types by their values, over the share of the condition. */
function share(
  { nodes, count, parameters, values }: QueryTypes,
  vector: ArrayLike<number>,
  from: number,
  unconditional: boolean,
): number {
  const width = nodes.length;
  let [sum, meets] = [0, 0];
  for (let type = 0; type < count; type++) {
    let product = 1;
    for (let i = type * width; i < (type + 1) * width; i++) product *= vector[from + parameters[i]!]!;
    meets += product;
    sum += product * values[type]!;
  }
  return unconditional ? sum : sum / meets;
}

/** Mean of the share of each type over the draws. */
function averageShares(
  model: CausalModel,
  types: QueryTypes,
  { count, draws }: ParameterDistribution,
): Float64Array {
  const width = types.nodes.length;
  return Float64Array.from({ length: types.count }, (_, type) => {
    const own = types.parameters.subarray(type * width, (type + 1) * width);
    let sum = 0;
    for (let draw = 0; draw < count; draw++) {
      sum += own.reduce((product, place) => product * draws[draw * model.parameterNames.length + place]!, 1);
    }
    return sum / count;
  });
}

function spread(draws: Float64Array): { mean: number; sd: number } {
  const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
  const squares = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (draws.length - 1)) };
}

/** Between neighbouring order statistics, as R's quantile type 7. */
function quantile(ascending: Float64Array, probability: number): number {
  const at = (ascending.length - 1) * probability;
  const below = Math.floor(at);
  const above = Math.min(below + 1, ascending.length - 1);
  return ascending[below]! + (at - below) * (ascending[above]! - ascending[below]!);
}
