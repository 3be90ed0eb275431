import { intersectExpressions, negateExpression } from "../expression/algebra.ts";
import { isMultiValue, membership } from "../expression/membership.ts";
import { sufficiency } from "../fit/fit.ts";
import { outcomeMembership } from "../truth-table/outcome.ts";
import type { SufficiencyFit } from "../types.ts";
import type { SolutionFormula } from "./solution-formula.ts";

export type TheoryPart = SufficiencyFit & {
  /** cases in the intersection and in the outcome, and cases in it but not in the outcome */
  readonly inOutcome: readonly string[];
  readonly notInOutcome: readonly string[];
};

export type TheoryEvaluation = {
  readonly terms: readonly (SufficiencyFit & { readonly term: string })[];
  readonly model: SufficiencyFit;
  readonly theory: SufficiencyFit;
  /** expected and found: supported */
  readonly both: TheoryPart;
  /** found but not expected: extend the theory */
  readonly modelOnly: TheoryPart;
  /** expected but not found: limit the theory */
  readonly theoryOnly: TheoryPart;
  readonly neither: TheoryPart;
};

/**
 * Compares a solution with a theoretical expectation.
 * The four intersections are simplified as expressions before cases are measured. This removes products such as A*~A,
 * in which a fuzzy case has up to 0.5 membership.
 *
 * @param formula the solution and its cases
 * @param theory the expectation, as an expression in columns of the data
 * @returns inclS, PRI and covS of terms, solution, theory and the four intersections (NaN where a denominator is 0),
 *   with the cases in each; O(n × terms)
 * @throws ConditionError for an unknown column; MembershipError for a missing value; ExpressionError for a text that
 *   cannot be read
 * @see Ragin (1987), The Comparative Method, ch. 7; Schneider & Wagemann (2012), Set-Theoretic Methods, ch. 11;
 *   equals `modelFit()` of R's QCA and `theory.evaluation()` of SetMethods
 * @example theoryEvaluation({ data: lipset, outcome: "SURV", terms: ["DEV*~IND", "URB*STB"] },
 *   "DEV*STB").theory.inclS // 0.869
 */
export function theoryEvaluation(formula: SolutionFormula, theory: string): TheoryEvaluation {
  const { data, terms } = formula;
  const y = outcomeMembership(data, formula.outcome).membership;
  const found = membership(terms.join(" + "), data);
  const expected = membership(theory, data);
  const levels = Object.fromEntries(
    Object.entries(data.columns)
      .filter(([, column]) => isMultiValue(column))
      .map(([name, column]) => [name, 1 + Array.from(column).reduce((a, b) => (b > a ? b : a), 1)]),
  );
  const solution = terms.join(" + ");
  const first = (forms: readonly string[]) => forms[0] ?? "";
  const sides = {
    found: [solution, first(negateExpression(solution, { levels }))],
    expected: [theory, first(negateExpression(theory, { levels }))],
  };
  const part = (inFound: boolean, inExpected: boolean): TheoryPart => {
    const both = [sides.found[inFound ? 0 : 1] ?? "", sides.expected[inExpected ? 0 : 1] ?? ""];
    const named = both.filter((text) => text !== "1");
    const text = both.includes("")
      ? ""
      : named.length === 0
        ? "1"
        : first(intersectExpressions(named, { levels }));
    const values =
      text === "" || text === "1"
        ? new Float64Array(data.cases.length).fill(Number(text))
        : membership(text, data);
    const members = data.cases.map((caseId, i) => ({ caseId, x: values[i] ?? 0, y: y[i] ?? 0 }));
    return {
      ...sufficiency(values, y),
      inOutcome: members.filter((m) => m.x > 0.5 && m.y > 0.5).map((m) => m.caseId),
      notInOutcome: members.filter((m) => m.x > 0.5 && m.y < 0.5).map((m) => m.caseId),
    };
  };
  return {
    terms: terms.map((term) => ({ term, ...sufficiency(membership(term, data), y) })),
    model: sufficiency(found, y),
    theory: sufficiency(expected, y),
    both: part(true, true),
    modelOnly: part(true, false),
    theoryOnly: part(false, true),
    neither: part(false, false),
  };
}
