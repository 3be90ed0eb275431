import type { Assessment } from "@throughline/assess";
import type { Study } from "@throughline/study";
import { blocksOf } from "./analyses/index.ts";
import { type Book, bookOf } from "./view/book.ts";
import { present } from "./view/build.ts";
import { furtherStatements, headlines } from "./view/statements.ts";
import type { Block } from "./view/view.ts";

/**
 * Returns one analysis as the report shows it, for a page around it: its conclusions, tables and figures. How sure conclusions are is left
 * out: that takes what overturns each of them, which a live page does not wait for.
 *
 * @param analysis the id of an analysis of the assessment
 * @param brief at most so many tied models are drawn, and so many cells listed under a conclusion; as in the report without it
 * @returns nothing when there is no such analysis
 */
export function analysisView(
  assessment: Assessment,
  study: Study,
  analysis: string,
  brief: Partial<Pick<Book, "modelsShown" | "listed">> = {},
): readonly Block[] | undefined {
  const found = assessment.analyses.find(({ id }) => id === analysis);
  if (!found) return undefined;
  const book: Book = { ...bookOf(assessment, study), judged: false, ...brief };
  const own = assessment.conclusions.filter((conclusion) => conclusion.analysis === analysis);
  return present(headlines(book, own), blocksOf(book, found), furtherStatements(book, own));
}
