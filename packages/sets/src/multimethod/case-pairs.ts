import { uncoveredCases } from "./row-cases.ts";
import { at, atMost, compareConfigurations, readFormula, type SolutionFormula } from "./solution-formula.ts";
import { deviance, deviantIndices, typicalIndices, typicality } from "./term-cases.ts";

export type TypicalDeviantPair = {
  readonly typical: string;
  readonly deviant: string;
  /** |ΔT| + (1 - ΔY) + (1 - T) of both: a lower value is a better pair */
  readonly best: number;
  readonly mostTypical: boolean;
  readonly mostDeviant: boolean;
};

export type DeviantIrrelevantPair = {
  readonly deviant: string;
  readonly irrelevant: string;
  readonly configuration: readonly number[];
  /** membership of the deviant case in its row is at most its membership in the outcome */
  readonly rowWithinOutcome: boolean;
  /** |Δrow| + (1 - ΔY) + (1 - row) of both: a lower value is a better pair */
  readonly best: number;
};

/**
 * Matches typical and deviant cases of each term, to find the condition that the term lacks.
 *
 * @param formula the solution and its cases
 * @returns for each term all pairs, the best first; O(n²) in the worst case
 * @throws ConditionError for an unknown column; MembershipError for a missing value; ExpressionError for a term that
 *   cannot be read
 * @see Schneider & Rohlfing (2013), Sociological Methods & Research 42: 559-597; equals `smmr(match = TRUE, cases =
 *   3)` of R's SetMethods
 * @example typicalDeviantPairs(formula)[1].pairs[0] // Netherlands_03 and Australia_95 in BARGAIN*UNI*STOCK: best
 *   0.55
 */
export function typicalDeviantPairs(
  formula: SolutionFormula,
): { readonly term: string; readonly pairs: readonly TypicalDeviantPair[] }[] {
  const read = readFormula(formula);
  return read.terms.map((term) => {
    const [typical, deviant] = [typicalIndices(read, term), deviantIndices(read, term)];
    const bestTypical = Math.min(...typical.map((i) => typicality(read, term, i)));
    const bestDeviant = Math.min(...deviant.map((i) => deviance(read, term, i)));
    const pairs = typical.flatMap((t) =>
      deviant.map((d) => {
        const [x, z] = [at(term.values, t), at(term.values, d)];
        return {
          typical: read.caseIds[t] ?? "",
          deviant: read.caseIds[d] ?? "",
          best: Math.abs(x - z) + 1 - (at(read.outcome, t) - at(read.outcome, d)) + (1 - x) + (1 - z),
          mostTypical: atMost(typicality(read, term, t), bestTypical),
          mostDeviant: atMost(deviance(read, term, d), bestDeviant),
        };
      }),
    );
    return { term: term.text, pairs: pairs.sort((a, b) => a.best - b.best) };
  });
}

/**
 * Matches cases that the solution does not explain with irrelevant cases of the same truth-table row, to find the
 * condition that separates them.
 *
 * @param formula the solution and its cases
 * @returns all pairs, by row (configurations in ascending order), those within the outcome first, then the best;
 *   O(n²) in the worst case
 * @throws ConditionError for an unknown column; MembershipError for a missing value; ExpressionError for a term that
 *   cannot be read
 * @see Schneider & Rohlfing (2013), Sociological Methods & Research 42: 559-597; equals `smmr(match = TRUE, cases =
 *   4)` of R's SetMethods
 * @example deviantIrrelevantPairs(formula)[0] // USA_99 and New Zealand_95 in row 001011: best 0.58
 */
export function deviantIrrelevantPairs(formula: SolutionFormula): DeviantIrrelevantPair[] {
  const read = readFormula(formula);
  const irrelevant = Map.groupBy(
    uncoveredCases(read, (y) => y < 0.5),
    (entry) => entry.configuration.join(),
  );
  return uncoveredCases(read, (y) => y > 0.5)
    .flatMap((d) =>
      (irrelevant.get(d.configuration.join()) ?? []).map((other) => ({
        deviant: d.caseId,
        irrelevant: other.caseId,
        configuration: d.configuration,
        rowWithinOutcome: atMost(d.rowMembership, d.outcome),
        best:
          Math.abs(d.rowMembership - other.rowMembership) +
          1 -
          (d.outcome - other.outcome) +
          (1 - d.rowMembership) +
          (1 - other.rowMembership),
      })),
    )
    .sort(
      (a, b) =>
        compareConfigurations(a.configuration, b.configuration) ||
        Number(b.rowWithinOutcome) - Number(a.rowWithinOutcome) ||
        a.best - b.best,
    );
}
