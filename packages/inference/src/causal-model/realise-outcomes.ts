import { type CausalModel, causalTypeCount, nodeAt, typeLabel } from "./causal-model.ts";
import { ModelError } from "./errors.ts";

/** What one causal type does: its label, such as "X0.Y01", and the value of every node. */
export type RealisedType = { readonly type: string; readonly values: Readonly<Record<string, 0 | 1>> };

const maxListed = 2 ** 16;

/**
 * Says what every causal type of a model does, when some nodes are set.
 *
 * @param dos the nodes that are set, with their values; the others follow
 * @returns one entry for each causal type, the types of the first node varying fastest; O(causal types × nodes)
 * @throws ModelError for an unknown node, a value that is not 0 or 1, or more than 65,536 causal types
 * @see R's CausalQueries, `realise_outcomes(dos =)`
 * @example realiseOutcomes(causalModel("X -> Y"), { X: 1 }).find(({ type }) => type === "X0.Y01") // values X 1, Y 1
 */
export function realiseOutcomes(
  model: CausalModel,
  dos: Readonly<Record<string, 0 | 1>> = {},
): RealisedType[] {
  const count = causalTypeCount(model);
  if (count > maxListed)
    throw new ModelError(
      `"${model.statement}" has ${count} causal types, at most ${maxListed} can be listed`,
      `Restrict types, or ask queryTypes.`,
    );
  const set = new Map<number, 0 | 1>();
  for (const [name, value] of Object.entries(dos)) {
    const node = nodeAt(model, name);
    if (value !== 0 && value !== 1)
      throw new ModelError(`"${name}" is set to ${value}; a node is set to 0 or 1`);
    set.set(node, value);
  }
  return Array.from({ length: count }, (_, type) => {
    const values: (0 | 1)[] = [];
    const labels: string[] = [];
    let rest = type;
    for (const [position, node] of model.nodes.entries()) {
      const own = node.types[rest % node.types.length]!;
      rest = Math.floor(rest / node.types.length);
      const row = node.parents.reduce((bits, parent, bit) => bits | (values[parent]! << bit), 0);
      values.push(set.get(position) ?? (((own >> row) & 1) as 0 | 1));
      labels.push(node.name + typeLabel(node, own));
    }
    return {
      type: labels.join("."),
      values: Object.fromEntries(model.nodes.map(({ name }, i) => [name, values[i]!])),
    };
  });
}
