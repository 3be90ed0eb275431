import type { Progress } from "@throughline/sets";
import type { Claim, Event, TableName, Tie } from "@throughline/study";
import type { Yield } from "../draft.ts";
import type { Evidence } from "../evidence.ts";

export type Search = {
  /** receives at intervals how far a long search is */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** whether tied models are counted beyond those that are listed (default true) */
  readonly count?: boolean;
};

/**
 * How a kind of analysis is computed.
 *
 * `compute` is a method: TypeScript compares its parameters in both directions, and a computation can be looked up by the settings of
 * any analysis.
 */
export type Computation<Settings, Result> = {
  /**
   * Computes the result and drafts its conclusions.
   *
   * @param search how it searches
   */
  compute(evidence: Evidence, analysis: Settings, search?: Search): Yield<Result>;
  /** the tables that its answers depend on, where its figures depend on others too */
  readonly answersFrom?: readonly TableName[];
  /** attributes whose grades it reads beside those that its settings name */
  alsoReads?(evidence: Evidence, analysis: Settings): readonly string[];
  /** the kinds of case whose grades, ties and events alone its answers depend on; all cases when left out or undefined */
  kindsRead?(evidence: Evidence, analysis: Settings): readonly string[] | undefined;
  /** what of a grade its answers depend on, when that is less than its value: equal keys, equal answers */
  gradeKey?(evidence: Evidence, analysis: Settings, attribute: string, grade: number | undefined): string;
  /** whether its answers depend on a tie or an event; on every one of the tables that it reads when left out */
  readsRecord?(evidence: Evidence, analysis: Settings, record: Tie | Event): boolean;
  /** whether its answers depend on a claim itself, beside the grades, ties and events that rest on the claim */
  readsClaim?(evidence: Evidence, analysis: Settings, claim: Claim): boolean;
  /** withdrawing any grade of a case alone has the same effect as withdrawing any other, because the case is left out */
  readonly leavesOutCases?: boolean;
};
