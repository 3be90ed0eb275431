import type { AnalysisResult } from "@throughline/assess";
import { anchor, html, type Markup } from "../page/html.ts";

type Solution = Extract<AnalysisResult, { kind: "truth-table" }>["result"]["solutions"][number];
type Range = NonNullable<Solution["ranges"]>["found"][number];

/** How far cut-offs and anchors can be moved before the models of a solution change; the conclusion has the trace. */
export function rangesTable({ ranges }: Solution, conclusion: string): Markup | undefined {
  if (ranges === undefined) return undefined;
  const { found, reason } = ranges;
  const why =
    reason === undefined
      ? undefined
      : html`<p>How far ${found.length > 0 ? "the anchors" : "the cut-offs"} can be moved was not tried out: ${reason}</p>`;
  if (found.length === 0) return why;
  const cutOff = found.find(({ setting }) => setting === "incl_cut");
  return html`<div class="scroll" tabindex="0" role="region" aria-label="table"><table><caption>Robustness: how far each setting can be moved, the others held${cutOff === undefined ? "" : `; the consistency cut-off was moved in steps of ${cutOff.step}`}. It rests on what <a href="#${anchor("conclusion", conclusion)}">the solution</a> rests on.</caption><thead><tr><th scope="col">setting</th><th scope="col">as set</th><th scope="col">lowest</th><th scope="col">highest</th><th scope="col">in words</th></tr></thead><tbody>${found.map(
    (range) =>
      html`<tr><th scope="row">${nameOf(range)}</th><td class="number">${range.value}</td><td class="number">${range.lower ?? "not found"}</td><td class="number">${range.upper ?? "not found"}</td><td>${range.statement}</td></tr>`,
  )}</tbody></table></div>${why}`;
}

function nameOf({ setting, attribute, step }: Range): string {
  if (setting === "incl_cut") return "consistency cut-off";
  if (setting === "n_cut") return "cases a row, at least";
  return `${setting} anchor of ${attribute} (steps of ${step})`;
}
