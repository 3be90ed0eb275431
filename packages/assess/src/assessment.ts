import type { Analysis, AnalysisOf, Confidence, Direction, Verdict } from "@throughline/study";
import type { BacklashResult } from "./analyses/backlash.ts";
import type { BalanceResult } from "./analyses/balance.ts";
import type { CausalModelResult } from "./analyses/causal-model/result.ts";
import type { CoincidenceResult } from "./analyses/coincidence.ts";
import type { ComparisonResult } from "./analyses/comparison.ts";
import type { CoverageResult } from "./analyses/coverage.ts";
import type { GapResult } from "./analyses/gap.ts";
import type { JudgementsResult } from "./analyses/judgements.ts";
import type { ParticipationResult } from "./analyses/participation.ts";
import type { PathwaysResult } from "./analyses/pathways.ts";
import type { ProcessTracingResult } from "./analyses/process-tracing/result.ts";
import type { ResponseResult } from "./analyses/response.ts";
import type { ScopeResult } from "./analyses/scope.ts";
import type { SeriesResult } from "./analyses/series/result.ts";
import type { TestimonyResult } from "./analyses/testimony.ts";
import type { TruthTableResult } from "./analyses/truth-table/result.ts";
import type { VariationResult } from "./analyses/variation.ts";

/** The ids of what a result rests on. A cell is `case/attribute`; a media row is `year/term/paper`. */
export type Trace = {
  readonly cells: readonly string[];
  readonly ties: readonly string[];
  readonly events: readonly string[];
  readonly media: readonly string[];
  /** monthly counts, each series as a whole: `from/to/channel/sign/case/source` */
  readonly series: readonly string[];
  /** the claims under all of these, and those it rests on directly, in the order of claims.csv */
  readonly claims: readonly string[];
  /** the sources of these claims, media rows and series, in the order of sources.bib */
  readonly sources: readonly string[];
};

/**
 * How sure we may be. `untested`: the cases at hand do not put it to a test. `undetermined`: the evidence does not say.
 */
export type StrengthLevel = "strong" | "moderate" | "weak" | "untested" | "undetermined";

export type Strength = { readonly level: StrengthLevel; readonly reasons: readonly string[] };

/** What overturns a conclusion when it alone is withdrawn or changed. */
export type Leverage =
  | { readonly withdraw: "source" | "claim"; readonly id: string; readonly answer: string | null }
  | { readonly cell: string; readonly from: number; readonly to: number; readonly answer: string | null };

/** What the researchers make of a conclusion. */
export type ConclusionVerdict = Omit<Verdict, "conclusion" | "draft"> & {
  /** the sentence that was judged, when the draft is another one now */
  readonly draftThen?: string;
};

/** A statement that the program derives, or an author's judgement that it shows as such. */
export type Conclusion = {
  readonly id: string;
  readonly analysis: string;
  /** one of the statements to read first */
  readonly headline: boolean;
  readonly origin: "computed" | "author";
  readonly statement: string;
  /** what it says, in ids, so that two readings can be compared; null when the evidence does not say */
  readonly answer: string | null;
  readonly figures: Readonly<Record<string, number>>;
  readonly strength: Strength;
  readonly trace: Trace;
  /** cells it would need and does not have */
  readonly needs: readonly string[];
  readonly caveats: readonly string[];
  readonly verdict?: ConclusionVerdict;
  readonly leverage: readonly Leverage[];
};

/** A result below the level of a conclusion that can be traced: a truth-table row, a term, a step of a pathway. */
export type Item = {
  readonly id: string;
  readonly analysis: string;
  readonly label: string;
  readonly trace: Trace;
};

/** One cell of cases × attributes with what speaks for and against its grade. */
export type Cell = {
  readonly id: string;
  readonly caseId: string;
  readonly attribute: string;
  readonly grade: number;
  readonly confidence: Confidence;
  readonly rationale: string;
  readonly claims: readonly {
    readonly id: string;
    readonly direction: Direction;
    /** elsewhere: the claim is about another cell, and is cited for what it implies here */
    readonly speaks: "for" | "against" | "both" | "elsewhere";
  }[];
  /** claims about this cell that the grade does not cite */
  readonly unanswered: readonly string[];
};

type ResultOf = {
  comparison: ComparisonResult;
  variation: VariationResult;
  gap: GapResult;
  balance: BalanceResult;
  pathways: PathwaysResult;
  scope: ScopeResult;
  backlash: BacklashResult;
  response: ResponseResult;
  participation: ParticipationResult;
  testimony: TestimonyResult;
  judgements: JudgementsResult;
  coverage: CoverageResult;
  series: SeriesResult;
  "truth-table": TruthTableResult;
  coincidence: CoincidenceResult;
  "process-tracing": ProcessTracingResult;
  "causal-model": CausalModelResult;
};

/** An analysis with its parameters as they were used, and its figures. */
export type AnalysisResult = {
  [K in Analysis["kind"]]: {
    readonly kind: K;
    readonly id: string;
    readonly title: string;
    readonly parameters: AnalysisOf<K>;
    readonly result: ResultOf[K];
  };
}[Analysis["kind"]];

export type Missing = { readonly cell: string; readonly label: string; readonly neededBy: readonly string[] };

/** Everything that was computed from a study, as plain data. */
export type Assessment = {
  readonly format: "throughline-assessment/1";
  readonly version: string;
  readonly study: {
    readonly id: string;
    readonly title: string;
    readonly question: string;
    readonly authors: readonly string[];
    readonly licence: string;
  };
  readonly conclusions: readonly Conclusion[];
  readonly analyses: readonly AnalysisResult[];
  readonly items: readonly Item[];
  readonly cells: readonly Cell[];
  readonly missing: readonly Missing[];
  readonly warnings: readonly string[];
  /** how many conclusions fall when a source is withdrawn, most first; empty when the study is too large to try them all */
  readonly sources: readonly {
    readonly source: string;
    readonly claims: number;
    readonly falls: readonly string[];
  }[];
};
