import { type AnalysisResult, figure, inline } from "@throughline/assess";
import { dagFigure } from "../figures/dag-figure.ts";
import { revisionFigure } from "../figures/revision-figure.ts";
import type { Book } from "../page/book.ts";
import { anchor, html, type Markup } from "../page/html.ts";

type CausalModel = Extract<AnalysisResult, { kind: "causal-model" }>;
type Query = CausalModel["result"]["queries"][number];
type Answer = NonNullable<Query["posterior"]>;

/** The model drawn, what was observed of its nodes, and what it answers. */
export function causalModelSection(book: Book, { id, parameters, result }: CausalModel): Markup {
  const { nodes, queries, reason, sampled } = result;
  const answered = queries.flatMap(({ id: label, prior, posterior }) =>
    prior && posterior ? [{ label, prior: intervalOf(prior), posterior: intervalOf(posterior) }] : [],
  );
  return html`${dagFigure(nodes)}
<p class="soft">${nodes.map(({ name }) => `${name}: ${inline(book.label(name))}`).join("; ")}. Grades above one half are 1, others 0; a missing grade is left open.${parameters.restrictions.length > 0 ? html` Excluded: ${parameters.restrictions.map((one, i) => html`${i > 0 ? ", " : ""}<code>${one}</code>`)}.` : undefined}</p>
<div class="scroll" tabindex="0" role="region" aria-label="table"><table><caption>Nodes, over ${result.cases} cases; a nodal type says what a node does for each combination of its causes</caption><thead><tr><th scope="col">node</th><th scope="col">observed</th><th scope="col">of these 1</th><th scope="col">nodal types</th></tr></thead><tbody>${nodes.map((n) => html`<tr><td>${n.name}</td><td class="number">${n.observed}</td><td class="number">${n.ones}</td><td class="number">${n.types}${n.types < n.allTypes ? ` of ${n.allTypes}` : ""}</td></tr>`)}</tbody></table></div>
${
  reason === undefined
    ? html`<div class="scroll" tabindex="0" role="region" aria-label="table"><table><caption>What the model answers, before and after the cases, with 95 % intervals where the answer is about the population</caption><thead><tr><th scope="col">question</th><th scope="col">query</th><th scope="col">before</th><th scope="col">after</th><th scope="col">sd</th></tr></thead><tbody>${queries.map((query) => queryRow(book, id, query))}</tbody></table></div>
${answered.length > 0 ? revisionFigure(answered, "Answers before the cases (open circle) and after them (filled), with 95 % intervals.", answered.some(({ prior, posterior }) => Math.min(prior.low, posterior.low) < 0) ? -1 : 0) : undefined}
<p class="soft">${sampled ? `Found by a sampler with seed ${parameters.seed}: ${parameters.draws} draws, R-hat ${figure(sampled.rHat, 3)}, about ${Math.round(sampled.effectiveSize)} effective draws.` : "The posterior was found exactly; intervals come from draws of it."}</p>`
    : html`<p>The model is not updated: ${reason}</p>`
}`;
}

function queryRow(book: Book, analysis: string, query: Query): Markup {
  const { title, query: asked, given, caseId, prior, posterior, reason } = query;
  return html`<tr id="${anchor("query", `${analysis}.${query.id}`)}"><td><span class="id">${query.id}</span> ${title}${caseId === undefined ? "" : `, in ${book.caseName(caseId)}`}</td><td><code>${asked}</code>${given === undefined ? undefined : html` given <code>${given}</code>`}</td>${prior && posterior ? html`<td class="number">${answerText(prior)}</td><td class="number">${answerText(posterior)}</td><td class="number">${posterior.sd === null ? "\u2013" : figure(posterior.sd, 3)}</td>` : html`<td colspan="3">${reason}</td>`}</tr>`;
}

const answerText = ({ mean, low, high }: Answer): Markup =>
  html`${figure(mean, 3)}${low === null || high === null ? undefined : html`<br>(${figure(low)}\u00a0to\u00a0${figure(high)})`}`;

const intervalOf = ({ mean, low, high }: Answer) => ({ value: mean, low: low ?? mean, high: high ?? mean });
