import type { Kept, KeptFrom, Reopened } from "@throughline/assess";
import type { AnalysisView, InDepth } from "@throughline/report";
import type { Block } from "@throughline/report/components";
import type { Analysis } from "@throughline/study";
import type { ChangedParts } from "./study-parts.ts";

/** A request to compute one analysis over the current grades of the page and their evidence. */
export type AnalyseRequest = {
  readonly analysis: Analysis;
  readonly from: KeptFrom;
  /** a saved result to compute again from its own inputs */
  readonly kept?: Kept;
};

/** A request to a worker. */
export type Task = {
  readonly number: number;
  /**
   * `all` is answered twice: with the cases of the first models, and with what takes longer; other values request the R
   * script, a result to save or details
   */
  readonly wants: "result" | "all" | "script" | Keeping | { readonly inDepth: InDepth };
  readonly request: AnalyseRequest;
};
/** A request as it is sent: with what has changed in the study since the last one. */
export type TaskMessage =
  | "warm up"
  | (Omit<Task, "request"> & {
      readonly request: Omit<AnalyseRequest, "from">;
      readonly changed: ChangedParts;
    });
export type Depth = "result" | "cases" | "all";
/** The time and the revision of the study at which a result is saved. */
export type Keeping = Pick<Kept, "at" | "revision">;
export type TaskBegun = { readonly number: number };
export type TaskAnswer = {
  readonly number: number;
  readonly depth: Depth;
  readonly ms: number;
  readonly view?: AnalysisView;
  /** rows of a truth table with their cases */
  readonly rows?: readonly RowCases[];
  /** logical remainders of a truth table, where they can be listed */
  readonly remainders?: readonly Configuration[];
  readonly rowsInTable?: number;
  /** whether a saved analysis still gives the same result */
  readonly reopened?: Reopened;
  readonly error?: string;
};
export type KeepAnswer = { readonly keep: Kept } | { readonly error: string };
/** An answer that is not an error. */
export type Answered<Answer> = Exclude<Answer, { readonly error: string }>;
/** The R script that computes the analysis again; absent for an analysis that R does not compute. */
export type ScriptAnswer = { readonly script: string | undefined } | { readonly error: string };
export type InDepthAnswer = { readonly blocks: readonly Block[] } | { readonly error: string };
/** A row of a truth table. `configuration` names every condition: `A*~B*C{1}`. */
export type Configuration = { readonly row: number; readonly configuration: string };
export type RowCases = Configuration & {
  readonly out: string;
  readonly cases: readonly string[];
  /** cases without the outcome */
  readonly deviant: readonly string[];
};
/** Progress of a long search, 0..1. */
export type TaskProgress = { readonly number: number; readonly searched: number };
