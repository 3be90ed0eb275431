import type { Message } from "@throughline/messages";
import type { Verdict } from "@throughline/study";
import type { Component, Concern, ConfidenceLevel, Limit } from "./grading/confidence.ts";

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

/** How confident we may be of a conclusion, and why. */
export type ConclusionConfidence = {
  /** `not rated`: a judgement of the author, or an illustration */
  readonly level: ConfidenceLevel | "not rated";
  /** 0 (no concern) to 16; ranks conclusions of the same level */
  readonly sum: number;
  readonly concerns: Readonly<Record<Component, { readonly concern: Concern; readonly item?: string }>>;
  /** what limits the level, with the first of the items that limit it */
  readonly limits: readonly {
    readonly because: Limit["because"];
    readonly count: number;
    readonly items: readonly string[];
  }[];
  /** in English */
  readonly reasons: readonly string[];
  readonly reasonMessages: readonly Message[];
};

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
  /** what it says, in English */
  readonly statement: string;
  /** what it says, before it is text: its parts can be linked and translated */
  readonly message: Message;
  /** the answer in ids, to compare two readings; null when the evidence does not say */
  readonly answer: string | null;
  readonly figures: Readonly<Record<string, number>>;
  readonly confidence: ConclusionConfidence;
  readonly trace: Trace;
  /** cells it would need and does not have */
  readonly needs: readonly string[];
  /** in English */
  readonly caveats: readonly string[];
  readonly caveatMessages: readonly Message[];
  readonly verdict?: ConclusionVerdict;
  readonly leverage: readonly Leverage[];
};

/** A result below the level of a conclusion that can be traced: a truth-table row, a term, a step of a pathway. */
export type Item = {
  readonly id: string;
  readonly analysis: string;
  /** in English */
  readonly label: string;
  readonly message: Message;
  readonly trace: Trace;
};
