import type { AnalysisResult } from "@throughline/assess";
import { anchor, html, type Markup } from "../page/html.ts";

type Result = Extract<AnalysisResult, { kind: "truth-table" }>["result"];

/** The configurations that no case has, and the models that take the outcome for granted in them. */
export function remaindersBox(analysis: string, { conditions, remainders }: Result): Markup | undefined {
  if (remainders === undefined || remainders.length === 0) return undefined;
  const assumed = remainders.filter(({ assumedBy }) => assumedBy.length > 0).length;
  return html`<details id="${anchor("remainders", analysis)}"><summary>Remainders: ${remainders.length}, of which the simpler solutions assume ${assumed === 0 ? "none" : assumed}</summary><div><p class="soft">Configurations that too few cases have to say what follows. The parsimonious solution takes the outcome for granted in those that make it simpler; the intermediate only where the directional expectations say so. Look whether what is assumed could be.</p><div class="scroll" tabindex="0" role="region" aria-label="table"><table><caption>Remainders</caption><thead><tr><th scope="col">row</th>${conditions.map((condition) => html`<th scope="col">${condition}</th>`)}<th scope="col">outcome assumed by</th></tr></thead><tbody>${remainders.map(
    ({ row, configuration, assumedBy }) =>
      html`<tr><th scope="row">${row}</th>${configuration.map((value) => html`<td class="number">${value}</td>`)}<td>${namesOf(assumedBy)}</td></tr>`,
  )}</tbody></table></div></div></details>`;
}

/** Models by solution: `parsimonious M1, M2; intermediate M1`. */
function namesOf(models: readonly string[]): string {
  const bySolution = new Map<string, string[]>();
  for (const id of models) {
    const [type = "", model = ""] = id.split(".").slice(-2);
    bySolution.set(type, [...(bySolution.get(type) ?? []), model]);
  }
  return [...bySolution].map(([type, own]) => `${type} ${own.join(", ")}`).join("; ");
}
