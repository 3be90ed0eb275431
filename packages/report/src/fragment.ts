import type { Assessment } from "@throughline/assess";
import type { Study } from "@throughline/study";
import { type Book, bookOf } from "./page/book.ts";
import { furtherStatements, headlines } from "./page/conclusions.ts";
import { html } from "./page/html.ts";
import { section } from "./sections/index.ts";

/**
 * One analysis as the report shows it, for a page of one's own: its conclusions, tables and figures as HTML without scripts and
 * without styles of its own, everything of the study in it escaped. How sure one may be is left out: that takes what overturns each
 * conclusion, which a live page does not wait for.
 *
 * @param analysis the id of an analysis of the assessment
 * @param brief so many tied models are drawn at most, and so many cells listed under a conclusion; as in the report when nothing is said
 * @returns nothing when there is no such analysis
 */
export function fragment(
  assessment: Assessment,
  study: Study,
  analysis: string,
  brief: Partial<Pick<Book, "modelsShown" | "listed">> = {},
): string | undefined {
  const found = assessment.analyses.find(({ id }) => id === analysis);
  if (!found) return undefined;
  const book = { ...bookOf(assessment, study), judged: false, ...brief };
  const own = assessment.conclusions.filter((conclusion) => conclusion.analysis === analysis);
  const first = own.filter(({ headline }) => headline);
  return html`${first.length === 0 ? undefined : headlines(book, first)}${section(book, found)}${furtherStatements(book, own)}`
    .text;
}
