import type { AnalysisResult } from "@throughline/assess";
import { coverageFigure, gapFigure, partsFigure, responseFigure } from "../figures/comparison-figures.ts";
import type { Book } from "../page/book.ts";
import { html, type Markup } from "../page/html.ts";
import { causalModelSection } from "./causal-model.ts";
import { coincidenceSection } from "./coincidence.ts";
import {
  backlashSection,
  comparisonSection,
  overTimeTable,
  participationSection,
  scopeSection,
  testimonySection,
  variationSection,
} from "./comparison.ts";
import { mapsOf } from "./maps.ts";
import { pathwaysSection } from "./pathways.ts";
import { processTracingSection } from "./process-tracing.ts";
import { seriesSection } from "./series.ts";
import { truthTableSection } from "./truth-table.ts";

/** The pictures and tables of one analysis. */
export function section(book: Book, analysis: AnalysisResult): Markup | undefined {
  switch (analysis.kind) {
    case "comparison":
      return comparisonSection(book, analysis.result);
    case "variation":
      return html`${mapsOf(book, analysis)}${variationSection(book, analysis.result, analysis.parameters.location.label)}`;
    case "gap":
      return gapFigure(analysis.result.cases);
    case "balance":
      return html`${partsFigure(analysis.result.cases, book.label)}${overTimeTable(book, analysis.result)}`;
    case "pathways":
      return pathwaysSection(book, analysis);
    case "scope":
      return scopeSection(analysis.result);
    case "backlash":
      return backlashSection(book, analysis.result);
    case "response":
      return responseFigure(analysis.result.cases);
    case "participation":
      return participationSection(book, analysis.result);
    case "testimony":
      return testimonySection(book, analysis.result);
    case "coverage":
      return coverageOf(book, analysis);
    case "series":
      return seriesSection(book, analysis.result);
    case "truth-table":
      return truthTableSection(book, analysis);
    case "coincidence":
      return coincidenceSection(book, analysis);
    case "process-tracing":
      return processTracingSection(book, analysis.result);
    case "causal-model":
      return causalModelSection(book, analysis);
    case "judgements":
      return undefined;
  }
}

function coverageOf(book: Book, { result }: Extract<AnalysisResult, { kind: "coverage" }>): Markup {
  const byCase = Map.groupBy(result.series, (series) => series.caseId);
  const sums = [...byCase].map(([caseId, series]) => {
    const years = new Map<number, number>();
    for (const { year, count } of series.flatMap((s) => s.counts))
      years.set(year, (years.get(year) ?? 0) + count);
    return {
      name: book.caseName(caseId),
      counts: [...years].sort(([a], [b]) => a - b).map(([year, count]) => ({ year, count })),
    };
  });
  const plotted = sums.filter((s) => s.counts.length > 1);
  return html`${plotted.length > 0 ? coverageFigure(plotted) : undefined}${
    result.others.length > 0
      ? html`<p>Other counts in the sources:</p><ul>${result.others.map((o) => html`<li>${book.caseName(o.caseId)}, “${o.term}”, ${o.paper}, ${o.years}: ${o.count === undefined ? o.precision : `${o.precision === "exact" ? "" : `${o.precision} `}${o.count}`}</li>`)}</ul>`
      : undefined
  }`;
}
