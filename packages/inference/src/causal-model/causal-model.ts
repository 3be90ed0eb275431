import { type Dag, readDag } from "./dag.ts";
import { ModelError } from "./errors.ts";

export type CausalNode = {
  readonly name: string;
  /** positions of its parents in `nodes` */
  readonly parents: readonly number[];
  /**
   * Its nodal types: what it does in each row of values of its parents, as bits. Bit r is its value in row r, and bit b of a row
   * is the value of its parent b.
   */
  readonly types: readonly number[];
  /** positions of the earlier nodes with which it is confounded: its types have a distribution for each of their types */
  readonly partners: readonly number[];
  /** its first set in `sets` */
  readonly firstSet: number;
};

/** Parameters that sum to 1: the shares of the types of a node, given types of its partners. */
export type ParameterSet = {
  readonly node: number;
  /** for each partner which of its types, by place */
  readonly given: readonly number[];
  /** place of its first parameter; there is one for each type of the node */
  readonly first: number;
  readonly size: number;
};

/** A structural causal model over binary nodes, as in Humphreys & Jacobs (2023), Integrated Inferences. */
export type CausalModel = {
  readonly statement: string;
  /** in causal order */
  readonly nodes: readonly CausalNode[];
  readonly sets: readonly ParameterSet[];
  /** names of the parameters, such as "Y.01" or, with confounding, "Y.01_X.0" */
  readonly parameterNames: readonly string[];
  /** shapes of the Dirichlet priors, one for each parameter */
  readonly alphas: readonly number[];
  /** values of the parameters; each set sums to 1 (by default means of the priors) */
  readonly parameters: readonly number[];
};

const maxParents = 4;
const maxParameters = 2 ** 20;

/**
 * Makes a causal model from arrows. `X <-> Y` says that X and Y have an unobserved common cause: the later of both in
 * causal order has a distribution of types for each type of the earlier.
 *
 * @param statement such as "X -> M -> Y; X <-> Y" or "{A, B} -> Y"; nodes are binary
 * @returns all nodal types of every node, flat priors (alpha 1); a node with k parents has 2^(2^k) types, in the
 *   order of R's CausalQueries, labelled by the node's value in each row of values of its parents, the first parent
 *   varying fastest; grows with the types, 2^(2^k) for a node with k parents
 * @throws ModelError for a cycle, a name that cannot be read, more than four parents (2^32 types), or over a million
 *   parameters
 * @see Tietz, Medina, Syunyaev & Humphreys, CausalQueries (R); Pearl (2009), Causality, 1.4
 * @example causalModel("X -> Y").parameterNames // X.0, X.1, Y.00, Y.10, Y.01, Y.11
 */
export function causalModel(statement: string): CausalModel {
  const dag = readDag(statement);
  const types = dag.parents.map((parents, node) => {
    if (parents.length > maxParents) {
      throw new ModelError(
        `Node "${dag.names[node]}" has ${parents.length} parents, at most ${maxParents} are allowed: ` +
          `its types would number 2^${2 ** parents.length}`,
        `Put a node between some of them and it.`,
      );
    }
    return Array.from({ length: 2 ** (2 ** parents.length) }, (_, type) => type);
  });
  return assemble(statement, dag, types, {});
}

/** Numbers by parameter; a name without "given" stands for all that differ in it only. */
export type ByParameter = Readonly<Record<string, number>>;

/** A model of these types with these priors (1 where there is none) and parameters (means of the priors where there are none). */
export function assemble(
  statement: string,
  dag: Dag,
  types: readonly (readonly number[])[],
  alphas: ByParameter,
  parameters: ByParameter = {},
): CausalModel {
  const nodes: CausalNode[] = [];
  const sets: ParameterSet[] = [];
  const names: string[] = [];
  const shapes: number[] = [];
  const values: number[] = [];
  dag.names.forEach((name, node) => {
    const partners = dag.partners[node]!;
    nodes.push({ name, parents: dag.parents[node]!, types: types[node]!, partners, firstSet: sets.length });
    const size = partners.reduce((product, partner) => product * types[partner]!.length, types[node]!.length);
    if (names.length + size > maxParameters) {
      throw new ModelError(
        `Node "${name}" would have ${size} parameters, and the model at most ${maxParameters}`,
        `Restrict types, or confound fewer nodes.`,
      );
    }
    for (const given of places(partners.map((partner) => types[partner]!.length))) {
      const set = { node, given, first: names.length, size: types[node]!.length };
      const condition = given.map((place, p) => `_${typeName(nodes[partners[p]!]!, place)}`).join("");
      for (let place = 0; place < set.size; place++) {
        const own = typeName(nodes[node]!, place);
        names.push(own + condition);
        shapes.push(alphas[own + condition] ?? alphas[own] ?? 1);
      }
      values.push(...shares(names, shapes, parameters, set));
      sets.push(set);
    }
  });
  return { statement, nodes, sets, parameterNames: names, alphas: shapes, parameters: values };
}

/** Parameters of a set from those given by name, or the means of its prior. */
function shares(
  names: readonly string[],
  shapes: readonly number[],
  parameters: ByParameter,
  { first, size }: ParameterSet,
): number[] {
  const own = names.slice(first, first + size);
  const weights = own.some((name) => name in parameters)
    ? own.map((name) => parameters[name] ?? 0)
    : shapes.slice(first, first + size);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum > 0 ? weights.map((weight) => weight / sum) : weights.map(() => 1 / size);
}

/** All tuples of places, the first varying fastest. */
function places(sizes: readonly number[]): number[][] {
  return sizes.reduce<number[][]>(
    (tuples, size) =>
      Array.from({ length: size }, (_, place) => tuples.map((tuple) => [...tuple, place])).flat(),
    [[]],
  );
}

/** Label of a type: its value in each row of values of its parents. */
export const typeLabel = (node: CausalNode, type: number): string =>
  Array.from({ length: 2 ** node.parents.length }, (_, row) => (type >> row) & 1).join("");

const typeName = (node: CausalNode, place: number) => `${node.name}.${typeLabel(node, node.types[place]!)}`;

/**
 * Returns the labels of the types of a node, in order: its value in each row of values of its parents.
 *
 * @throws ModelError for an unknown node
 */
export function nodalTypes(model: CausalModel, name: string): string[] {
  const node = model.nodes[nodeAt(model, name)]!;
  return node.types.map((type) => typeLabel(node, type));
}

/**
 * Returns how many causal types there are: combinations of one nodal type for each node. O(nodes).
 *
 * @see Humphreys & Jacobs (2023), Integrated Inferences, ch. 2
 */
export const causalTypeCount = (model: CausalModel): number =>
  model.nodes.reduce((product, { types }) => product * types.length, 1);

/** @throws ModelError when there is none of this name */
export function nodeAt(model: CausalModel, name: string): number {
  const position = model.nodes.findIndex((node) => node.name === name);
  if (position >= 0) return position;
  throw new ModelError(`"${name}" is not a node of "${model.statement}"`, `Use one of ${nodeNames(model)}.`);
}

export const nodeNames = (model: CausalModel): string => model.nodes.map(({ name }) => name).join(", ");

export const dagOf = (model: CausalModel): Dag => ({
  names: model.nodes.map(({ name }) => name),
  parents: model.nodes.map(({ parents }) => parents),
  partners: model.nodes.map(({ partners }) => partners),
});

/** Which set a node's type is drawn from, when `placeOf` says which type each of its partners has. */
export function setOf(
  model: CausalModel,
  node: CausalNode,
  placeOf: (partner: number) => number,
): ParameterSet {
  let offset = 0;
  let stride = 1;
  for (const partner of node.partners) {
    offset += stride * placeOf(partner);
    stride *= model.nodes[partner]!.types.length;
  }
  return model.sets[node.firstSet + offset]!;
}

/** The set of each parameter. */
export function setOfParameter(model: CausalModel): Int32Array {
  const setAt = new Int32Array(model.parameterNames.length);
  model.sets.forEach(({ first, size }, set) => {
    setAt.fill(set, first, first + size);
  });
  return setAt;
}
