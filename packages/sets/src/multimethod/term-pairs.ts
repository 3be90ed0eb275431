import { type FocalView, focalCases, focalView, termOf } from "./focal-conjuncts.ts";
import {
  at,
  casesWhere,
  readFormula,
  type SolutionFormula,
  type Term,
  uniquelyCovered,
} from "./solution-formula.ts";

/** The cases of a pair that a property holds for. */
export type WhichOfPair = "both" | "first" | "second" | "none";

export type TypicalPair = {
  readonly first: string;
  readonly second: string;
  /** combined rank of the two: 1 (1, 1), 2 (1, 2), 3 (2, 1), 4 (2, 2) */
  readonly rank: number;
  readonly cleanCorridor: WhichOfPair;
  readonly consistent: WhichOfPair;
  readonly uniquelyCovered: WhichOfPair;
  /** a lower value is a better pair */
  readonly best: number;
  readonly mostTypicalOfConjunct: WhichOfPair;
  readonly mostTypicalOfTerm: WhichOfPair;
};

export type TypicalIrrelevantPair = {
  readonly typical: string;
  readonly irrelevant: string;
  /** combined rank of the two: 1 (1, 1), 2 (2, 1), 3 (1, 2), 4 (2, 2) */
  readonly rank: number;
  readonly cleanCorridor: WhichOfPair;
  readonly consistent: WhichOfPair;
  /** whether the typical case is */
  readonly uniquelyCovered: boolean;
  /** the irrelevant case is in no other term */
  readonly globallyUncovered: boolean;
  readonly best: number;
  readonly mostTypicalOfConjunct: boolean;
  readonly mostTypicalOfTerm: boolean;
};

/**
 * Matches typical cases of a term, to compare the effect of one conjunct in both.
 *
 * @param formula the solution and its cases
 * @param term one of its terms, as written there
 * @returns for each conjunct all pairs, the case that is more in the term first, by rank, clean corridor,
 *   consistency, unique coverage, and then the best: (0.5 - ΔFC) + (0.5 - ΔY) + |ΔCC| + 2 |Y - FC| of both. O(typical
 *   cases² × conjuncts)
 * @throws ConditionError for a term that the formula does not have, or an unknown column; MembershipError for a
 *   missing value
 * @see Schneider & Rohlfing (2013), Sociological Methods & Research 42: 559-597; Oana, Schneider & Thomann (2021),
 *   QCA using R, ch. 6; equals `smmr(match = TRUE, cases = 1)` of R's SetMethods
 * @example typicalPairs(formula, "BARGAIN*UNI*STOCK")[0].pairs[0] // Netherlands_03 and Netherlands_99: rank 1, best
 *   1.17
 */
export function typicalPairs(
  formula: SolutionFormula,
  term: string,
): { readonly conjunct: string; readonly pairs: readonly TypicalPair[] }[] {
  const read = readFormula(formula);
  const found = termOf(read, term);
  return found.conjuncts.map((conjunct) => {
    const cases = focalCases(read, found, conjunct).sort((a, b) => b.term - a.term);
    const pairs = cases.flatMap((a, place) =>
      cases.slice(place + 1).map(
        (b): TypicalPair => ({
          first: a.caseId,
          second: b.caseId,
          rank: 2 * (a.rank - 1) + b.rank,
          cleanCorridor: whichOfPair(a.cleanCorridor, b.cleanCorridor),
          consistent: whichOfPair(a.consistent, b.consistent),
          uniquelyCovered: whichOfPair(a.uniquelyCovered, b.uniquelyCovered),
          best:
            1 -
            (a.focal - b.focal) -
            (a.outcome - b.outcome) +
            Math.abs(a.complement - b.complement) +
            2 * (gap(a) + gap(b)),
          mostTypicalOfConjunct: whichOfPair(a.mostTypicalOfConjunct, b.mostTypicalOfConjunct),
          mostTypicalOfTerm: whichOfPair(a.mostTypicalOfTerm, b.mostTypicalOfTerm),
        }),
      ),
    );
    return {
      conjunct: conjunct.text,
      pairs: pairs.sort(
        (a, b) =>
          byRankAndFit(a, b) ||
          orderOfWhich(a.uniquelyCovered) - orderOfWhich(b.uniquelyCovered) ||
          a.best - b.best,
      ),
    };
  });
}

/**
 * Matches typical cases of a term with irrelevant ones that lack only one conjunct, to see whether that conjunct
 * makes the difference.
 *
 * @param formula the solution and its cases
 * @param term one of its terms, as written there
 * @returns for each conjunct all pairs, by rank, clean corridor, consistency, unique coverage, whether the irrelevant
 *   case is in no other term, and then the best: (1 - ΔFC) + (1 - ΔY) + |ΔCC| + 2 |Y - FC| of the typical + |Y - FC|
 *   of the irrelevant case. O(typical × irrelevant cases × conjuncts)
 * @throws ConditionError for a term that the formula does not have, or an unknown column; MembershipError for a
 *   missing value
 * @see Schneider & Rohlfing (2013), Sociological Methods & Research 42: 559-597; Oana, Schneider & Thomann (2021),
 *   QCA using R, ch. 6; equals `smmr(match = TRUE, cases = 2)` of R's SetMethods
 * @example typicalIrrelevantPairs(formula, "BARGAIN*UNI*STOCK")[0].pairs[0] // Netherlands_03 and Canada_03: rank 1,
 *   best 0.86
 */
export function typicalIrrelevantPairs(
  formula: SolutionFormula,
  term: string,
): { readonly conjunct: string; readonly pairs: readonly TypicalIrrelevantPair[] }[] {
  const read = readFormula(formula);
  const found: Term = termOf(read, term);
  return found.conjuncts.map((conjunct) => {
    const irrelevant = casesWhere(read, (i) => at(read.outcome, i) < 0.5)
      .map((i) => ({ i, ...focalView(read, found, conjunct, i) }))
      .filter((view) => view.focal < 0.5 && view.complement > 0.5);
    const pairs = focalCases(read, found, conjunct).flatMap((a) =>
      irrelevant.map(
        (b): TypicalIrrelevantPair => ({
          typical: a.caseId,
          irrelevant: read.caseIds[b.i] ?? "",
          rank: 2 * (b.rank - 1) + a.rank,
          cleanCorridor: whichOfPair(a.cleanCorridor, b.cleanCorridor),
          consistent: whichOfPair(a.consistent, b.consistent),
          uniquelyCovered: uniquelyCovered(read, a.i),
          globallyUncovered: at(read.solution, b.i) < 0.5,
          best:
            2 -
            (a.focal - b.focal) -
            (a.outcome - b.outcome) +
            Math.abs(a.complement - b.complement) +
            2 * gap(a) +
            gap(b),
          mostTypicalOfConjunct: a.mostTypicalOfConjunct,
          mostTypicalOfTerm: a.mostTypicalOfTerm,
        }),
      ),
    );
    return {
      conjunct: conjunct.text,
      pairs: pairs.sort(
        (a, b) =>
          byRankAndFit(a, b) ||
          Number(b.uniquelyCovered) - Number(a.uniquelyCovered) ||
          Number(b.globallyUncovered) - Number(a.globallyUncovered) ||
          a.best - b.best,
      ),
    };
  });
}

type RankedPair = Pick<TypicalPair, "rank" | "cleanCorridor" | "consistent">;

function byRankAndFit(a: RankedPair, b: RankedPair): number {
  return (
    a.rank - b.rank ||
    orderOfWhich(a.cleanCorridor) - orderOfWhich(b.cleanCorridor) ||
    orderOfWhich(a.consistent) - orderOfWhich(b.consistent)
  );
}

function gap(view: FocalView): number {
  return Math.abs(view.outcome - view.focal);
}

function whichOfPair(first: boolean, second: boolean): WhichOfPair {
  return first ? (second ? "both" : "first") : second ? "second" : "none";
}

function orderOfWhich(where: WhichOfPair): number {
  return ["both", "first", "second", "none"].indexOf(where);
}
