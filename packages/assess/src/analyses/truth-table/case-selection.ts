import {
  type DeviantConsistencyCase,
  type DeviantCoverageCase,
  type DeviantIrrelevantPair,
  deviantConsistencyCases,
  deviantCoverageCases,
  deviantIrrelevantPairs,
  type SetData,
  type TruthTable,
  type TypicalCase,
  type TypicalDeviantPair,
  type TypicalIrrelevantPair,
  type TypicalPair,
  typicalCases,
  typicalDeviantPairs,
  typicalIrrelevantPairs,
  typicalPairs,
} from "@throughline/sets";
import { termAsSets } from "./term-as-sets.ts";

/** The cases of a model to study in depth, and the pairs to compare, the best of each kind first. */
export type CaseSelection = {
  readonly terms: readonly {
    readonly term: string;
    readonly typical: readonly TypicalCase[];
    /** in the term, not in the outcome */
    readonly deviant: readonly DeviantConsistencyCase[];
    /** typical against deviant cases: which condition does the term lack? */
    readonly typicalDeviant: readonly TypicalDeviantPair[];
    /** by conjunct: two typical cases, and typical against irrelevant ones: does the conjunct work? */
    readonly conjuncts: readonly {
      readonly conjunct: string;
      readonly typicalTypical: readonly TypicalPair[];
      readonly typicalIrrelevant: readonly TypicalIrrelevantPair[];
    }[];
  }[];
  /** in the outcome, in no term */
  readonly uncovered: readonly DeviantCoverageCase[];
  /** uncovered against irrelevant cases of the same row: which condition does the row lack? */
  readonly uncoveredIrrelevant: readonly DeviantIrrelevantPair[];
};

/**
 * Selects the cases of a model to study in depth.
 *
 * @param terms the terms of the model, as the solution prints them
 * @see Schneider & Rohlfing (2013), Sociological Methods & Research 42: 559-597
 */
export function caseSelection(data: SetData, table: TruthTable, terms: readonly string[]): CaseSelection {
  const formula = {
    data,
    outcome: table.outcome,
    terms: terms.map((term) => termAsSets(table, term)),
    conditions: table.conditions.map(({ name }) => name),
  };
  const typical = Map.groupBy(typicalCases(formula), ({ term }) => term);
  const deviant = Map.groupBy(deviantConsistencyCases(formula), ({ term }) => term);
  const typicalDeviant = new Map(typicalDeviantPairs(formula).map(({ term, pairs }) => [term, pairs]));
  return {
    terms: formula.terms.map((term) => {
      const irrelevant = typicalIrrelevantPairs(formula, term);
      return {
        term,
        typical: typical.get(term) ?? [],
        deviant: deviant.get(term) ?? [],
        typicalDeviant: typicalDeviant.get(term) ?? [],
        conjuncts: typicalPairs(formula, term).map(({ conjunct, pairs }, i) => ({
          conjunct,
          typicalTypical: pairs,
          typicalIrrelevant: irrelevant[i]?.pairs ?? [],
        })),
      };
    }),
    uncovered: deviantCoverageCases(formula),
    uncoveredIrrelevant: deviantIrrelevantPairs(formula),
  };
}
