import {
  type CausalFormula,
  type Coincidence,
  type CoincidenceOptions,
  type ComplexFormula,
  type ComplexFormulaOptions,
  type ConfigurationTable,
  coincidence,
  combinationCount,
  complexFormulas,
  defaultMaxCombinations,
} from "@throughline/sets";

/** Sufficient conditions, atomic formulas and the structures they join to. */
export type Structures = {
  readonly sufficient: Coincidence["msc"];
  readonly atoms: readonly CausalFormula[];
  readonly structures: readonly ComplexFormula[];
  /** how many combinations of one atomic formula an outcome there are */
  readonly combinations: bigint;
  /** whether the search ended by itself, and whether all combinations were joined */
  readonly searchedAll: boolean;
  readonly joinedAll: boolean;
};

/**
 * Searches the causal structures of a table.
 *
 * @throws ConditionError, ThresholdError as `coincidence()` and `complexFormulas()` do
 */
export function searchStructures(
  table: ConfigurationTable,
  options: CoincidenceOptions & ComplexFormulaOptions,
): Structures {
  const { msc, asf, complete } = coincidence(table, options);
  const combinations = combinationCount(asf);
  return {
    sufficient: msc,
    atoms: asf,
    structures: complexFormulas(asf, table, options),
    combinations,
    searchedAll: complete,
    joinedAll: combinations <= (options.maxCombinations ?? defaultMaxCombinations),
  };
}
