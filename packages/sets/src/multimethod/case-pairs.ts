import { uncovered } from "./row-cases.ts";
import { at, atMost, compareConfigurations, readFormula, type SolutionFormula } from "./solution-formula.ts";
import { deviance, deviantIn, typicalIn, typicality } from "./term-cases.ts";

export type TypicalDeviantPair = {
  readonly typical: string;
  readonly deviant: string;
  /** |ΔT| + (1 - ΔY) + (1 - T) of both: the lower, the better a pair */
  readonly best: number;
  readonly mostTypical: boolean;
  readonly mostDeviant: boolean;
};

export type DeviantIrrelevantPair = {
  readonly deviant: string;
  readonly irrelevant: string;
  readonly configuration: readonly number[];
  /** the deviant case is no more in its row than in the outcome */
  readonly rowWithinOutcome: boolean;
  /** |Δrow| + (1 - ΔY) + (1 - row) of both: the lower, the better a pair */
  readonly best: number;
};

/**
 * Matches typical with deviant cases of each term, to find the condition that the term lacks.
 *
 * @param formula the solution over its cases
 * @returns for each term all pairs, the best first; O(n²) at worst
 * @throws ConditionError for a column that is not there; MembershipError for a missing value; ExpressionError for a term that cannot be read
 * @see Schneider & Rohlfing (2013), Sociological Methods & Research 42: 559-597; equals `smmr(match = TRUE, cases = 3)` of R's SetMethods
 * @example typicalDeviantPairs(formula)[1].pairs[0] // Netherlands_03 and Australia_95 in BARGAIN*UNI*STOCK: best 0.55
 */
export function typicalDeviantPairs(
  formula: SolutionFormula,
): { readonly term: string; readonly pairs: readonly TypicalDeviantPair[] }[] {
  const read = readFormula(formula);
  return read.terms.map((term) => {
    const [typical, deviant] = [typicalIn(read, term), deviantIn(read, term)];
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
 * Matches cases that the solution leaves unexplained with irrelevant ones of the same truth-table row, to find the condition that parts them.
 *
 * @param formula the solution over its cases
 * @returns all pairs, by row (configurations in rising order), those within the outcome first, and then the best; O(n²) at worst
 * @throws ConditionError for a column that is not there; MembershipError for a missing value; ExpressionError for a term that cannot be read
 * @see Schneider & Rohlfing (2013), Sociological Methods & Research 42: 559-597; equals `smmr(match = TRUE, cases = 4)` of R's SetMethods
 * @example deviantIrrelevantPairs(formula)[0] // USA_99 and New Zealand_95 in row 001011: best 0.58
 */
export function deviantIrrelevantPairs(formula: SolutionFormula): DeviantIrrelevantPair[] {
  const read = readFormula(formula);
  const irrelevant = Map.groupBy(
    uncovered(read, (y) => y < 0.5),
    (entry) => entry.configuration.join(),
  );
  return uncovered(read, (y) => y > 0.5)
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
