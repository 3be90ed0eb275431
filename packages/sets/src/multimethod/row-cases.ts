import {
  at,
  atMost,
  casesWhere,
  compareConfigurations,
  type ReadFormula,
  readFormula,
  type SolutionFormula,
} from "./solution-formula.ts";

export type UncoveredCase = {
  readonly caseId: string;
  /** membership in the solution, below 0.5 */
  readonly solution: number;
  readonly outcome: number;
  /** the truth-table row of the case, in the order of the conditions, and its membership there */
  readonly configuration: readonly number[];
  readonly rowMembership: number;
};

export type DeviantCoverageCase = UncoveredCase & {
  /** membership of the case in its row is at most its membership in the outcome */
  readonly rowWithinOutcome: boolean;
  /** 1 - membership in the row: a lower value is a better example of the row */
  readonly best: number;
  /** no case in this row has a lower `best` */
  readonly mostDeviant: boolean;
};

/**
 * Lists the cases that the solution does not explain: in the outcome, but in no term.
 *
 * @param formula the solution and its cases
 * @returns deviant cases by row of the truth table (configurations in ascending order), those within the outcome
 *   first, then the best. A case with a membership of 0.5 lies in no row and is left out. O(n × conditions)
 * @throws ConditionError for an unknown column; MembershipError for a missing value; ExpressionError for a term that
 *   cannot be read
 * @see Schneider & Rohlfing (2013), Sociological Methods & Research 42: 559-597; equals `smmr(match = FALSE, cases =
 *   4)` of R's SetMethods
 * @example deviantCoverageCases(formula)[0] // UK_03: solution 0.12, outcome 0.98, row 001011, best 0.12
 */
export function deviantCoverageCases(formula: SolutionFormula): DeviantCoverageCase[] {
  const read = readFormula(formula);
  const cases = uncoveredCases(read, (y) => y > 0.5).map((entry) => ({
    ...entry,
    rowWithinOutcome: atMost(entry.rowMembership, entry.outcome),
    best: 1 - entry.rowMembership,
  }));
  const lowest = new Map<string, number>();
  for (const { configuration, best } of cases)
    lowest.set(configuration.join(), Math.min(best, lowest.get(configuration.join()) ?? Infinity));
  return cases
    .map((entry) => ({
      ...entry,
      mostDeviant: atMost(entry.best, lowest.get(entry.configuration.join()) ?? Number.NaN),
    }))
    .sort(
      (a, b) =>
        compareConfigurations(a.configuration, b.configuration) ||
        Number(b.rowWithinOutcome) - Number(a.rowWithinOutcome) ||
        a.best - b.best,
    );
}

/**
 * Lists the cases that show nothing about sufficiency by themselves: in no term, and not in the outcome.
 *
 * @param formula the solution and its cases
 * @returns individually irrelevant cases by row of the truth table (configurations in ascending order). A case with a
 *   membership of 0.5 lies in no row and is left out. O(n × conditions)
 * @throws ConditionError for an unknown column; MembershipError for a missing value; ExpressionError for a term that
 *   cannot be read
 * @see Schneider & Rohlfing (2013), Sociological Methods & Research 42: 559-597; equals `smmr(match = FALSE, cases =
 *   5)` of R's SetMethods
 * @example irrelevantCases(formula)[0] // New Zealand_90: solution 0.17, outcome 0.06, row 000001
 */
export function irrelevantCases(formula: SolutionFormula): UncoveredCase[] {
  return uncoveredCases(readFormula(formula), (y) => y < 0.5).sort((a, b) =>
    compareConfigurations(a.configuration, b.configuration),
  );
}

/** Returns the cases outside the solution whose outcome meets a condition, with their rows. */
export function uncoveredCases(read: ReadFormula, outcomeIs: (y: number) => boolean): UncoveredCase[] {
  return casesWhere(
    read,
    (i) => at(read.solution, i) < 0.5 && outcomeIs(at(read.outcome, i)) && read.rows[i] !== undefined,
  ).map((i) => {
    const { configuration, membership } = read.rows[i]!;
    return {
      caseId: read.caseIds[i] ?? "",
      solution: at(read.solution, i),
      outcome: at(read.outcome, i),
      configuration,
      rowMembership: membership,
    };
  });
}
