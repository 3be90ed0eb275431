import type { AnalysisResult } from "@throughline/assess";
import { seriesFigure } from "../figures/series-figure.ts";
import type { Book } from "../page/book.ts";
import { html, type Markup } from "../page/html.ts";

type Series = Extract<AnalysisResult, { kind: "series" }>["result"];

/** At most so many dyads of a case are drawn; the table has all. */
const drawnDyads = 8;

/** Events by month per case, with the dates of the interventions, and a table of the dyads. */
export function seriesSection(book: Book, { cases }: Series): Markup {
  if (cases.length === 0)
    return html`<p class="blank">There are no monthly counts of these cases, channels and actors in series.csv.</p>`;
  return html`${cases.map((c) => {
    const several = new Set(c.dyads.map(({ source }) => source)).size > 1;
    const name = ({ from, to, source }: Series["cases"][number]["dyads"][number]) =>
      `${book.actorName(from)} towards ${book.actorName(to)}${several ? ` (${source})` : ""}`;
    return html`<h4>${book.caseName(c.caseId)}</h4>${seriesFigure(
      c.dyads.slice(0, drawnDyads).map((dyad) => ({ name: name(dyad), months: dyad.months })),
      c.dates,
    )}<div class="scroll" tabindex="0" role="region" aria-label="table"><table><caption>${c.dyads.length > drawnDyads ? `The first ${drawnDyads} are drawn. ` : ""}Months that a source does not cover are not counted as months without events.</caption><thead><tr><th scope="col">from, to</th><th scope="col">channels</th><th scope="col">events</th><th scope="col">months covered</th><th scope="col">first to last</th></tr></thead><tbody>${c.dyads.map(
      (dyad) =>
        html`<tr><th scope="row">${name(dyad)}</th><td>${dyad.channels.join(", ")}</td><td class="number">${dyad.total}</td><td class="number">${dyad.months.length}</td><td>${dyad.months[0]?.month ?? ""} to ${dyad.months.at(-1)?.month ?? ""}</td></tr>`,
    )}</tbody></table></div>`;
  })}`;
}
