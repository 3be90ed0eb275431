import { type AnalysisResult, chance, figure, list, signed } from "@throughline/assess";
import { revisionFigure } from "../figures/revision-figure.ts";
import { tornadoFigure } from "../figures/tornado-figure.ts";
import type { Book } from "../page/book.ts";
import { anchor, html, type Markup } from "../page/html.ts";
import { claimLink } from "../page/links.ts";

type Result = Extract<AnalysisResult, { kind: "process-tracing" }>["result"];
type Item = Result["items"][number];
type Ranged = Result["hypotheses"][number]["prior"];

/** The rival explanations before and after the evidence, what each item did, and what each judgement could change. */
export function processTracingSection(book: Book, result: Result): Markup {
  const { hypotheses, items, bars, fallen } = result;
  return html`<p class="soft">Exactly one of these explanations of ${book.caseName(result.caseId)} is taken to hold. Priors and likelihoods are judgements of the study; what follows from them is computed by Bayes’s rule.</p>
<div class="scroll" tabindex="0" role="region" aria-label="table"><table><caption>Explanations before and after the evidence, with the range that the ranges of all judgements leave</caption><thead><tr><th scope="col">explanation</th><th scope="col">what it says</th><th scope="col">before</th><th scope="col">after</th></tr></thead><tbody>${hypotheses.map((h) => html`<tr><td>${h.id}</td><td>${h.statement}</td><td class="number">${rangeText(h.prior)}</td><td class="number">${rangeText(h.posterior)}</td></tr>`)}</tbody></table></div>
${
  items.length === 0
    ? html`<p>No evidence is left.</p>`
    : html`${revisionFigure(
        hypotheses.map(({ id, prior, posterior }) => ({ label: id, prior, posterior })),
        "Probability before the evidence (open circle) and after it (filled), with its range.",
      )}
<h3>What each item of evidence did</h3>
${itemTable(book, result)}${packageList(result)}${
  fallen.length > 0 ? html`<p>Without a claim left, and not counted: ${list(fallen)}.</p>` : undefined
}
<h3>What each judgement could change</h3>
${bars.length > 0 && result.leading !== undefined ? html`${tornadoFigure(bars, result.leading, posteriorOf(result, result.leading))}${barTable(result)}` : undefined}`
}`;
}

function itemTable(book: Book, { hypotheses, items, leading }: Result): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="table"><table><caption>Probability of finding each item under each explanation, and its weight for that explanation as it was found, in decibels (10 dB: ten times the odds); a test decides when found, when not found, or both, where the likelihood ratio is 10 or more, and is a straw in the wind otherwise</caption><thead><tr><th scope="col">item</th><th scope="col">found</th>${hypotheses.map((h) => html`<th scope="col">${h.id}</th>`)}<th scope="col">test</th><th scope="col">${leading}, had it been otherwise</th><th scope="col">claims</th></tr></thead><tbody>${items.map(
    (item) =>
      html`<tr id="${anchor("item", item.id)}"><td>${item.statement} <span class="id">${item.item}</span></td><td>${item.observed}</td>${item.weights.map((w) => html`<td class="number">${rangeText(w.likelihood)}<br><strong>${signed(w.decibels)} dB</strong></td>`)}<td>${testText(item)}</td><td class="number">${otherwiseText(item, leading)}</td><td>${item.claims.map((id, i) => html`${i > 0 ? " " : ""}${claimLink(book, id)}`)}</td></tr>`,
  )}</tbody></table></div>`;
}

function testText({ weights }: Item): string {
  const decisive = weights.filter(({ test }) => test !== "straw in the wind");
  return decisive.length === 0
    ? "straw in the wind"
    : decisive.map(({ test, hypothesis }) => `${test} for ${hypothesis}`).join("; ");
}

function otherwiseText({ otherwise }: Item, leading: string | undefined): string {
  const then = otherwise?.find(({ hypothesis }) => hypothesis === leading);
  if (!otherwise || !then) return "\u2013";
  const first = otherwise.reduce((best, next) => (next.probability > best.probability ? next : best));
  return `${chance(then.probability)}${first.hypothesis === leading ? "" : `; ${first.hypothesis} leads`}`;
}

function packageList({ packages }: Result): Markup | undefined {
  if (packages.length === 0) return undefined;
  return html`<p>Items that depend on each other:</p><ul>${packages.map(
    ({ items, correlation, reason, works }) =>
      html`<li>${list(items)}: ${correlation === 1 ? "counted as one item" : correlation === 0 ? "counted as independent" : `correlation ${figure(correlation)}`}${works === undefined ? "" : `, as they rest on ${list(works)} and study.yaml does not say otherwise`}${reason === undefined ? "" : `, because ${reason}`}.</li>`,
  )}</ul>`;
}

function barTable({ bars, leading }: Result): Markup {
  return html`<details><summary>Every judgement (${bars.length})</summary><div class="scroll" tabindex="0" role="region" aria-label="table"><table><thead><tr><th scope="col">judgement</th><th scope="col">value</th><th scope="col">moved over</th><th scope="col">probability of ${leading}</th><th scope="col">another leads from</th></tr></thead><tbody>${bars.map(
    ({ label, judgement, stated, posterior, turns }) =>
      html`<tr><td>${label}</td><td class="number">${figure(judgement.value, 3)}</td><td class="number">${figure(judgement.low)} to ${figure(judgement.high)}${stated ? "" : " (not stated)"}</td><td class="number">${chance(posterior.atLow)} to ${chance(posterior.atHigh)}</td><td>${turns === undefined ? "no value" : `${figure(turns.at, 3)} (${turns.to})${turns.within ? "" : ", beyond its range"}`}</td></tr>`,
  )}</tbody></table></div></details>`;
}

const posteriorOf = ({ hypotheses }: Result, id: string): number =>
  hypotheses.find((h) => h.id === id)?.posterior.value ?? Number.NaN;

const rangeText = ({ value, low, high }: Ranged): Markup =>
  html`${chance(value)}${chance(low) === chance(high) ? undefined : html`<br>(${figure(low)}\u00a0to\u00a0${figure(high)})`}`;
