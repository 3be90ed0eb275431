import { type AnalysisResult, anyConfiguration, inline } from "@throughline/assess";
import { parseLiterals, printLiteral } from "@throughline/sets";
import { vennFigure } from "../figures/venn-figure.ts";
import { type Book, rowsShown } from "../page/book.ts";
import { namesShown } from "../page/cases-on-page.ts";
import { anchor, html, type Markup } from "../page/html.ts";
import { fitCell, literalMark } from "../page/marks.ts";
import { coreFinder } from "./core-literals.ts";
import { necessityBox } from "./necessity.ts";
import { remaindersBox } from "./remainders.ts";
import { howToReadCases, modelCasesBox } from "./solution-cases.ts";
import { rangesTable } from "./solution-ranges.ts";

type TruthTable = Extract<AnalysisResult, { kind: "truth-table" }>;

/** A list of more names is cut to the first of them. */
const longList = 25;

/** Truth table, necessity, and the solutions as a chart of conditions with fit. */
export function truthTableSection(book: Book, analysis: TruthTable): Markup {
  const { result, parameters } = analysis;
  if (result.reason !== undefined) return html`<p>${result.reason}</p>`;
  return html`<p class="soft">Consistency cut-off ${[parameters.incl_cut].flat().join(" and ")}, PRI cut-off ${parameters.pri_cut}, at least ${parameters.n_cut} ${parameters.n_cut === 1 ? "case" : "cases"} a row. Conditions: ${result.conditions.map((c) => `${c} (${inline(book.label(c))})`).join("; ")}. Outcome: ${result.outcome}.</p>
<div class="scroll" tabindex="0" role="region" aria-label="table"><table><caption>Truth table: ${result.rows.length} of ${result.rowsInTable} configurations are observed${result.rows.length > rowsShown ? `; the first ${rowsShown} are shown` : ""}</caption><thead><tr><th scope="col">row</th>${result.conditions.map((c) => html`<th scope="col">${breakable(c)}</th>`)}<th scope="col">OUT</th><th scope="col">n</th><th scope="col">incl</th><th scope="col">PRI</th><th scope="col">cases (those without the outcome in brackets)</th></tr></thead><tbody>${result.rows
    .slice(0, rowsShown)
    .map(
      (row) =>
        html`<tr id="${anchor("row", row.id)}"><td class="number"><a href="#${anchor("row", row.id)}">${row.row}</a></td>${row.configuration.map((value) => html`<td class="number">${value}</td>`)}<td class="number">${row.out}</td><td class="number">${row.n}</td>${fitCell(row.inclS)}${fitCell(row.PRI)}<td>${rowCases(book, row)}</td></tr>`,
    )}</tbody></table></div>
${result.ambiguous.length === 0 ? undefined : html`<p>In no row, because a membership is exactly 0.5: ${firstOf(result.ambiguous.map((a) => `${book.caseName(a.caseId)} (${a.condition})`))}.</p>`}
${result.excluded.length === 0 ? undefined : html`<p>Left out because a grade is missing: ${firstOf(result.excluded.map((e) => `${book.caseName(e.caseId)} (${e.attributes.join(", ")})`))}.</p>`}
${result.constant.length === 0 ? undefined : html`<p>The same in every case, and so no part of an explanation: ${result.constant.map((c) => inline(book.label(c))).join(", ")}.</p>`}
${venn(result)}
${remaindersBox(analysis.id, result)}${necessityBox(analysis.id, result)}
${result.solutions.some((solution) => solution.models.length > 0) ? howToReadCases : undefined}
${result.solutions.map((solution) => solutionChart(book, analysis, solution))}`;
}

function venn({ conditions, rows }: TruthTable["result"]): Markup {
  const figure = vennFigure(conditions, rows);
  if (figure) return html`<details><summary>Venn diagram</summary><div>${figure}</div></details>`;
  return html`<p class="soft">No Venn diagram: one is drawn for two to four conditions that are in or out. The truth table says the same row by row.</p>`;
}

function solutionChart(
  book: Book,
  analysis: TruthTable,
  solution: TruthTable["result"]["solutions"][number],
): Markup {
  const { conditions } = analysis.result;
  const heading = html`<h3>${solution.type.charAt(0).toUpperCase() + solution.type.slice(1)} solution</h3>`;
  if (solution.reason !== undefined) return html`${heading}<p>There is none: ${solution.reason}</p>`;
  const models = solution.models.slice(0, book.modelsShown);
  const parsimonious = analysis.result.solutions.find(({ type }) => type === "parsimonious")?.models ?? [];
  const coreOf =
    solution.type === "intermediate" && parsimonious.length > 0 ? coreFinder(parsimonious) : undefined;
  const columns = models.flatMap(({ terms }) => terms.map(({ term }) => ({ term, core: coreOf?.(term) })));
  return html`${heading}
<p class="soft">${solution.modelCount === "1" ? "One model." : `${solution.modelCount} models fit equally well${solution.models.length > models.length ? `; the first ${models.length} are shown` : ""}.`} ${solution.complete ? "" : `The search was cut short: none has fewer than ${solution.atLeastTerms} terms, and there may be others.`} A full disc: the condition is present; a crossed one: it is absent; blank: it does not matter.${howToReadCore(solution.type, parsimonious.length)}${solution.type === "intermediate" && analysis.parameters.expect.length === 0 ? " No directional expectations are set, so that nothing is assumed of remainders, as in the conservative solution." : ""}</p>
<div class="scroll" tabindex="0" role="region" aria-label="table"><table><thead><tr><th scope="col">condition</th>${models.flatMap((model, m) => model.terms.map((term) => html`<th scope="col" id="${anchor("term", `${model.id}.${term.term}`)}">M${m + 1}: ${term.term === "" ? anyConfiguration : breakable(term.term)}</th>`))}</tr></thead><tbody>${conditions.map(
    (condition) =>
      html`<tr><th scope="row">${condition}</th>${columns.map(({ term, core }) => html`<td class="mark">${literal(term, condition, core)}</td>`)}</tr>`,
  )}${(["inclS", "PRI", "covS", "covU"] as const).map((measure) => html`<tr><th scope="row">${measure}</th>${models.flatMap((model) => model.terms.map((term) => fitCell(term[measure])))}</tr>`)}<tr><th scope="row">cases</th>${models.flatMap((model) => model.terms.map((term) => html`<td>${firstOf(term.cases.map(book.caseName))}</td>`))}</tr><tr><th scope="row">model</th>${models.map((model) => html`<td colspan="${model.terms.length}">inclS ${model.inclS.toFixed(3)}, PRI ${model.PRI.toFixed(3)}, covS ${model.covS.toFixed(3)}</td>`)}</tr></tbody></table></div>
${rangesTable(solution, `${analysis.id}.solution.${solution.type}`)}${models.map((model, m) => modelCasesBox(book, analysis, model, `M${m + 1}`))}`;
}

/** The cases of a row, those without the outcome in brackets; of very many the first, and how many of the others are without it. */
function rowCases(book: Book, { cases, deviant }: TruthTable["result"]["rows"][number]): Markup {
  const against = new Set(deviant);
  const shown = cases.length > longList ? namesShown : cases.length;
  const hidden = cases.slice(shown).filter((id) => against.has(id)).length;
  const names = cases.map((id) => (against.has(id) ? `[${book.caseName(id)}]` : book.caseName(id)));
  return html`${firstOf(names)}${hidden > 0 ? ` (${hidden} of them without the outcome)` : ""}${deviant.length > 0 && deviant.length < cases.length ? html` <strong>contradictory</strong>` : ""}`;
}

function firstOf(names: readonly string[]): string {
  return names.length > longList
    ? `${names.slice(0, namesShown).join(", ")} and ${names.length - namesShown} more`
    : names.join(", ");
}

function howToReadCore(type: string, parsimonious: number): string {
  if (type !== "intermediate" || parsimonious === 0) return "";
  return ` A large mark: core, in ${parsimonious === 1 ? "the parsimonious solution" : "every parsimonious model"} too; a small one: peripheral (Fiss 2011).`;
}

function literal(term: string, condition: string, core?: ReadonlySet<string>): Markup | string {
  const found = term === "" ? undefined : parseLiterals(term).find(({ name }) => name === condition);
  if (found === undefined) return "";
  const isCore = core?.has(printLiteral(found));
  if (found.values === undefined)
    return literalMark(!found.negated, isCore === undefined ? undefined : isCore ? "core" : "peripheral");
  const value = printLiteral({ ...found, name: "" });
  return isCore === undefined
    ? value
    : isCore
      ? html`<strong>${value}</strong> core`
      : html`${value} peripheral`;
}

/** A long name that may be broken after an underscore or a star. */
function breakable(name: string): string {
  return name.replace(/[_*]/gu, "$&\u200b");
}
