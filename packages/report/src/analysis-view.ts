import type { Assessment } from "@throughline/assess";
import type { Study } from "@throughline/study";
import { blocksOf, partsOf } from "./analyses/index.ts";
import type { AnalysisPart } from "./analyses/renderer.ts";
import { type Book, bookOf } from "./view/book.ts";
import { present } from "./view/build.ts";
import { furtherStatements, headlines } from "./view/statements.ts";
import type { Block, StatementView } from "./view/view.ts";

/** One analysis as shown in the report: its conclusions, and its tables and figures by part. */
export type AnalysisView = {
  readonly headlines: readonly StatementView[];
  /** for a kind without parts, everything is under `solution` */
  readonly parts: Readonly<Partial<Record<AnalysisPart, readonly Block[]>>>;
  readonly further: readonly Block[];
};

/**
 * Returns one analysis for a live page. The confidence of conclusions is left out, because it depends on their
 * sensitivity to withdrawal, which takes longer to compute.
 *
 * @param analysis the id of an analysis of the assessment
 * @param brief limits the number of tied models and terms that are drawn and of cells listed under a conclusion (default: those
 *   of the report)
 * @returns undefined when there is no such analysis
 */
export function analysisView(
  assessment: Assessment,
  study: Study,
  analysis: string,
  brief: Partial<Pick<Book, "modelsShown" | "termsShown" | "listed">> = {},
): AnalysisView | undefined {
  const book: Book = { ...bookOf(assessment, study), judged: false, ...brief };
  const found = book.assessment.analyses.find(({ id }) => id === analysis);
  if (!found) return undefined;
  const own = book.assessment.conclusions.filter((conclusion) => conclusion.analysis === analysis);
  return {
    headlines: headlines(book, own),
    parts: partsOf(book, found) ?? { solution: blocksOf(book, found) },
    further: present(furtherStatements(book, own)),
  };
}
