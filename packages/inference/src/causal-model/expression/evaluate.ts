import type { CausalNode } from "../causal-model.ts";
import { apply, type Expression, type Outcome, outcomes } from "./tree.ts";

/** Value of an expression, when each node has the type (bits, by position of the node) in `types`. */
export type Evaluate = (types: Int32Array) => number;

/** An expression as a function of whatever its outcomes are functions of. */
export function compile<Of>(
  expression: Expression,
  outcomeOf: (outcome: Outcome) => (of: Of) => number,
): (of: Of) => number {
  switch (expression.kind) {
    case "number": {
      const { value } = expression;
      return () => value;
    }
    case "outcome":
      return outcomeOf(expression);
    case "unary": {
      const inner = compile(expression.of, outcomeOf);
      return expression.operator === "-" ? (of) => -inner(of) : (of) => (inner(of) === 0 ? 1 : 0);
    }
    case "binary": {
      const { operator } = expression;
      const left = compile(expression.left, outcomeOf);
      const right = compile(expression.right, outcomeOf);
      return (of) => apply(operator, left(of), right(of));
    }
  }
}

/** An expression as a function of causal types. */
export const overTypes = (expression: Expression, nodes: readonly CausalNode[]): Evaluate =>
  compile(expression, (outcome) => compileOutcome(outcome, nodes));

function compileOutcome({ node, set }: Outcome, nodes: readonly CausalNode[]): Evaluate {
  const held = new Int8Array(nodes.length).fill(-1);
  const settings = set.map(({ node: at, to }) => ({
    at,
    to: typeof to === "number" ? () => to : compileOutcome(to, nodes),
  }));
  return (types) => {
    for (const { at, to } of settings) held[at] = to(types);
    return settle(nodes, node, held, types);
  };
}

/** Value of a node that follows from the types, where nodes that are held (0 or 1, else -1) have their value. */
function settle(nodes: readonly CausalNode[], node: number, held: Int8Array, types: Int32Array): number {
  if (held[node]! >= 0) return held[node]!;
  const { parents } = nodes[node]!;
  let row = 0;
  for (let bit = 0; bit < parents.length; bit++) row |= settle(nodes, parents[bit]!, held, types) << bit;
  return (types[node]! >> row) & 1;
}

/** The nodes on whose types an expression can depend: outcomes and their ancestors, up to what is set. */
export function consulted(expression: Expression, nodes: readonly CausalNode[]): Set<number> {
  const found = new Set<number>();
  const visit = (node: number, held: readonly number[]) => {
    if (held.includes(node)) return;
    found.add(node);
    for (const parent of nodes[node]!.parents) visit(parent, held);
  };
  for (const { node, set } of outcomes(expression)) {
    visit(
      node,
      set.map((setting) => setting.node),
    );
  }
  return found;
}
