import { ConditionError } from "../errors.ts";
import type { SetData } from "../types.ts";
import { type Expression, type Literal, parseExpression } from "./expression.ts";

/** True when a column holds categories beyond 0 and 1: whole numbers, and one above 1 among them. */
export function isMultiValue(column: ArrayLike<number>): boolean {
  let above = false;
  for (let i = 0; i < column.length; i++) {
    const value = column[i] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    if (!Number.isInteger(value)) return false;
    if (value > 1) above = true;
  }
  return above;
}

/**
 * Computes each case's membership in an expression: the minimum over a term, the maximum over terms.
 *
 * @param expression an expression, or its text
 * @param data n cases with their columns
 * @returns n values in 0..1, NaN where a column it needs is missing
 * @throws ConditionError when it names a column that the data lack
 */
export function membership(expression: Expression | string, data: SetData): Float64Array {
  const terms = typeof expression === "string" ? parseExpression(expression) : expression;
  const result = new Float64Array(data.cases.length);
  terms.forEach((term, t) => {
    const values = termMembership(term, data);
    for (let i = 0; i < result.length; i++) {
      result[i] =
        t === 0 ? (values[i] ?? Number.NaN) : Math.max(result[i] ?? Number.NaN, values[i] ?? Number.NaN);
    }
  });
  return result;
}

function termMembership(term: readonly Literal[], data: SetData): Float64Array {
  const result = new Float64Array(data.cases.length).fill(1);
  for (const { condition, negated, values } of term) {
    const column = data.columns[condition];
    if (!column)
      throw new ConditionError(
        `there is no column "${condition}". Use one of ${Object.keys(data.columns).join(", ")}.`,
      );
    const categories = isMultiValue(column) || values.length > 1 || values[0] !== 1;
    for (let i = 0; i < result.length; i++) {
      const x = column[i] ?? Number.NaN;
      const inside = Number.isNaN(x) ? Number.NaN : categories ? (values.includes(x) ? 1 : 0) : x;
      result[i] = Math.min(result[i] ?? 1, negated ? 1 - inside : inside);
    }
  }
  return result;
}
