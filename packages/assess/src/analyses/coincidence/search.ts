import {
  ConditionError,
  type ConfigurationTable,
  coincidence,
  combinationCount,
  complexFormulas,
  configurationTable,
  MembershipError,
  type Progress,
  type SetData,
  ThresholdError,
  usualCombinations,
} from "@throughline/sets";
import type { AnalysisOf } from "@throughline/study";
import { searchOptions } from "./search-options.ts";

/** What a search finds: minimally sufficient conditions, formulas of one outcome, and structures of several. */
export type Structures = ReturnType<typeof structuresOf>;

/** Searches the causal structures of a table of sets, or says why it cannot. */
export function searchStructures(
  analysis: AnalysisOf<"coincidence">,
  data: SetData,
  outcomes: readonly string[],
  onProgress: ((progress: Progress) => void) | undefined,
): Structures | { readonly reason: string } {
  try {
    const table = configurationTable(data, undefined, { constants: "remove" });
    return structuresOf(analysis, table, outcomes, onProgress);
  } catch (error) {
    if (
      error instanceof MembershipError ||
      error instanceof ConditionError ||
      error instanceof ThresholdError
    )
      return { reason: error.message };
    throw error;
  }
}

function structuresOf(
  analysis: AnalysisOf<"coincidence">,
  table: ConfigurationTable,
  outcomes: readonly string[],
  onProgress: ((progress: Progress) => void) | undefined,
) {
  const options = searchOptions(analysis, table, outcomes);
  const { msc, asf, complete } = coincidence(table, { ...options, ...(onProgress && { onProgress }) });
  const combinations = combinationCount(asf);
  return {
    table,
    options,
    msc,
    asf,
    structures: complexFormulas(asf, table, options),
    combinations,
    /** nothing was cut short */
    complete,
    /** every combination of formulas was joined */
    joined: combinations <= usualCombinations,
  };
}
