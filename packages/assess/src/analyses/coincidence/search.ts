import type { Message } from "@throughline/messages";
import {
  ConditionError,
  type ConfigurationTable,
  configurationTable,
  constantFactors,
  MembershipError,
  type Progress,
  type SetData,
  ThresholdError,
} from "@throughline/sets";
import type { AnalysisOf } from "@throughline/study";
import { searchOptions } from "./search-options.ts";
import { type Structures, searchStructures } from "./structures.ts";

/** What a search finds, with the table and the options that it was made with. */
export type FoundStructures = Structures & {
  readonly table: ConfigurationTable;
  readonly options: ReturnType<typeof searchOptions>;
};

/**
 * The table of an analysis, without the factors that do not vary, and the search that it asks for.
 *
 * @throws MembershipError, ConditionError as `configurationTable()` and `searchOptions()` do
 */
export function coincidenceSearch(analysis: AnalysisOf<"coincidence">, data: SetData) {
  const constant = new Set(constantFactors(data).map(({ factor }) => factor));
  const outcomes = (analysis.outcomes ?? analysis.factors).filter((factor) => !constant.has(factor));
  const table = configurationTable(data, undefined, { constants: "remove" });
  return { table, options: searchOptions(analysis, table, outcomes) };
}

/** Searches the causal structures of a table of sets, or says why it cannot. */
export function structuresOf(
  analysis: AnalysisOf<"coincidence">,
  data: SetData,
  onProgress: ((progress: Progress) => void) | undefined,
): FoundStructures | { readonly reason: Message } {
  try {
    const { table, options } = coincidenceSearch(analysis, data);
    return { table, options, ...searchStructures(table, { ...options, ...(onProgress && { onProgress }) }) };
  } catch (error) {
    if (
      error instanceof MembershipError ||
      error instanceof ConditionError ||
      error instanceof ThresholdError
    )
      return { reason: error.notice };
    throw error;
  }
}
