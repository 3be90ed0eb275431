import { parseExpression } from "../expression/expression.ts";
import { deviantFor, isUniquelyCovered, necessarySets, relevanceFor, typicalFor } from "./necessity-cases.ts";
import { at, atMost, compareConfigurations, readFormula, type SolutionFormula } from "./solution-formula.ts";

export type TypicalRelevancePair = {
  readonly typical: string;
  readonly deviant: string;
  /** the typical case is in no other condition of the union */
  readonly uniquelyCovered: boolean;
  /** (1 - ΔY) + |ΔX| + (1 - X) of both: a lower value is a better pair */
  readonly best: number;
};

export type DeviantTypicalPair = {
  readonly deviant: string;
  readonly typical: string;
  /** the row of both cases, without the necessary condition */
  readonly configuration: readonly number[];
  readonly uniquelyCovered: boolean;
  /** the deviant case is in no condition of the union */
  readonly globallyUncovered: boolean;
  /** (1 - ΔX) + |ΔY|: a lower value is a better pair */
  readonly best: number;
};

export type NecessityPairs = {
  readonly condition: string;
  /** pairs that show why the outcome occurs in one case only, although both have the condition */
  readonly typicalRelevance: readonly TypicalRelevancePair[];
  /** pairs that show what replaces the condition, in cases that agree in all other conditions */
  readonly deviantTypical: readonly DeviantTypicalPair[];
};

/**
 * Matches cases for the study of necessary conditions.
 *
 * @param formula the union of necessary conditions and its cases: one condition (or expression) per term;
 *   `conditions` are those in which deviant and typical cases must agree
 * @returns pairs for each condition and for their union: uniquely covered typical cases first, deviant cases in no
 *   condition before others, then the best. O(n²) in the worst case
 * @throws ConditionError for an unknown column; MembershipError for a missing value; ExpressionError for a term that
 *   cannot be read
 * @see Rohlfing & Schneider (2013), Political Research Quarterly 66: 220-235; equals `smmr(necessity = TRUE, match =
 *   TRUE)` of R's SetMethods
 * @example necessityPairs({ ...formula, terms: ["STOCK", "MA"] })[0].typicalRelevance[0] // USA_03 and
 *   Switzerland_90: best 0.33
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
      read.rows[i]!.configuration.filter((_, c) => !named.has(read.conditions[c] ?? ""));
    const name = (i: number) => read.caseIds[i] ?? "";
    const typicalRelevance = typical.flatMap((t) =>
      relevanceFor(read, set).map((d) => {
        const [x, z] = [at(set.values, t), at(set.values, d)];
        return {
          typical: name(t),
          deviant: name(d),
          uniquelyCovered: isUniquelyCovered(read, set, t),
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
          uniquelyCovered: isUniquelyCovered(read, set, t),
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

/** Compares by `best`. Values that differ only by rounding are equal, and keep the order of the cases. */
function byBest(a: { readonly best: number }, b: { readonly best: number }): number {
  return atMost(a.best, b.best) && atMost(b.best, a.best) ? 0 : a.best - b.best;
}
