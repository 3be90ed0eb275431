import { notice, reference } from "@throughline/messages";
import { assemble, type CausalModel, dagOf, nodeAt, typeLabel } from "./causal-model.ts";
import { ModelError, QueryError } from "./errors.ts";
import { compile } from "./expression/evaluate.ts";
import { readExpression } from "./expression/read.ts";
import { outcomes } from "./expression/tree.ts";
import { byName, typesOf } from "./priors.ts";

export type Restriction =
  | {
      /** about one node and its parents, such as "Y[X=1] < Y[X=0]"; or several */
      readonly statement: string | readonly string[];
      /** whether to remove the types for which it holds (the default) or the others */
      readonly keep?: boolean;
      /** whether it must hold for any (the default) or every value of the parents that it leaves open */
      readonly for?: "any" | "every";
    }
  | {
      /** by node the labels of its types, with ? for any digit, such as { Y: ["10", "1?"] } */
      readonly labels: Readonly<Record<string, readonly string[]>>;
      readonly keep?: boolean;
    };

/**
 * Removes nodal types, as for monotonicity: `restrict(model, { statement: decreasing("X", "Y") })`.
 *
 * @returns a model without these types; priors stay, parameters are divided by what is left of each set; O(types ×
 *   values of the parents)
 * @throws QueryError when a statement cannot be read or is not about one node and its parents; ModelError for an
 *   unknown label, or when a node would have no type left
 * @see R's CausalQueries, `set_restrictions()`
 */
export function restrict(model: CausalModel, restriction: Restriction): CausalModel {
  const keep = restriction.keep ?? false;
  const left = typesOf(model).map((types) => [...types]);
  const remove = (node: number, holds: (type: number) => boolean, what: string) => {
    left[node] = left[node]!.filter((type) => holds(type) === keep);
    if (left[node].length > 0) return;
    throw new ModelError(
      notice("No nodal type of {node} is left after {restriction}", {
        node: reference("attribute", model.nodes[node]!.name),
        restriction: what,
      }),
      notice("Restrict less, or set keep to {keep, select, yes {true} other {false}}.", {
        keep: keep ? "no" : "yes",
      }),
    );
  };
  if ("labels" in restriction) {
    for (const [name, labels] of Object.entries(restriction.labels)) {
      const node = nodeAt(model, name);
      const patterns = labels.map((label) => labelPattern(model, node, label));
      remove(
        node,
        (type) => patterns.some((pattern) => pattern.test(typeLabel(model.nodes[node]!, type))),
        labels.join(", "),
      );
    }
  } else {
    const quantifier = restriction.for ?? "any";
    for (const statement of [restriction.statement].flat()) {
      const { node, holds } = aboutTypes(model, statement, quantifier);
      remove(node, holds, `"${statement}"`);
    }
  }
  return assemble(
    model.statement,
    dagOf(model),
    left,
    byName(model, model.alphas),
    byName(model, model.parameters),
  );
}

function labelPattern(model: CausalModel, position: number, label: string): RegExp {
  const node = model.nodes[position]!;
  const pattern = new RegExp(`^${label.replaceAll("?", "[01]")}$`, "u");
  const labels = node.types.map((type) => typeLabel(node, type));
  if (/^[01?]+$/u.test(label) && labels.some((other) => pattern.test(other))) return pattern;
  throw new ModelError(
    `Node "${node.name}" has no type "${label}"`,
    `Use ${labels.slice(0, 16).join(", ")}${labels.length > 16 ? ", …" : ""}.`,
  );
}

/** The node of a statement, and the types for which it holds. */
function aboutTypes(
  model: CausalModel,
  statement: string,
  quantifier: "any" | "every",
): { node: number; holds: (type: number) => boolean } {
  const expression = readExpression(statement, model);
  const found = outcomes(expression);
  const [first] = found;
  if (!first) throw new QueryError(`"${statement}" names no node`, `Write, for instance, "Y[X=1] < Y[X=0]".`);
  const node = model.nodes[first.node]!;
  for (const { node: other, set } of found) {
    if (other !== first.node) {
      throw new QueryError(
        `"${statement}" is about "${node.name}" and "${model.nodes[other]!.name}"`,
        `Make a statement for each.`,
      );
    }
    const stray = set.find(
      (setting) => !node.parents.includes(setting.node) || typeof setting.to !== "number",
    );
    if (stray) {
      throw new QueryError(
        `"${statement}" sets "${model.nodes[stray.node]!.name}", but types of "${node.name}" say only what it does for values of its ` +
          `parents (${node.parents.map((parent) => model.nodes[parent]!.name).join(", ") || "none"})`,
        `Restrict each step.`,
      );
    }
  }
  const named = new Set(found.flatMap(({ set }) => set.map((setting) => setting.node)));
  const open = node.parents.flatMap((parent, bit) => (named.has(parent) ? [] : [bit]));
  const rows = Array.from({ length: 2 ** open.length }, (_, values) =>
    open.reduce((row, bit, i) => row | (((values >> i) & 1) << bit), 0),
  );
  const value = compile<{ type: number; row: number }>(expression, ({ set }) => {
    const bits = (to: 0 | 1) =>
      set.filter((s) => s.to === to).reduce((sum, s) => sum | (1 << node.parents.indexOf(s.node)), 0);
    const [on, off] = [bits(1), bits(0)];
    return ({ type, row }) => (type >> ((row | on) & ~off)) & 1;
  });
  const holdsIn = (type: number, row: number) => value({ type, row }) !== 0;
  return {
    node: first.node,
    holds: (type) =>
      quantifier === "any" ? rows.some((row) => holdsIn(type, row)) : rows.every((row) => holdsIn(type, row)),
  };
}
