import { membership } from "../expression/membership.ts";
import { necessity, sufficiency } from "../fit/fit.ts";
import { outcomeMembership } from "../truth-table/outcome.ts";
import type { NecessityFit, SetData, SufficiencyFit } from "../types.ts";

export type ParametersOfFit = SufficiencyFit &
  NecessityFit & {
    readonly expression: string;
    /** Haesebrouck's consistency: large inconsistencies weigh more when membership in the set is high */
    readonly inclH: number;
    /** inclS × PRI */
    readonly product: number;
  };

/**
 * Measures several expressions as sufficient and as necessary for an outcome.
 *
 * @param data n cases with their columns
 * @param outcome `Y`, `~Y` or `Y{1}`
 * @param expressions conditions, terms, solutions or configurations, such as `A*~B + C`
 * @returns one entry per expression, each measure in 0..1 or NaN where its denominator is 0; O(n × expressions)
 * @throws ConditionError for an unknown column; MembershipError for a missing value; ExpressionError for a text that
 *   cannot be read
 * @see Haesebrouck (2015), Field Methods 27: 65-80, for inclH; equals `QCAfit()` of R's SetMethods
 * @example parametersOfFit(schneider, "EXPORT", ["STOCK"])[0] // inclS 0.7189, covS 0.8907, PRI 0.6230, inclH 0.6181,
 *   product 0.4479
 */
export function parametersOfFit(
  data: SetData,
  outcome: string,
  expressions: readonly string[],
): ParametersOfFit[] {
  const { membership: y } = outcomeMembership(data, outcome);
  return expressions.map((expression) => {
    const x = membership(expression, data);
    const fit = sufficiency(x, y);
    return {
      expression,
      ...fit,
      ...necessity(x, y),
      inclH: haesebrouck(x, y),
      product: fit.inclS * fit.PRI,
    };
  });
}

function haesebrouck(x: Float64Array, y: Float64Array): number {
  let both = 0;
  let beyond = 0;
  for (let i = 0; i < x.length; i++) {
    const [a, b] = [x[i] ?? Number.NaN, y[i] ?? Number.NaN];
    both += Math.min(a, b);
    beyond += Math.sqrt(Math.max(a - b, 0) * a);
  }
  return both / (both + beyond);
}
