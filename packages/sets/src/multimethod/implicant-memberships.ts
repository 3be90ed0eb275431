import { readFormula, type SolutionFormula } from "./solution-formula.ts";

export type ImplicantMemberships = {
  readonly caseId: string;
  /** in the order of the terms */
  readonly terms: readonly number[];
  /** the highest of them */
  readonly solution: number;
  readonly outcome: number;
};

/**
 * Lists each case's membership in every term, in the solution and in the outcome.
 *
 * @param formula the solution and its cases
 * @returns n entries in the order of the cases, values in 0..1; O(n × terms)
 * @throws ConditionError for an unknown column; MembershipError for a missing value; ExpressionError for a term that
 *   cannot be read
 * @see equals `pimdata()` of R's SetMethods
 * @example implicantMemberships({ data: { cases: ["a"], columns: { A: [0.8], Y: [1] } }, outcome: "Y", terms: ["A"]
 *   }) // a, [0.8], 0.8, 1
 */
export function implicantMemberships(formula: SolutionFormula): ImplicantMemberships[] {
  const { caseIds, terms, solution, outcome } = readFormula(formula);
  return caseIds.map((caseId, i) => ({
    caseId,
    terms: terms.map((term) => term.values[i] ?? Number.NaN),
    solution: solution[i] ?? Number.NaN,
    outcome: outcome[i] ?? Number.NaN,
  }));
}
