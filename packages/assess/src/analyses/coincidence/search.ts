import {
  ConditionError,
  type ConfigurationTable,
  configurationTable,
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

/** Searches the causal structures of a table of sets, or says why it cannot. */
export function structuresOf(
  analysis: AnalysisOf<"coincidence">,
  data: SetData,
  outcomes: readonly string[],
  onProgress: ((progress: Progress) => void) | undefined,
): FoundStructures | { readonly reason: string } {
  try {
    const table = configurationTable(data, undefined, { constants: "remove" });
    const options = searchOptions(analysis, table, outcomes);
    return { table, options, ...searchStructures(table, { ...options, ...(onProgress && { onProgress }) }) };
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
