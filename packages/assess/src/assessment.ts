import type { Message } from "@throughline/messages";
import type { AnalysisKindName, AnalysisOf, Confidence, Direction } from "@throughline/study";
import type { ResultOf } from "./analyses/analyses.ts";
import type { Conclusion, Item } from "./conclusion.ts";
import type { Concordance } from "./concordance.ts";
import type { ClaimRange } from "./grading/claim-range.ts";
import type { GradeStatus } from "./grading/grade-status.ts";

/** One cell of cases × attributes with the evidence for and against its grade. */
export type Cell = {
  readonly id: string;
  readonly caseId: string;
  readonly attribute: string;
  readonly grade: number;
  readonly confidence: Confidence;
  readonly rationale: string;
  /** how the grade relates to the claims about it */
  readonly status: GradeStatus;
  /** all claims for it are judgements */
  readonly circular: boolean;
  /** how many origins support it, contradict it, or qualify it without a claim for it */
  readonly votes: { readonly for: number; readonly against: number; readonly qualifying: number };
  /** the grades that all its claims are compatible with */
  readonly suggested?: ClaimRange;
  readonly claims: readonly {
    readonly id: string;
    readonly direction: Direction;
    /** elsewhere: the claim is about another cell, and is cited for what it implies here */
    readonly speaks: "for" | "against" | "both" | "elsewhere";
  }[];
  /** claims about this cell that the grade does not cite */
  readonly unanswered: readonly string[];
};

/** An analysis with its parameters as they were used, and its figures. */
export type AnalysisResult = {
  [K in AnalysisKindName]: {
    readonly kind: K;
    readonly id: string;
    readonly title: string;
    readonly parameters: AnalysisOf<K>;
    readonly result: ResultOf<K>;
  };
}[AnalysisKindName];

/** A grade that conclusions need and cannot use: it is blank, or its claims contradict it. */
export type Missing = {
  readonly cell: string;
  /** the claims against it, when it is graded and contradicted */
  readonly contradictedBy: readonly string[];
  /** in English */
  readonly label: string;
  readonly message: Message;
  readonly neededBy: readonly string[];
};

/** Everything that was computed from a study, as plain data. */
export type Assessment = {
  readonly format: "throughline-assessment/2";
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
  /** what the authors conclude, beside what is computed */
  readonly concordance: readonly Concordance[];
  readonly missing: readonly Missing[];
  /** in English */
  readonly warnings: readonly string[];
  readonly warningMessages: readonly Message[];
  /** how many conclusions fall when a source is withdrawn, most first; empty when the study is too large to try them all */
  readonly sources: readonly {
    readonly source: string;
    readonly claims: number;
    readonly falls: readonly string[];
  }[];
};
