import type { Message } from "@throughline/messages";
import type { AnalysisKindName, AnalysisOf, Confidence, Direction } from "@throughline/study";
import type { ResultOf } from "./analyses/analyses.ts";
import type { Conclusion, Item } from "./conclusion.ts";

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

/** A grade that conclusions need and do not have. */
export type Missing = {
  readonly cell: string;
  /** in English */
  readonly label: string;
  readonly message: Message;
  readonly neededBy: readonly string[];
};

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
