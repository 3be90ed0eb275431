import type { AnalysisResult } from "@throughline/assess";
import { anchor, html, type Markup } from "../page/html.ts";
import { fitCell } from "../page/marks.ts";

type Necessity = Extract<AnalysisResult, { kind: "truth-table" }>["result"]["necessity"];

/** A condition from which the outcome is seldom without, and one that is there whatever follows (Schneider & Wagemann 2012). */
const limits = { necessary: 0.9, trivial: 0.5 };

/** Each condition and its negation as necessary for the outcome, those that pass told apart from those that are there anyway. */
export function necessityBox(analysis: string, { necessity }: { readonly necessity: Necessity }): Markup {
  const passing = necessity.filter(({ inclN }) => inclN >= limits.necessary);
  const named = passing.map((one) => `${one.condition}${isTrivial(one) ? " (trivial)" : ""}`).join(", ");
  return html`<details id="${anchor("necessity", analysis)}"><summary>Necessity of single conditions: ${named === "" ? "none" : named}</summary><div><p class="soft">Necessary by inclusion: inclN of at least ${limits.necessary}, the outcome hardly ever without the condition. Trivial: relevance (RoN) below ${limits.trivial}, since the condition is there in nearly all cases, with the outcome and without it.</p><div class="scroll" tabindex="0" role="region" aria-label="table"><table><thead><tr><th scope="col">condition</th><th scope="col">inclN</th><th scope="col">RoN</th><th scope="col">covN</th><th scope="col">reading</th></tr></thead><tbody>${necessity.map((one) => html`<tr><td>${one.condition}</td>${fitCell(one.inclN)}${fitCell(one.RoN)}${fitCell(one.covN)}<td>${readingOf(one)}</td></tr>`)}</tbody></table></div></div></details>`;
}

const isTrivial = ({ RoN }: Necessity[number]): boolean => RoN < limits.trivial;

function readingOf(one: Necessity[number]): string {
  if (!(one.inclN >= limits.necessary)) return "";
  return isTrivial(one) ? "necessary, but trivial" : "necessary";
}
