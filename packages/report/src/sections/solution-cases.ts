import type { AnalysisResult } from "@throughline/assess";
import { xyFigure } from "../figures/xy-figure.ts";
import type { Book } from "../page/book.ts";
import { firstUncovered } from "../page/cases-on-page.ts";
import { anchor, html, type Markup } from "../page/html.ts";
import { rowLink } from "../page/links.ts";
import { deviantNames, typicalNames, uncoveredNames } from "./case-names.ts";

type Analysis = Extract<AnalysisResult, { kind: "truth-table" }>;
type Model = Analysis["result"]["solutions"][number]["models"][number];
type Uncovered = NonNullable<Model["cases"]>["uncovered"];

/** A model with more terms is closed at first. */
const termsOpen = 8;

/** What the lists of cases mean, said once. */
export const howToReadCases = html`<p class="soft">Beside each solution stand the cases worth a closer look (Schneider and Rohlfing 2013); each leads to its grades and claims. Typical: in the term and in the outcome, and not more in the term than in the outcome; the best examples first. Deviant in kind: in the term, but not in the outcome; the clearest first. Unexplained: in the outcome, but in no term. In brackets, where they are a matter of degree: membership in the term (of the unexplained, in the solution) and in the outcome.</p>`;

/** The cases of a model: a picture where membership is a matter of degree, and the cases that speak for and against each term. */
export function modelCasesBox(
  book: Book,
  analysis: Analysis,
  model: Model,
  name: string,
): Markup | undefined {
  const { cases, sameAs } = model;
  if (sameAs !== undefined) {
    const [type, number] = sameAs.split(".").slice(-2);
    return html`<p>The cases of ${name} are those of <a href="#${anchor("model", sameAs)}">${number} of the ${type} solution</a>, which has the same terms.</p>`;
  }
  if (cases === undefined) return undefined;
  const open = name === "M1" && cases.terms.length <= termsOpen ? html` open` : undefined;
  const solution = model.terms.map(({ term }) => term).join(" + ");
  return html`<details${open}><summary>Cases of ${name}: typical, deviant, unexplained</summary><div id="${anchor("model", model.id)}">
${cases.places === undefined ? undefined : xyFigure(cases.places, { solution, outcome: analysis.result.outcome }, book.caseName)}
<div class="scroll" tabindex="0" role="region" aria-label="table"><table><caption>Typical and deviant cases of each term</caption><thead><tr><th scope="col">term</th><th scope="col">typical cases</th><th scope="col">deviant in kind</th></tr></thead><tbody>${cases.terms.map(
    ({ term, typical, deviant }) =>
      html`<tr><th scope="row">${term.replace(/\*/gu, "$&\u200b")}</th><td>${typicalNames(book, typical, cases.terms.length > 1)}</td><td>${deviantNames(book, deviant)}</td></tr>`,
  )}</tbody></table></div>
${uncoveredTable(book, analysis, cases.uncovered)}</div></details>`;
}

function uncoveredTable(book: Book, { id, result }: Analysis, uncovered: Uncovered): Markup {
  const { conditions, outcome } = result;
  if (uncovered.length === 0) return html`<p>No case with ${outcome} is left unexplained.</p>`;
  const shown = firstUncovered(uncovered);
  const rest = uncovered.length - shown.length;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="table"><table><caption>Unexplained (deviant coverage): in the outcome, and in no term</caption><thead><tr><th scope="col">row</th><th scope="col">configuration</th><th scope="col">cases</th></tr></thead><tbody>${shown.map(
    ({ row, configuration, cases }) =>
      html`<tr><th scope="row">${row === undefined ? "not in the table" : rowLink(book, row)}</th><td>${conditions.map((condition, i) => `${condition} ${configuration[i]}`).join(", ")}</td><td>${uncoveredNames(book, cases)}</td></tr>`,
  )}</tbody></table></div>${rest > 0 ? html`<p>And ${rest} more configurations, in tables/${id}-cases.csv.</p>` : undefined}`;
}
