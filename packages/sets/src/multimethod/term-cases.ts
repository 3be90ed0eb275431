import {
  at,
  atMost,
  casesWhere,
  markLowest,
  type ReadFormula,
  readFormula,
  type SolutionFormula,
  type Term,
  uniquelyCovered,
} from "./solution-formula.ts";

export type TypicalCase = {
  readonly caseId: string;
  readonly term: string;
  readonly membership: number;
  readonly outcome: number;
  /** more in than out of this term only */
  readonly uniquelyCovered: boolean;
  /** 2 |Y - T| + (1 - T): a lower value is a better example */
  readonly best: number;
  /** no case in this term has a lower `best` */
  readonly mostTypical: boolean;
};

export type DeviantConsistencyCase = Pick<TypicalCase, "caseId" | "term" | "membership" | "outcome"> & {
  /** 1 - (T - Y) + (1 - T): a lower value is a clearer contradiction */
  readonly best: number;
  /** no case in this term has a lower `best` */
  readonly mostDeviant: boolean;
};

/**
 * Lists the cases in which each term holds as the solution claims: in the term and in the outcome, with membership in
 * the term at most that in the outcome.
 *
 * @param formula the solution and its cases
 * @returns typical cases by term, uniquely covered ones first, then the best; O(n × terms)
 * @throws ConditionError for an unknown column; MembershipError for a missing value; ExpressionError for a term that
 *   cannot be read
 * @see Schneider & Rohlfing (2013), Sociological Methods & Research 42: 559-597; equals `smmr(match = FALSE, cases =
 *   1)` of R's SetMethods, except for unique coverage (docs/differences-multimethod.md)
 * @example typicalCases(formula)[0] // Japan_95 in ~OCCUP*STOCK*~MA: membership 0.85, outcome 0.85, best 0.15
 */
export function typicalCases(formula: SolutionFormula): TypicalCase[] {
  const read = readFormula(formula);
  return read.terms.flatMap((term) =>
    markLowest(
      typicalIndices(read, term).map((i) => ({
        caseId: read.caseIds[i] ?? "",
        term: term.text,
        membership: at(term.values, i),
        outcome: at(read.outcome, i),
        uniquelyCovered: uniquelyCovered(read, i),
        best: typicality(read, term, i),
      })),
    )
      .map(({ most, ...entry }) => ({ ...entry, mostTypical: most }))
      .sort((a, b) => Number(b.uniquelyCovered) - Number(a.uniquelyCovered) || a.best - b.best),
  );
}

/**
 * Lists the cases that contradict each term: in the term, but not in the outcome.
 *
 * @param formula the solution and its cases
 * @returns deviant cases by term, the clearest first; O(n × terms)
 * @throws ConditionError for an unknown column; MembershipError for a missing value; ExpressionError for a term that
 *   cannot be read
 * @see Schneider & Rohlfing (2013), Sociological Methods & Research 42: 559-597; equals `smmr(match = FALSE, cases =
 *   3)` of R's SetMethods
 * @example deviantConsistencyCases(formula)[0] // Switzerland_90 in ~EMP*OCCUP: membership 0.82, outcome 0.31, best
 *   0.67
 */
export function deviantConsistencyCases(formula: SolutionFormula): DeviantConsistencyCase[] {
  const read = readFormula(formula);
  return read.terms.flatMap((term) =>
    markLowest(
      deviantIndices(read, term).map((i) => ({
        caseId: read.caseIds[i] ?? "",
        term: term.text,
        membership: at(term.values, i),
        outcome: at(read.outcome, i),
        best: deviance(read, term, i),
      })),
    )
      .map(({ most, ...entry }) => ({ ...entry, mostDeviant: most }))
      .sort((a, b) => a.best - b.best),
  );
}

/** Returns the cases in term and outcome whose membership in the term is at most that in the outcome. */
export function typicalIndices(read: ReadFormula, term: Term): number[] {
  return casesWhere(
    read,
    (i) =>
      at(term.values, i) > 0.5 &&
      at(read.outcome, i) > 0.5 &&
      atMost(at(term.values, i), at(read.outcome, i)),
  );
}

export function deviantIndices(read: ReadFormula, term: Term): number[] {
  return casesWhere(read, (i) => at(term.values, i) > 0.5 && at(read.outcome, i) < 0.5);
}

export function typicality(read: ReadFormula, term: Term, i: number): number {
  return 2 * Math.abs(at(read.outcome, i) - at(term.values, i)) + 1 - at(term.values, i);
}

export function deviance(read: ReadFormula, term: Term, i: number): number {
  return 1 - (at(term.values, i) - at(read.outcome, i)) + 1 - at(term.values, i);
}
