import { ConditionError } from "../errors.ts";
import {
  at,
  atMost,
  type Conjunct,
  markLowest,
  type ReadFormula,
  readFormula,
  type SolutionFormula,
  type Term,
  uniquelyCovered,
} from "./solution-formula.ts";
import { typicalIndices, typicality } from "./term-cases.ts";

/** One case in relation to one conjunct of a term; the other conjuncts are its complementary conjuncts. */
export type FocalView = {
  /** membership in the focal conjunct */
  readonly focal: number;
  readonly outcome: number;
  /** the lowest membership in a complementary conjunct; 1 when there are no complementary conjuncts */
  readonly complement: number;
  /** membership in the term */
  readonly term: number;
  /** 1: the focal conjunct determines the membership in the term; 2: another conjunct does */
  readonly rank: 1 | 2;
  /**
   * true when no complementary membership lies between focal conjunct and outcome, where it could also account for
   * the outcome
   */
  readonly cleanCorridor: boolean;
  /** the focal conjunct is at most as high as the outcome; a necessary one at least as high */
  readonly consistent: boolean;
};

export type FocalCase = FocalView & {
  readonly caseId: string;
  readonly uniquelyCovered: boolean;
  /** 2 |Y - FC| + (FC - T) + (1 - FC): a lower value is a better example */
  readonly best: number;
  /** no case has a lower `best` for this conjunct; no case is more typical of the term */
  readonly mostTypicalOfConjunct: boolean;
  readonly mostTypicalOfTerm: boolean;
};

/**
 * Ranks the typical cases of a term for tracing the effect of one conjunct.
 *
 * @param formula the solution and its cases
 * @param term one of its terms, as written there
 * @param necessary conjuncts that are also necessary for the outcome, as written in the term
 * @returns for each conjunct the typical cases, by rank, clean corridor, consistency, unique coverage, and then the
 *   best; O(n × conjuncts)
 * @throws ConditionError for a term that the formula does not have, or an unknown column; MembershipError for a
 *   missing value
 * @see Schneider & Rohlfing (2013), Sociological Methods & Research 42: 559-597; Oana, Schneider & Thomann (2021),
 *   QCA using R, ch. 6; equals `smmr(match = FALSE, cases = 2)` of R's SetMethods, except for the most typical case
 *   of the term (docs/differences-multimethod.md)
 * @example focalConjunctCases(formula, "~EMP*OCCUP")[1].cases[0] // Denmark_99 for OCCUP: rank 1, best 0.35
 */
export function focalConjunctCases(
  formula: SolutionFormula,
  term: string,
  necessary: readonly string[] = [],
): { readonly conjunct: string; readonly cases: readonly FocalCase[] }[] {
  const read = readFormula(formula);
  const found = termOf(read, term);
  return found.conjuncts.map((conjunct) => ({
    conjunct: conjunct.text,
    cases: focalCases(read, found, conjunct, necessary.includes(conjunct.text))
      .map(({ i: _, ...entry }) => entry)
      .sort(
        (a, b) =>
          a.rank - b.rank ||
          Number(b.cleanCorridor) - Number(a.cleanCorridor) ||
          Number(b.consistent) - Number(a.consistent) ||
          Number(b.uniquelyCovered) - Number(a.uniquelyCovered) ||
          a.best - b.best,
      ),
  }));
}

export function termOf(read: ReadFormula, text: string): Term {
  const found = read.terms.find((term) => term.text === text);
  if (!found)
    throw new ConditionError(
      `The solution has no term "${text}". Use one of ${read.terms.map((term) => term.text).join(", ")}.`,
    );
  return found;
}

/** Returns the typical cases of a term for one conjunct, in the order of the cases; i is the index of the case. */
export function focalCases(
  read: ReadFormula,
  term: Term,
  conjunct: Conjunct,
  necessary = false,
): (FocalCase & { readonly i: number })[] {
  const typical = typicalIndices(read, term);
  const lowestOfTerm = Math.min(...typical.map((i) => typicality(read, term, i)));
  return markLowest(
    typical.map((i) => {
      const view = focalView(read, term, conjunct, i, necessary);
      return {
        i,
        caseId: read.caseIds[i] ?? "",
        ...view,
        uniquelyCovered: uniquelyCovered(read, i),
        best: 2 * Math.abs(view.outcome - view.focal) + (view.focal - view.term) + (1 - view.focal),
        mostTypicalOfTerm: atMost(typicality(read, term, i), lowestOfTerm),
      };
    }),
  ).map(({ most, ...entry }) => ({ ...entry, mostTypicalOfConjunct: most }));
}

export function focalView(
  read: ReadFormula,
  term: Term,
  conjunct: Conjunct,
  i: number,
  necessary = false,
): FocalView {
  const focal = at(conjunct.values, i);
  const outcome = at(read.outcome, i);
  const others = term.conjuncts.filter((other) => other !== conjunct).map((other) => at(other.values, i));
  const complement = Math.min(1, ...others);
  const [low, high] = [Math.min(focal, outcome), Math.max(focal, outcome)];
  // For a sufficient conjunct only the lowest complement counts, which determines the term; a necessary one must rule
  // out each.
  const rivals = others.length === 0 ? [] : necessary ? others : [complement];
  return {
    focal,
    outcome,
    complement,
    term: at(term.values, i),
    rank: (necessary ? atMost(complement, focal) : atMost(focal, complement)) ? 1 : 2,
    cleanCorridor: rivals.every(
      (rival) => !(atMost(low, rival) && (necessary ? !atMost(high, rival) : atMost(rival, high))),
    ),
    consistent: necessary ? atMost(outcome, focal) : atMost(focal, outcome),
  };
}
