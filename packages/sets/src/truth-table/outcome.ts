import { notice } from "@throughline/messages";
import { ConditionError, MembershipError } from "../errors.ts";
import { parseLiteral, printLiteral } from "../expression/literal.ts";
import { isMultiValue } from "../expression/membership.ts";
import { attribute, attributes, outOfRange } from "../references.ts";
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
      notice("There is no outcome {outcome}. Use one of {columns}.", {
        outcome: attribute(name),
        columns: attributes(Object.keys(data.columns)),
      }),
    );
  if (values === undefined && isMultiValue(column))
    throw new ConditionError(
      notice("The outcome {outcome} has categories, not memberships. Name one of them, as {example}.", {
        outcome: attribute(name),
        example: `${name}{1}`,
      }),
    );
  const membership = new Float64Array(data.cases.length);
  for (let i = 0; i < membership.length; i++) {
    const value = column[i] ?? Number.NaN;
    const inside = values === undefined ? value : values.includes(value) ? 1 : 0;
    if (!(inside >= 0 && inside <= 1)) {
      throw new MembershipError(outOfRange(data.cases[i], name, inside));
    }
    membership[i] = negated ? 1 - inside : inside;
  }
  return { membership, name, printed: printLiteral(literal) };
}
