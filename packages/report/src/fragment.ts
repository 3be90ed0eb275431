import type { Assessment } from "@throughline/assess";
import type { Study } from "@throughline/study";
import { bookOf } from "./page/book.ts";
import { furtherStatements, headlines } from "./page/conclusions.ts";
import { html } from "./page/html.ts";
import { section } from "./sections/index.ts";

/**
 * One analysis as the report shows it, for a page of one's own: its conclusions, tables and figures as HTML without scripts and
 * without styles of its own, everything of the study in it escaped. How sure one may be is left out: that takes what overturns each
 * conclusion, which a live page does not wait for.
 *
 * @param analysis the id of an analysis of the assessment
 * @param modelsShown so many tied models are drawn at most, as many as in the report when nothing is said
 * @returns nothing when there is no such analysis
 */
export function fragment(
  assessment: Assessment,
  study: Study,
  analysis: string,
  modelsShown?: number,
): string | undefined {
  const found = assessment.analyses.find(({ id }) => id === analysis);
  if (!found) return undefined;
  const whole = bookOf(assessment, study);
  const book = { ...whole, judged: false, modelsShown: modelsShown ?? whole.modelsShown };
  const own = assessment.conclusions.filter((conclusion) => conclusion.analysis === analysis);
  const first = own.filter(({ headline }) => headline);
  return html`${first.length === 0 ? undefined : headlines(book, first)}${section(book, found)}${furtherStatements(book, own)}`
    .text;
}
