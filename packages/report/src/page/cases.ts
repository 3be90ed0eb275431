import { type Cell, figure } from "@throughline/assess";
import { cellId } from "@throughline/study";
import type { Book } from "./book.ts";
import type { CaseOnPage } from "./cases-on-page.ts";
import { anchor, html, type Markup } from "./html.ts";
import { claimLink, rowLink } from "./links.ts";

/** The cases that are named as typical or deviant, each opening to its grades and the claims under them. */
export function casesSection(book: Book): Markup | undefined {
  const cases = book.study.cases.flatMap(({ id }) => {
    const found = book.cases.get(id);
    return found === undefined ? [] : [{ id, found }];
  });
  if (cases.length === 0) return undefined;
  return html`<p class="soft">The cases that a solution names as typical or deviant, with the grades it rests on and the claims under each. A claim leads to its place among the sources.</p>${cases.map(({ id, found }) => caseBox(book, id, found))}`;
}

function caseBox(book: Book, id: string, { analyses }: CaseOnPage): Markup {
  const attributes = [...new Set(analyses.flatMap((analysis) => analysis.attributes))];
  const cells = attributes.flatMap((attribute) => book.cells.get(cellId(id, attribute)) ?? []);
  return html`<details><summary>${book.caseName(id)}</summary><div id="${anchor("case", id)}">
<ul>${analyses.map(
    (analysis) =>
      html`<li>${analysis.title}: ${analysis.row === undefined ? "in no row, because a membership is exactly 0.5" : html`${rowLink(book, analysis.row)} of the truth table`} <span class="id">${analysis.id}.case.${id}</span></li>`,
  )}</ul>
<div class="scroll" tabindex="0" role="region" aria-label="table"><table><thead><tr><th scope="col">attribute</th><th scope="col">grade</th><th scope="col">confidence</th><th scope="col">why</th><th scope="col">claims</th></tr></thead><tbody>${cells.map(
    (cell) =>
      html`<tr><th scope="row">${book.label(cell.attribute)}</th><td class="number">${figure(cell.grade)}</td><td>${cell.confidence}</td><td>${cell.rationale}</td><td>${claimsOf(book, cell)}</td></tr>`,
  )}</tbody></table></div></div></details>`;
}

const said = {
  for: "for",
  against: "against",
  both: "qualifies",
  elsewhere: "about another attribute or case",
} as const;

function claimsOf(book: Book, cell: Cell): Markup {
  if (cell.claims.length === 0) return html`<span class="blank">none</span>`;
  return html`${cell.claims.map(({ id, speaks }, i) => html`${i > 0 ? "; " : ""}${claimLink(book, id)} ${said[speaks]}`)}`;
}
