import { membership } from "../expression/membership.ts";
import { sufficiency } from "../fit/fit.ts";
import { combine, shortest } from "../superset/combine.ts";
import { sufficientSubsets } from "../superset/super-subset.ts";
import { outcomeMembership } from "../truth-table/outcome.ts";
import { meetsCut } from "../truth-table/tolerance.ts";
import type { SetData, SufficiencyFit } from "../types.ts";

export type ModelsByFitOptions = {
  /** `Y`, `~Y`, or `Y{1}` */
  readonly outcome: string;
  /** by default every column but the outcome */
  readonly conditions?: readonly string[];
  /** consistency asked of each term (default 1) */
  readonly termInclCut?: number;
  /** consistency asked of a model (default that of the terms) */
  readonly inclCut?: number;
  /** coverage asked of a model (default 1) */
  readonly covCut?: number;
  /** most conditions in a term, and most terms in a model (default no limit) */
  readonly maxConditions?: number;
  readonly maxTerms?: number;
};

/**
 * Finds models by their fit to the cases instead of by the rows of a truth table: terms that are consistent enough, of which no
 * condition can be left out, joined until consistency and coverage suffice, so that no term can be left out.
 *
 * @returns models as their terms, shorter ones first, with fit; the cost grows with 2^terms, cut by `maxTerms` and by the coverage that
 *   the remaining terms can reach
 * @throws ThresholdError, ConditionError, MembershipError
 * @see `pi.cons`, `sol.cons`, `sol.cov`, `pi.depth` and `sol.depth` of `minimize()` in R's QCA
 * @example modelsByFit(lipset, { outcome: "SURV", termInclCut: 0.9, covCut: 0.7 })
 */
export function modelsByFit(
  data: SetData,
  options: ModelsByFitOptions,
): (SufficiencyFit & { readonly terms: readonly string[] })[] {
  const { termInclCut = 1, inclCut = termInclCut, covCut = 1 } = options;
  const { maxConditions = Number.POSITIVE_INFINITY, maxTerms = Number.POSITIVE_INFINITY } = options;
  const { membership: y } = outcomeMembership(data, options.outcome);
  const terms = sufficientSubsets(data, { ...options, inclCut: termInclCut, covCut: 0 })
    .map(({ expression }) => expression)
    .filter((term) => term.split("*").length <= maxConditions)
    .map((text, condition) => ({ condition, text, values: membership(text, data) }));
  const reach = terms.map(() => new Float64Array(y.length));
  for (let t = terms.length - 1; t > 0; t--) {
    const { values } = terms[t] as { values: Float64Array };
    const after = reach[t] as Float64Array;
    reach[t - 1] = values.map((x, i) => Math.max(x, after[i] as number));
  }
  const found: { parts: readonly number[]; fit: SufficiencyFit }[] = [];
  combine(terms, y.length, Math.max, 0, (parts, values) => {
    const fit = sufficiency(values, y);
    if (meetsCut(fit.inclS, inclCut) && meetsCut(fit.covS, covCut)) {
      found.push({ parts: [...parts], fit });
      return false;
    }
    if (parts.length >= maxTerms) return false;
    const rest = reach[parts.at(-1) as number] as Float64Array;
    return meetsCut(
      sufficiency(
        values.map((x, i) => Math.max(x, rest[i] as number)),
        y,
      ).covS,
      covCut,
    );
  });
  return shortest(found).map(({ parts, fit }) => ({ terms: parts.map((t) => terms[t]?.text ?? ""), ...fit }));
}
