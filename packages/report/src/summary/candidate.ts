import type { Conclusion } from "@throughline/assess";
import type { Book, Kind, ResultOf } from "../view/book.ts";

/** A sentence that can be part of the short answer, with the conclusions that it restates. */
export type Candidate = {
  readonly text: string;
  readonly conclusions: readonly Conclusion[];
  /** true when something did not happen, does not hold, or explains nothing */
  readonly negative: boolean;
  /** true when it completes the previous sentence, and follows it where there is room */
  readonly completes?: true;
};

/** Finds conclusions of one analysis by the end of their ids. */
export type Found = (...ends: readonly string[]) => Conclusion[];

/** Writes the sentences of an analysis, the most informative first. */
export type Writer<K extends Kind> = (book: Book, analysis: ResultOf<K>, found: Found) => Candidate[];

/** Returns a candidate; none without conclusions to support it. */
export function candidate(text: string, conclusions: readonly Conclusion[], negative = false): Candidate[] {
  return conclusions.length === 0 ? [] : [{ text, conclusions, negative }];
}
