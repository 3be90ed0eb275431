import type { Kept, Reopened } from "@throughline/assess";
import type { AnalysisView, InDepth } from "@throughline/report";
import type { Block } from "@throughline/report/components";
import type { Analysis, Manifest, Study } from "@throughline/study";

/** What is to be computed: one analysis over the grades as they are on the page. */
export type AnalyseRequest = {
  readonly manifest: Manifest;
  readonly analysis: Analysis;
  /** computed again instead, from what it was computed from then */
  readonly kept?: Kept;
} & Pick<Study, "cases" | "grades" | "rubric" | "sources"> &
  /** what only process tracing and series rest on; none for other analyses */
  Pick<Study, "claims"> &
  Partial<Pick<Study, "actors" | "ties" | "events" | "series">>;

/** A request as a worker takes it. */
export type Task = {
  readonly number: number;
  /** answered by the result at once, and again with the cases of the first models; or with all that takes longer, too; or to be kept; or looked into */
  readonly wants: "result" | "all" | Keeping | { readonly inDepth: InDepth };
  readonly request: AnalyseRequest;
};
export type Depth = "result" | "cases" | "all";
/** When, and at which revision of the study, a result is kept. */
export type Keeping = Pick<Kept, "at" | "revision">;
export type TaskBegun = { readonly number: number };
export type TaskAnswer = {
  readonly number: number;
  readonly depth: Depth;
  readonly ms: number;
  readonly view?: AnalysisView;
  /** the rows of a truth table with their cases */
  readonly rows?: readonly RowCases[];
  /** the configurations of a truth table that no case has, where they can be listed */
  readonly remainders?: readonly Configuration[];
  readonly rowsInTable?: number;
  /** whether a kept analysis has come out as it was */
  readonly reopened?: Reopened;
  readonly error?: string;
};
export type KeepAnswer = { readonly keep: Kept } | { readonly error: string };
export type InDepthAnswer = { readonly blocks: readonly Block[] } | { readonly error: string };
/** A row of a truth table; `configuration` names every condition: `A*~B*C{1}`. */
export type Configuration = { readonly row: number; readonly configuration: string };
export type RowCases = Configuration & {
  readonly out: string;
  readonly cases: readonly string[];
  /** those without the outcome */
  readonly deviant: readonly string[];
};
/** How far a long search is, 0..1. */
export type TaskProgress = { readonly number: number; readonly searched: number };
