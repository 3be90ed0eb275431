import { type AnalysisResult, figure } from "@throughline/assess";
import type { Book } from "../page/book.ts";
import { namesShown } from "../page/cases-on-page.ts";
import { html, type Markup } from "../page/html.ts";
import { caseLink } from "../page/links.ts";

type Result = Extract<AnalysisResult, { kind: "truth-table" }>["result"];
type ModelCases = NonNullable<Result["solutions"][number]["models"][number]["cases"]>;
type Term = ModelCases["terms"][number];
type Entry = { readonly caseId: string; readonly outcome: number; readonly mark?: string | undefined };
type Graded = Entry & { readonly membership: number };

/** Typical cases: those in this term only before those that another term covers too. */
export function typicalNames(book: Book, { count, first }: Term["typical"], severalTerms: boolean): Markup {
  if (count === 0) return none;
  const differ = first.some(({ mostTypical }) => !mostTypical);
  const listed = first
    .slice(0, namesShown)
    .map((entry) => ({ ...entry, mark: differ && entry.mostTypical ? "most typical" : undefined }));
  const name = namer(book, listed);
  const only = listed.filter(({ uniquelyCovered }) => uniquelyCovered).map(name);
  const also = listed.filter(({ uniquelyCovered }) => !uniquelyCovered).map(name);
  return html`${only.length > 0 && severalTerms ? html`<em>In this term only:</em> ` : undefined}${joined(only)}${only.length > 0 && also.length > 0 ? ". " : ""}${also.length > 0 ? html`<em>In another term too:</em> ${joined(also)}` : undefined}${more(count, listed.length)}`;
}

/** Cases in the term and not in the outcome. */
export function deviantNames(book: Book, { count, first }: Term["deviant"]): Markup {
  if (count === 0) return none;
  const differ = first.some(({ mostDeviant }) => !mostDeviant);
  const listed = first
    .slice(0, namesShown)
    .map((entry) => ({ ...entry, mark: differ && entry.mostDeviant ? "most deviant" : undefined }));
  return html`${joined(listed.map(namer(book, listed)))}${more(count, listed.length)}`;
}

/** Cases in the outcome and in no term. */
export function uncoveredNames(
  book: Book,
  { count, first }: ModelCases["uncovered"][number]["cases"],
): Markup {
  const differ = first.some(({ mostDeviant }) => !mostDeviant);
  const listed = first.slice(0, namesShown).map((entry) => ({
    ...entry,
    membership: entry.solution,
    mark: differ && entry.mostDeviant ? "best example" : undefined,
  }));
  return html`${joined(listed.map(namer(book, listed)))}${more(count, listed.length)}`;
}

const none = html`<span class="blank">none</span>`;

/** Names with their memberships, unless those of the whole list are 0 and 1. */
function namer(book: Book, listed: readonly Graded[]): (entry: Graded) => Markup {
  const crisp = listed.every((entry) =>
    [entry.membership, entry.outcome].every((value) => value === 0 || value === 1),
  );
  return ({ caseId, membership, outcome, mark }) =>
    html`${caseLink(book, caseId)}${crisp ? "" : ` (${figure(membership)}, ${figure(outcome)})`}${mark === undefined ? "" : html`, <strong>${mark}</strong>`}`;
}

function joined(names: readonly Markup[]): Markup {
  return html`${names.map((name, i) => html`${i > 0 ? "; " : ""}${name}`)}`;
}

function more(count: number, listed: number): string {
  return count > listed ? ` and ${count - listed} more` : "";
}
