import { text } from "../../language/text.ts";
import type { Book, ResultOf } from "../../view/book.ts";
import { list, paragraph, present } from "../../view/build.ts";
import type { AnalysisRenderer } from "../renderer.ts";
import { coverageFigure } from "./coverage-figure.ts";

export const coverage: AnalysisRenderer<"coverage"> = {
  blocks: (book, { result }) => {
    // A case with a single count is shown beside the others instead of left out.
    const plotted = articlesByYear(book, result);
    return present(
      plotted.some(({ counts }) => counts.length > 1) ? coverageFigure(plotted) : undefined,
      result.others.length > 0
        ? [
            paragraph(text("Other counts in the sources:")),
            list(
              result.others.map(
                (o) => `${book.caseName(o.caseId)}, “${o.term}”, ${o.paper}, ${o.years}: ${countText(o)}`,
              ),
            ),
          ]
        : undefined,
    );
  },
  tables: () => [],
};

type Coverage = ResultOf<"coverage">["result"];

/** Sums the articles about a case by year, over all terms and papers. */
function articlesByYear(book: Book, { series }: Coverage) {
  return [...Map.groupBy(series, ({ caseId }) => caseId)].map(([caseId, own]) => {
    const years = new Map<number, number>();
    for (const { year, count } of own.flatMap(({ counts }) => counts))
      years.set(year, (years.get(year) ?? 0) + count);
    return {
      name: book.caseName(caseId),
      counts: [...years].sort(([a], [b]) => a - b).map(([year, count]) => ({ year, count })),
    };
  });
}

function countText({ count, precision }: Coverage["others"][number]): string {
  if (count === undefined) return precision;
  return precision === "exact" ? String(count) : `${precision} ${count}`;
}
