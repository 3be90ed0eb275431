import type { Conclusion } from "@throughline/assess";
import type { Book, Kind, ResultOf } from "../view/book.ts";

/** A sentence that can stand in the short answer, with the conclusions that it restates. */
export type Candidate = {
  readonly text: string;
  readonly conclusions: readonly Conclusion[];
  /** says that something did not come about, does not hold, or explains nothing */
  readonly negative: boolean;
  /** completes the sentence before it, and is told with it where there is room */
  readonly completes?: true;
};

/** Finds conclusions of one analysis by what follows the analysis in their id. */
export type Found = (...ends: readonly string[]) => Conclusion[];

/** Writes the sentences of an analysis, the most telling first. */
export type Writer<K extends Kind> = (book: Book, analysis: ResultOf<K>, found: Found) => Candidate[];

/** A candidate, unless nothing backs it. */
export function candidate(text: string, conclusions: readonly Conclusion[], negative = false): Candidate[] {
  return conclusions.length === 0 ? [] : [{ text, conclusions, negative }];
}
