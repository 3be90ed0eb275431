import type { CausalModel } from "../causal-model.ts";
import type { Component } from "./components.ts";
import { identified, type ObservedCell, type ParameterSet } from "./identified.ts";

/** A component with places of its own for its parameters, set after set. */
export type Problem = {
  /** place of each parameter in the model */
  readonly parameters: Int32Array;
  readonly sets: readonly ParameterSet[];
  readonly cells: readonly ObservedCell[];
  readonly alphas: Float64Array;
  /** what `identified` finds where it is always the same: with one set */
  readonly identified: readonly Float64Array[] | null;
};

export function problemOf(model: CausalModel, component: Component): Problem {
  const parameters = parametersOf(model, component);
  const at = new Map(Array.from(parameters, (parameter, place) => [parameter, place]));
  let first = 0;
  const sets = component.sets.map((set) => {
    const { size } = model.sets[set]!;
    first += size;
    return { first: first - size, size };
  });
  const cells = component.cells.map(({ count, width, combinations }) => ({
    count,
    width,
    places: combinations.map((parameter) => at.get(parameter)!),
  }));
  return {
    parameters,
    sets,
    cells,
    alphas: Float64Array.from(parameters, (parameter) => model.alphas[parameter]!),
    identified:
      sets.length === 1 ? identified({ cells }, new Float64Array(parameters.length), sets[0]!) : null,
  };
}

/** Places in the model of the parameters of a component, set after set. */
export const parametersOf = (model: CausalModel, { sets }: Pick<Component, "sets">): Int32Array =>
  Int32Array.from(
    sets.flatMap((set) => {
      const { first, size } = model.sets[set]!;
      return Array.from({ length: size }, (_, place) => first + place);
    }),
  );

/** Product of the parameters of a combination that starts at `from`. */
export function product(places: Int32Array, from: number, width: number, values: Float64Array): number {
  let share = 1;
  for (let i = from; i < from + width; i++) share *= values[places[i]!]!;
  return share;
}

/** Probability of a cell: the sum over its combinations. */
export function probability(places: Int32Array, width: number, values: Float64Array): number {
  let sum = 0;
  for (let from = 0; from < places.length; from += width) sum += product(places, from, width, values);
  return sum;
}

export function logLikelihood({ cells }: Problem, values: Float64Array): number {
  let log = 0;
  for (const { count, width, places } of cells) log += count * Math.log(probability(places, width, values));
  return log;
}
