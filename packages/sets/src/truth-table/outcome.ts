import { ConditionError, MembershipError } from "../errors.ts";
import { parseExpression } from "../expression/expression.ts";
import { isMultiValue } from "../expression/membership.ts";
import type { SetData } from "../types.ts";

/** Membership in an outcome written as `Y`, `~Y` or `Y{1}`, the column it comes from, and the way it is printed. */
export function outcomeMembership(
  data: SetData,
  outcome: string,
): { membership: Float64Array; name: string; printed: string } {
  const [term, ...more] = parseExpression(outcome);
  const literal = term?.[0];
  if (!literal || more.length > 0 || (term?.length ?? 0) > 1) {
    throw new ConditionError(`"${outcome}" is not one outcome. Name one column, as Y, ~Y or Y{1}.`);
  }
  const column = data.columns[literal.condition];
  if (!column)
    throw new ConditionError(
      `there is no outcome "${literal.condition}". Use one of ${Object.keys(data.columns).join(", ")}.`,
    );
  const named = /[[{]/u.test(outcome);
  if (!named && isMultiValue(column)) {
    throw new ConditionError(
      `the outcome "${literal.condition}" has more than two values. Name one, as ${literal.condition}{1}.`,
    );
  }
  const membership = Float64Array.from({ length: data.cases.length }, (_, i) => {
    const value = column[i] ?? Number.NaN;
    const inside = named ? (literal.values.includes(value) ? 1 : 0) : value;
    if (!(inside >= 0 && inside <= 1)) {
      throw new MembershipError(
        `case "${data.cases[i]}", outcome ${literal.condition}: membership is ${inside}, allowed 0..1. Calibrate the column first.`,
      );
    }
    return literal.negated ? 1 - inside : inside;
  });
  const printed = `${literal.negated ? "~" : ""}${literal.condition}${named ? `{${literal.values.join(",")}}` : ""}`;
  return { membership, name: literal.condition, printed };
}
