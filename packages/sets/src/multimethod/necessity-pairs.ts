import { parseExpression } from "../expression/expression.ts";
import { deviantFor, necessarySets, onlyIn, relevanceFor, typicalFor } from "./necessity-cases.ts";
import {
  at,
  atMost,
  type CaseRow,
  compareConfigurations,
  readFormula,
  type SolutionFormula,
} from "./solution-formula.ts";

export type TypicalRelevancePair = {
  readonly typical: string;
  readonly deviant: string;
  /** the typical case is in no other condition of the union */
  readonly uniquelyCovered: boolean;
  /** (1 - ΔY) + |ΔX| + (1 - X) of both: the lower, the better a pair */
  readonly best: number;
};

export type DeviantTypicalPair = {
  readonly deviant: string;
  readonly typical: string;
  /** the row both share, without the necessary condition */
  readonly configuration: readonly number[];
  readonly uniquelyCovered: boolean;
  /** the deviant case is in no condition of the union */
  readonly globallyUncovered: boolean;
  /** (1 - ΔX) + |ΔY|: the lower, the better a pair */
  readonly best: number;
};

export type NecessityPairs = {
  readonly condition: string;
  /** what makes the outcome come in one and not in the other, though both have the condition */
  readonly typicalRelevance: readonly TypicalRelevancePair[];
  /** what stands in the condition's place, in cases that are alike in all other conditions */
  readonly deviantTypical: readonly DeviantTypicalPair[];
};

/**
 * Matches cases for the study of necessary conditions.
 *
 * @param formula the union of necessary conditions over its cases: one condition (or expression) a term; `conditions` says in which
 *   conditions deviant and typical cases have to be alike
 * @returns pairs for each condition and for their union: uniquely covered typical cases first, deviant ones in no condition before others,
 *   and then the best. O(n²) at worst
 * @throws ConditionError for a column that is not there; MembershipError for a missing value; ExpressionError for a term that cannot be read
 * @see Rohlfing & Schneider (2013), Political Research Quarterly 66: 220-235; equals `smmr(necessity = TRUE, match = TRUE)` of R's SetMethods
 * @example necessityPairs({ ...formula, terms: ["STOCK", "MA"] })[0].typicalRelevance[0] // USA_03 and Switzerland_90: best 0.33
 */
export function necessityPairs(formula: SolutionFormula): NecessityPairs[] {
  const read = readFormula(formula);
  return necessarySets(read).map((set) => {
    const typical = typicalFor(read, set);
    const named = new Set(
      parseExpression(set.text)
        .flat()
        .map((literal) => literal.condition),
    );
    const others = (i: number) =>
      (read.rows[i] as CaseRow).configuration.filter((_, c) => !named.has(read.conditions[c] ?? ""));
    const name = (i: number) => read.caseIds[i] ?? "";
    const typicalRelevance = typical.flatMap((t) =>
      relevanceFor(read, set).map((d) => {
        const [x, z] = [at(set.values, t), at(set.values, d)];
        return {
          typical: name(t),
          deviant: name(d),
          uniquelyCovered: onlyIn(read, set, t),
          best: 1 - (at(read.outcome, t) - at(read.outcome, d)) + Math.abs(x - z) + (1 - x) + (1 - z),
        };
      }),
    );
    const deviantTypical = deviantFor(read, set).flatMap((d) =>
      typical
        .filter((t) => read.rows[t] !== undefined && compareConfigurations(others(t), others(d)) === 0)
        .map((t) => ({
          deviant: name(d),
          typical: name(t),
          configuration: others(d),
          uniquelyCovered: onlyIn(read, set, t),
          globallyUncovered: !(at(read.solution, d) > 0.5),
          best:
            1 - (at(set.values, t) - at(set.values, d)) + Math.abs(at(read.outcome, t) - at(read.outcome, d)),
        })),
    );
    return {
      condition: set.text,
      typicalRelevance: typicalRelevance.sort(
        (a, b) => Number(b.uniquelyCovered) - Number(a.uniquelyCovered) || byBest(a, b),
      ),
      deviantTypical: deviantTypical.sort(
        (a, b) =>
          Number(b.uniquelyCovered) - Number(a.uniquelyCovered) ||
          Number(b.globallyUncovered) - Number(a.globallyUncovered) ||
          byBest(a, b),
      ),
    };
  });
}

/** Equal but for rounding counts as equal, so that the order of the cases decides. */
function byBest(a: { readonly best: number }, b: { readonly best: number }): number {
  return atMost(a.best, b.best) && atMost(b.best, a.best) ? 0 : a.best - b.best;
}
