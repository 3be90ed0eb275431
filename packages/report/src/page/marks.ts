import { figure } from "@throughline/assess";
import { html, type Markup } from "./html.ts";

/** A grade as a filled disc and a number, so that it does not hang on colour; a missing one says so. */
export function gradeMark(grade: number | undefined): Markup {
  if (grade === undefined) return html`<td class="mark blank">not graded</td>`;
  const disc = grade <= 0 ? "○" : grade < 0.5 ? "◔" : grade === 0.5 ? "◑" : grade < 1 ? "◕" : "●";
  return html`<td class="mark"><span aria-hidden="true">${disc}</span> ${figure(grade)}</td>`;
}

/** A measure of fit with three decimals; one that has no value is a dash. */
export function fitCell(value: number): Markup {
  return html`<td class="number">${Number.isNaN(value) ? "–" : value.toFixed(3)}</td>`;
}

const signs = { strong: "■■■", moderate: "■■□", weak: "■□□", untested: "◇", undetermined: "–" } as const;

/** How sure we may be, as a word and a sign. */
export function strengthMark(level: keyof typeof signs, origin: "computed" | "author" = "computed"): Markup {
  return origin === "author"
    ? html`<span class="strength">author's judgement</span>`
    : html`<span class="strength"><span aria-hidden="true">${signs[level]}</span> ${level}</span>`;
}
