import { type AnalysisResult, inline } from "@throughline/assess";
import { causalFigure } from "../figures/causal-figure.ts";
import { gridFigure } from "../figures/grid-figure.ts";
import type { Book } from "../page/book.ts";
import { anchor, html, type Markup } from "../page/html.ts";
import { caseLink } from "../page/links.ts";
import { fitCell } from "../page/marks.ts";

type Coincidence = Extract<AnalysisResult, { kind: "coincidence" }>;

const atomsShown = 50;
const structuresDrawn = 2;
const modelsShown = 10;

/** Causal structures with their measures, and the formulas of each outcome under them. */
export function coincidenceSection(book: Book, { result, parameters }: Coincidence): Markup {
  if (result.reason !== undefined) return html`<p>${result.reason}</p>`;
  const { structures, atoms } = result;
  const [con, cov] = parameters.measures ?? ["con", "cov"];
  return html`<p class="soft">${con === "con" ? "Consistency" : con} of at least ${parameters.con}, ${cov === "cov" ? "coverage" : cov} of at least ${parameters.cov}; ${result.cases} cases in ${result.configurations} configurations; ${result.sufficient} minimally sufficient conditions. Factors: ${result.factors.map((f) => `${f} (${inline(book.label(f))})`).join("; ")}. Small letters, or ~, negate; * is “and”, + is “or”; A &lt;-&gt; B says that A is minimally sufficient and minimally necessary for B.</p>
${
  structures.length === 0
    ? html`<p>No causal structure fits at these thresholds.</p>`
    : html`<div class="scroll" tabindex="0" role="region" aria-label="table"><table><caption>Causal structures${result.structureCount > structures.length ? `: the simplest ${structures.length} of ${result.structureCount}` : ""}</caption><thead><tr><th scope="col">structure</th><th scope="col">con</th><th scope="col">cov</th>${parameters.measures && html`<th scope="col">${con}</th><th scope="col">${cov}</th>`}<th scope="col">literals</th><th scope="col">exhaustiveness</th><th scope="col">faithfulness</th><th scope="col">coherence</th><th scope="col">cyclic</th></tr></thead><tbody>${structures.map((s) => html`<tr id="${anchor("structure", s.id)}"><td>${s.condition}</td>${fitCell(s.con)}${fitCell(s.cov)}${parameters.measures && s.fit.map(fitCell)}<td class="number">${s.complexity}</td>${fitCell(s.exhaustiveness)}${fitCell(s.faithfulness)}${fitCell(s.coherence)}<td>${s.cyclic ? "yes" : "no"}</td></tr>`)}</tbody></table></div>
${structures.slice(0, structuresDrawn).map((s) => html`<h3>${s.condition}</h3>${causalFigure(s.atoms, result.factors)}`)}`
}
${
  atoms.length === 0
    ? undefined
    : html`<details><summary>Formulas of each outcome (${atoms.length})</summary><div class="scroll" tabindex="0" role="region" aria-label="table"><table><thead><tr><th scope="col">outcome</th><th scope="col">formula</th><th scope="col">con</th><th scope="col">cov</th><th scope="col">literals</th></tr></thead><tbody>${atoms.slice(0, atomsShown).map((a) => html`<tr><td>${a.outcome}</td><td>${a.condition}</td>${fitCell(a.con)}${fitCell(a.cov)}<td class="number">${a.complexity}</td></tr>`)}</tbody></table></div>${atoms.length > atomsShown ? html`<p>${atoms.length - atomsShown} more are in the tables.</p>` : undefined}</details>`
}
${result.underFirst.length > 0 ? casesPart(book, result.underFirst) : undefined}
${result.robustness && robustnessPart(result.robustness)}`;
}

/** Where each case lies under the first structure, those that comply least in front. */
function casesPart(book: Book, cases: Coincidence["result"]["underFirst"]): Markup {
  const parts = cases[0]?.parts ?? [];
  return html`<details><summary>Cases under the first structure (${cases.length})</summary><p class="soft">Membership in the causes and in the outcome of each part; a case complies as far as the two are alike, with the part where they are least so.</p><div class="scroll" tabindex="0" role="region" aria-label="table"><table><thead><tr><th scope="col">case</th>${parts.map(({ outcome }) => html`<th scope="col">causes of ${outcome}</th><th scope="col">${outcome}</th><th scope="col">which is</th>`)}<th scope="col">complies</th></tr></thead><tbody>${cases.map((c) => html`<tr><th scope="row">${caseLink(book, c.caseId)}</th>${c.parts.map((part) => html`${fitCell(part.causes)}${fitCell(part.effect)}<td>${part.zone}</td>`)}${fitCell(c.compliance)}</tr>`)}</tbody></table></div></details>`;
}

/** Models by fit-robustness, and the grid of thresholds that they were found at. */
function robustnessPart({
  grid,
  models,
  modelCount,
  scoredCount,
  complete,
}: NonNullable<Coincidence["result"]["robustness"]>): Markup {
  return html`<h3>Other thresholds</h3>
<p>The same data were analysed at ${grid.length} pairs of thresholds. The score of a model counts how often its submodels and supermodels were found, itself found again counting as both (fit-robustness, Parkkinen and Baumgartner 2023); normalised, it is divided by the highest score, or by the highest that models of such complexity could have.${modelCount > scoredCount ? ` Of ${modelCount} models the ${scoredCount} most frequent, each complexity in turn, are scored.` : undefined}${complete ? undefined : " A search was cut short: models may be missing, and scores too low for it."}</p>
${gridFigure(grid)}
${
  models.length === 0
    ? undefined
    : html`<div class="scroll" tabindex="0" role="region" aria-label="table"><table><caption>Models by fit-robustness${modelCount > modelsShown ? `: the first ${modelsShown} of ${modelCount}; the tables have more` : ""}</caption><thead><tr><th scope="col">model</th><th scope="col">found at</th><th scope="col">score</th><th scope="col">normalised</th><th scope="col">of ideal</th></tr></thead><tbody>${models.slice(0, modelsShown).map((m) => html`<tr id="${anchor("model", m.id)}"><td>${m.model}</td><td class="number">${m.found}</td><td class="number">${m.score}</td>${fitCell(m.normalised)}${fitCell(m.idealNormalised)}</tr>`)}</tbody></table></div>`
}`;
}
