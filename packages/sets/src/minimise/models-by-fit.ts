import { membership } from "../expression/membership.ts";
import { sufficiency } from "../fit/fit.ts";
import { minimalCombinations, visitDisjunctions } from "../superset/combine.ts";
import { sufficientSubsets } from "../superset/super-subset.ts";
import { outcomeMembership } from "../truth-table/outcome.ts";
import { lowestMeeting } from "../truth-table/tolerance.ts";
import type { SetData, SufficiencyFit } from "../types.ts";

export type ModelsByFitOptions = {
  /** `Y`, `~Y`, or `Y{1}` */
  readonly outcome: string;
  /** by default every column but the outcome */
  readonly conditions?: readonly string[];
  /** required consistency of each term (default 1) */
  readonly termInclCut?: number;
  /** required consistency of a model (default that of the terms) */
  readonly inclCut?: number;
  /** required coverage of a model (default 1) */
  readonly covCut?: number;
  /** maximum number of conditions in a term, and of terms in a model (default no limit) */
  readonly maxConditions?: number;
  readonly maxTerms?: number;
};

/**
 * Finds models by their fit to the cases instead of by the rows of a truth table: terms that are consistent enough
 * and from which no condition can be left out, joined until consistency and coverage suffice and no term can be left
 * out.
 *
 * @returns models as their terms, shorter ones first, with fit; the cost grows with 2^terms, pruned by `maxTerms` and
 *   by the coverage that the remaining terms can reach
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
  const total = y.reduce((sum, value) => sum + value, 0);
  const found: { parts: readonly number[]; fit: SufficiencyFit }[] = [];
  const share = lowestMeeting(inclCut);
  const wanted = {
    overlap: lowestMeeting(covCut) * total,
    share,
    // A model that covers the whole outcome has the most outside it.
    outside: (1 / share - 1) * total,
    parts: maxTerms,
  };
  visitDisjunctions(terms, y, wanted, (parts, _x, _both, values) => {
    found.push({ parts: [...parts], fit: sufficiency(values(), y) });
    return false;
  });
  return minimalCombinations(found).map(({ parts, fit }) => ({
    terms: parts.map((t) => terms[t]?.text ?? ""),
    ...fit,
  }));
}
