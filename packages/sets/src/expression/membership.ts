import { notice } from "@throughline/messages";
import { ConditionError } from "../errors.ts";
import { attribute, attributes } from "../references.ts";
import type { SetData } from "../types.ts";
import type { Expression } from "./expression.ts";
import { type Literal, type Notation, parseTree, type Tree } from "./tree.ts";

/** Returns whether a column holds categories beyond 0 and 1: only whole numbers, at least one of them above 1. */
export function isMultiValue(column: ArrayLike<number>): boolean {
  let above = false;
  for (let i = 0; i < column.length; i++) {
    const value = column[i] ?? Number.NaN;
    if (Number.isNaN(value) || value < 0) continue;
    if (!Number.isInteger(value)) return false;
    if (value > 1) above = true;
  }
  return above;
}

/**
 * Computes each case's membership in an expression: the minimum over a product, the maximum over a sum, 1 minus the
 * membership for a negation.
 * A text is evaluated as written, including groups: `A*~A` is min(a, 1 - a), not 0.
 *
 * @param expression an expression, or its text
 * @param data n cases with their columns
 * @returns n values in 0..1, NaN where a required column has no value. Where a condition does not apply, a case is
 *   neither in it nor in its negation. O(n × literals)
 * @throws ConditionError for a column that the data do not have; ExpressionError for a text that cannot be read
 * @see equals `compute()` of R's QCA
 * @example membership("~(DEV*STB)", lipset)
 */
export function membership(
  expression: Expression | string,
  data: SetData,
  notation: Notation = {},
): Float64Array {
  if (typeof expression === "string") return treeMembership(parseTree(expression, notation), data);
  const n = data.cases.length;
  const terms = expression.map((term) =>
    lowest(
      term.map((literal) => literalMembership(literal, data)),
      n,
    ),
  );
  return highest(terms, n);
}

function treeMembership(tree: Tree, data: SetData): Float64Array {
  if (tree.kind === "literal") return literalMembership(tree.literal, data);
  if (tree.kind === "not") return treeMembership(tree.part, data).map((x) => 1 - x);
  const parts = tree.parts.map((part) => treeMembership(part, data));
  return tree.kind === "and" ? lowest(parts, data.cases.length) : highest(parts, data.cases.length);
}

/** Returns the lowest value of each case, NaN where one is missing. */
function lowest(parts: readonly Float64Array[], n: number): Float64Array {
  const result = new Float64Array(n).fill(1);
  for (const part of parts) for (let i = 0; i < n; i++) result[i] = Math.min(result[i]!, part[i]!);
  return result;
}

function highest(parts: readonly Float64Array[], n: number): Float64Array {
  const result = new Float64Array(n);
  for (const part of parts) for (let i = 0; i < n; i++) result[i] = Math.max(result[i]!, part[i]!);
  return result;
}

function literalMembership({ condition, negated, values }: Literal, data: SetData): Float64Array {
  const column = Object.hasOwn(data.columns, condition) ? data.columns[condition] : undefined;
  if (!column)
    throw new ConditionError(
      notice("There is no column {column}. Use one of {columns}.", {
        column: attribute(condition),
        columns: attributes(Object.keys(data.columns)),
      }),
    );
  const categories = isMultiValue(column);
  const [there, not] = [values.includes(1), values.includes(0)];
  const result = new Float64Array(data.cases.length);
  for (let i = 0; i < result.length; i++) {
    const x = column[i] ?? Number.NaN;
    if (Number.isNaN(x)) result[i] = Number.NaN;
    if (Number.isNaN(x) || x < 0) continue;
    const inside = categories ? (values.includes(x) ? 1 : 0) : there ? (not ? 1 : x) : not ? 1 - x : 0;
    result[i] = negated ? 1 - inside : inside;
  }
  return result;
}
