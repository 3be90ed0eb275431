import { axisX, dot, frame, lineY } from "@observablehq/plot";
import { colours } from "../../figures/colours.ts";
import { plotFigure } from "../../figures/plot.ts";
import { text } from "../../language/text.ts";
import type { FigureView } from "../../view/view.ts";

type Series = { name: string; counts: readonly { year: number; count: number }[] };

/** Draws articles per year, one panel per case, which distinguishes cases without colour. */
export function coverageFigure(series: readonly Series[]): FigureView {
  const rows = series.flatMap((s) => s.counts.map((c) => ({ case: s.name, ...c })));
  return plotFigure(
    {
      width: 760,
      height: 40 + 140 * series.length,
      marginLeft: 50,
      marginRight: 240,
      x: { label: null, tickFormat: (d: number) => String(d) },
      y: { label: "articles", grid: true },
      fy: { label: null, domain: series.map((s) => s.name) },
      marks: [
        frame({ stroke: "#ccc" }),
        axisX({ anchor: "bottom", ticks: 6, tickFormat: (d: number) => String(d) }),
        lineY(rows, { x: "year", y: "count", fy: "case", stroke: colours[0], strokeWidth: 2 }),
        dot(rows, { x: "year", y: "count", fy: "case", r: 3, fill: colours[0] }),
      ],
    },
    text("Articles per year, all terms of a case together, in the papers with exact yearly counts."),
    series.map((s) => `${s.name}: ${s.counts.map((c) => `${c.year} ${c.count}`).join(", ")}`).join("; "),
    {
      title: text("articles per year"),
      columns: [text("case"), text("year"), text("articles")],
      rows: rows.map((row) => [row.case, row.year, row.count]),
    },
  );
}
