import { ConditionError, MembershipError } from "../errors.ts";
import { parseLiteral, printLiteral } from "../expression/literal.ts";
import { isMultiValue } from "../expression/membership.ts";
import type { SetData } from "../types.ts";

/** Returns the membership in an outcome written as `Y`, `~Y` or `Y{1}`, its column, and its printed form. */
export function outcomeMembership(
  data: SetData,
  outcome: string,
): { membership: Float64Array; name: string; printed: string } {
  const literal = parseLiteral(outcome);
  const { name, negated, values } = literal;
  const column = data.columns[name];
  if (!column)
    throw new ConditionError(
      `there is no outcome "${name}". Use one of ${Object.keys(data.columns).join(", ")}.`,
    );
  if (values === undefined && isMultiValue(column))
    throw new ConditionError(
      `the outcome "${name}" has categories, not memberships. Name one, as ${name}{1}.`,
    );
  const membership = new Float64Array(data.cases.length);
  for (let i = 0; i < membership.length; i++) {
    const value = column[i] ?? Number.NaN;
    const inside = values === undefined ? value : values.includes(value) ? 1 : 0;
    if (!(inside >= 0 && inside <= 1)) {
      throw new MembershipError(
        `case "${data.cases[i]}", outcome ${name}: membership is ${inside}, not a number from 0 to 1. Calibrate the column first.`,
      );
    }
    membership[i] = negated ? 1 - inside : inside;
  }
  return { membership, name, printed: printLiteral(literal) };
}
