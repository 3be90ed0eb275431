import { assemble, type ByParameter, type CausalModel, dagOf } from "./causal-model.ts";
import { ParameterError } from "./errors.ts";

/**
 * Sets the Dirichlet priors.
 *
 * @param priors "uniform" (every alpha 1), "jeffreys" (every alpha 0.5), or alphas by parameter, such as { "Y.10":
 *   0.5 }, the others staying as they are; "Y.10" also stands for "Y.10_X.0" and "Y.10_X.1"
 * @returns a model with these priors; its parameters become their means; O(parameters)
 * @throws ParameterError for an unknown parameter, or an alpha that is not above 0 and finite
 * @see R's CausalQueries, `set_priors()`; Jeffreys (1946), Proceedings of the Royal Society A 186: 453-461
 */
export function withPriors(model: CausalModel, priors: "uniform" | "jeffreys" | ByParameter): CausalModel {
  const distributions = { uniform: 1, jeffreys: 0.5 };
  const alphas =
    typeof priors === "string" ? model.alphas.map(() => distributions[priors]) : [...model.alphas];
  if (typeof priors !== "string") {
    for (const [name, alpha] of Object.entries(priors)) {
      if (!(alpha > 0 && alpha < Number.POSITIVE_INFINITY)) {
        throw new ParameterError(
          `The prior of "${name}" is ${alpha}, not a number above 0`,
          `To exclude a type, restrict the model.`,
        );
      }
      for (const place of named(model, name)) alphas[place] = alpha;
    }
  }
  return assemble(model.statement, dagOf(model), typesOf(model), byName(model, alphas));
}

/**
 * Sets the parameters, as for simulating data.
 *
 * @param parameters one number for each parameter, in order; or by parameter, the others of the same set becoming 0.
 *   Each set is divided by its sum; sets without a given number keep their values
 * @returns a model with these parameters, and without a posterior; O(parameters)
 * @throws ParameterError for an unknown parameter, a wrong number of them, a negative one, or a set that sums to 0
 * @see R's CausalQueries, `set_parameters()`
 */
export function withParameters(model: CausalModel, parameters: readonly number[] | ByParameter): CausalModel {
  const values = Array.isArray(parameters) ? [...parameters] : fromNames(model, parameters as ByParameter);
  const { parameterNames: names } = model;
  if (values.length !== names.length) {
    throw new ParameterError(
      `There are ${values.length} parameters, the model has ${names.length}: ${names.join(", ")}`,
    );
  }
  values.forEach((value, place) => {
    if (value >= 0 && value < Number.POSITIVE_INFINITY) return;
    throw new ParameterError(`Parameter "${names[place]}" is ${value}, not a number from 0`, `Correct it.`);
  });
  for (const { first, size } of model.sets) {
    const own = values.slice(first, first + size);
    const sum = own.reduce((total, value) => total + value, 0);
    if (sum === 0) {
      throw new ParameterError(
        `Parameters ${names.slice(first, first + size).join(", ")} sum to 0`,
        `Give at least one a share.`,
      );
    }
    own.forEach((value, place) => {
      values[first + place] = value / sum;
    });
  }
  const { statement, nodes, sets, parameterNames, alphas } = model;
  return { statement, nodes, sets, parameterNames, alphas, parameters: values };
}

function fromNames(model: CausalModel, parameters: ByParameter): number[] {
  const values = [...model.parameters];
  const given = Object.entries(parameters).map(([name, value]) => ({ places: named(model, name), value }));
  const touched = new Set(given.flatMap(({ places }) => places));
  for (const { first, size } of model.sets) {
    const places = Array.from({ length: size }, (_, place) => first + place);
    if (places.some((place) => touched.has(place))) for (const place of places) values[place] = 0;
  }
  for (const { places, value } of given) for (const place of places) values[place] = value;
  return values;
}

/** Places of a parameter, or of all that differ from it in what is given only. */
function named(model: CausalModel, name: string): number[] {
  const { parameterNames: names } = model;
  const places = names.flatMap((other, place) => (other === name ? [place] : []));
  if (places.length > 0) return places;
  const all = model.sets.flatMap(({ node, first, size }) =>
    Array.from({ length: size }, (_, place) => first + place).filter(
      (place) => model.nodes[node]!.partners.length > 0 && names[place]!.startsWith(`${name}_`),
    ),
  );
  if (all.length > 0) return all;
  const listed = names.length > 40 ? [...names.slice(0, 40), "…"] : names;
  throw new ParameterError(`"${name}" is not a parameter`, `Use one of ${listed.join(", ")}.`);
}

export const typesOf = (model: CausalModel) => model.nodes.map(({ types }) => types);

export const byName = (model: CausalModel, values: readonly number[]): ByParameter =>
  Object.fromEntries(model.parameterNames.map((name, place) => [name, values[place]!]));
