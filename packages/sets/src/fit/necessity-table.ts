import { isMultiValue } from "../expression/membership.ts";
import { outcomeMembership } from "../truth-table/outcome.ts";
import { dontCare, type NecessityFit, type SetData } from "../types.ts";
import { necessity } from "./fit.ts";

/**
 * Measures each condition and its negation as necessary for the outcome; for a multi-value condition, each value and
 * its negation.
 *
 * @param options the outcome (`Y`, `~Y`, `Y{1}`) and the conditions, by default all other columns
 * @param data n cases with their columns; a multi-value column holds whole numbers, a missing value is NaN
 * @returns two entries per condition or value, in the order of the conditions; inclN, RoN and covN as `necessity()`
 *   has them; O(n × conditions)
 * @throws ConditionError for an unknown outcome; MembershipError for a missing value or one outside 0..1
 * @see Ragin (2006), Political Analysis 14: 291-310; equals `pof(relation = "necessity")` of R's QCA for each
 *   condition
 */
export function necessityTable(
  data: SetData,
  options: { readonly outcome: string; readonly conditions?: readonly string[] },
): (NecessityFit & { readonly condition: string })[] {
  const { membership: y, name } = outcomeMembership(data, options.outcome);
  const conditions = options.conditions ?? Object.keys(data.columns).filter((column) => column !== name);
  return conditions.flatMap((condition) => {
    const column = Array.from(data.columns[condition] ?? []);
    const sets = isMultiValue(column)
      ? [...new Set(column)]
          .sort((a, b) => a - b)
          .map((value) => [`${condition}{${value}}`, column.map((x) => (x === value ? 1 : 0))] as const)
      : [[condition, column] as const];
    // Where a condition does not apply, a case is neither in it nor in its negation.
    return sets.flatMap(([label, x]) => [
      {
        condition: label,
        ...necessity(
          x.map((value) => (value === dontCare ? 0 : value)),
          y,
        ),
      },
      {
        condition: `~${label}`,
        ...necessity(
          x.map((value) => (value === dontCare ? 0 : 1 - value)),
          y,
        ),
      },
    ]);
  });
}
