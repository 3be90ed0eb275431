import type { Assessment } from "@throughline/assess";
import type { Study } from "@throughline/study";
import { type Book, bookOf } from "../view/book.ts";
import { type ComparisonMatrix, comparisonMatrix } from "./comparison-matrix.ts";
import { notTried, type Overturn, overturns } from "./overturn.ts";
import { type AnswerSentence, shortAnswer } from "./short-answer.ts";

/** Page one as plain data: the beginning of the overview in the workbench, and of the report. */
export type Summary = {
  readonly answer: readonly AnswerSentence[];
  readonly matrix: ComparisonMatrix | undefined;
  readonly overturn: readonly Overturn[];
  /** why what would overturn it was not computed */
  readonly notTried: string | undefined;
};

/** Maximum number of cases on the first page. */
const rowsOnPageOne = 12;

/** Answers the question of a study, with its first figure and what would overturn the answer. */
export function summaryOf(book: Book, rows: number = rowsOnPageOne): Summary {
  const answer = shortAnswer(book);
  return {
    answer,
    matrix: comparisonMatrix(book, rows),
    overturn: overturns(book, answer),
    notTried: notTried(book),
  };
}

/** Returns the summary of an assessment, for pages that show nothing else of it. */
export const assessmentSummary = (assessment: Assessment, study: Study, rows?: number): Summary =>
  summaryOf(bookOf(assessment, study), rows);
