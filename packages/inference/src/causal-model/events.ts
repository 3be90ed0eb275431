import { notice } from "@throughline/messages";
import { randomNumbers } from "../random/random-numbers.ts";
import { type CausalModel, setOf } from "./causal-model.ts";
import { DataError, QueryError } from "./errors.ts";
import { compile } from "./expression/evaluate.ts";
import { readExpression } from "./expression/read.ts";
import { combinations, nodeParts } from "./update/components.ts";
import type { Row } from "./update/update.ts";

export type EventProbability = { readonly values: Row; readonly probability: number };

/**
 * Returns how probable every combination of values is under the model's parameters.
 *
 * @param given a condition on values, such as "X != Y"
 * @returns all 2^nodes combinations, the first node varying fastest; they sum to 1; the cost grows with the causal
 *   types of each confounded part, for each combination
 * @throws QueryError when the condition cannot be read, sets a node, or has probability 0
 * @see R's CausalQueries, `get_event_probabilities()`
 * @example eventProbabilities(causalModel("X -> Y"), "X != Y") // 0, 0.5, 0.5, 0 for 00, 10, 01, 11
 */
export function eventProbabilities(model: CausalModel, given = "1"): EventProbability[] {
  const meets = compile<Int8Array>(readExpression(given, model), ({ node, set }) => {
    if (set.length > 0)
      throw new QueryError(`"${given}" sets a node; a condition on events compares values only`);
    return (values) => values[node]!;
  });
  const events = Array.from({ length: 2 ** model.nodes.length }, (_, event) => {
    const values = Int8Array.from(model.nodes, (_, node) => (event >> node) & 1);
    return { values, probability: meets(values) === 0 ? 0 : eventProbability(model, values) };
  });
  const sum = events.reduce((total, { probability }) => total + probability, 0);
  if (sum === 0)
    throw new QueryError(
      notice("“{condition}” has probability 0 in the model", { condition: given }),
      notice("Relax the condition."),
    );
  return events.map(({ values, probability }) => ({
    values: rowOf(model, values),
    probability: probability / sum,
  }));
}

function eventProbability(model: CausalModel, values: Int8Array): number {
  let probability = 1;
  for (const nodes of nodeParts(model, [{ values, count: 1 }])) {
    const found = combinations(model, nodes, values);
    let sum = 0;
    for (let from = 0; from < found.length; from += nodes.length) {
      sum += found
        .subarray(from, from + nodes.length)
        .reduce((product, parameter) => product * model.parameters[parameter]!, 1);
    }
    probability *= sum;
  }
  return probability;
}

/**
 * Draws cases from the model's parameters.
 *
 * @param count how many
 * @param seed the same seed draws the same cases
 * @returns one row for each, all nodes observed; the values are 0 or 1; O(cases × nodes)
 * @see R's CausalQueries, `make_data()`
 */
export function makeData(model: CausalModel, count: number, seed = 1): Row[] {
  const random = randomNumbers(seed, 0);
  const places = new Int32Array(model.nodes.length);
  const values = new Int8Array(model.nodes.length);
  return Array.from({ length: count }, () => {
    model.nodes.forEach((node, position) => {
      const set = setOf(model, node, (partner) => places[partner]!);
      let left = random();
      let place = 0;
      while (place < set.size - 1 && left >= model.parameters[set.first + place]!) {
        left -= model.parameters[set.first + place]!;
        place++;
      }
      places[position] = place;
      const row = node.parents.reduce((bits, parent, bit) => bits | (values[parent]! << bit), 0);
      values[position] = (node.types[place]! >> row) & 1;
    });
    return rowOf(model, values);
  });
}

/** Which nodes are observed, and in how many of the cases. */
export type Strategy = {
  readonly nodes: readonly string[];
  /** 0..1; 1 when left out */
  readonly share?: number;
  /** values that a case has to have for it to be looked at, such as { X: 1, Y: 1 } */
  readonly among?: Row;
};

/**
 * Hides what a researcher would not have seen: a node stays in a row where some strategy looks at it.
 *
 * @param rows cases with all nodes observed, such as of `makeData()`
 * @param strategies each draws its own cases
 * @param seed the same seed looks at the same cases
 * @returns as many rows, in order, with the nodes that were looked at; O(rows × strategies)
 * @throws DataError for a node that the rows do not have, or a share outside 0..1
 * @see R's CausalQueries, `make_data(nodes =, probs =, subsets =)`
 */
export function observedCases(rows: readonly Row[], strategies: readonly Strategy[], seed = 1): Row[] {
  for (const { nodes, share = 1, among = {} } of strategies) {
    const unknown = [...nodes, ...Object.keys(among)].find((node) => rows.some((row) => !(node in row)));
    if (unknown !== undefined)
      throw new DataError(
        `A strategy looks at "${unknown}", which some row does not have`,
        `Correct the name.`,
      );
    if (!(share >= 0 && share <= 1))
      throw new DataError(`A strategy looks at a share of ${share} of the cases, not from 0 to 1`);
  }
  const draws = strategies.map((_, i) => randomNumbers(seed, i + 1));
  return rows.map((row) => {
    const seen: Record<string, 0 | 1 | null> = {};
    for (const [i, { nodes, share = 1, among = {} }] of strategies.entries()) {
      const looked = draws[i]!() < share;
      if (looked && Object.entries(among).every(([node, value]) => row[node] === value))
        for (const node of nodes) seen[node] = row[node]!;
    }
    return seen;
  });
}

const rowOf = (model: CausalModel, values: Int8Array): Row =>
  Object.fromEntries(model.nodes.map(({ name }, node) => [name, values[node] as 0 | 1]));
