import { dot, frame, ruleX, ruleY, text } from "@observablehq/plot";
import { figure } from "@throughline/assess";
import { colours } from "../../figures/colours.ts";
import { plotFigure } from "../../figures/plot.ts";
import type { FigureView } from "../../view/view.ts";

type ResponseCase = { name: string; access: number | undefined; objectives: number | undefined };

/** Access crossed with objectives met; the four fields are the types of response. */
export function responseFigure(cases: readonly ResponseCase[]): FigureView {
  const known = cases.flatMap(({ name, access, objectives }) =>
    access === undefined || objectives === undefined ? [] : [{ name, access, objectives }],
  );
  const fields = [
    { x: 0.25, y: 0.97, name: "preemption" },
    { x: 0.75, y: 0.97, name: "alliance" },
    { x: 0.25, y: 0.47, name: "no response" },
    { x: 0.75, y: 0.47, name: "co-optation" },
  ];
  const symbols = ["circle", "square", "triangle", "diamond", "star", "cross", "wye"] as const;
  return plotFigure(
    {
      width: 560,
      height: 420,
      marginLeft: 60,
      marginRight: 140,
      marginBottom: 45,
      x: {
        domain: [-0.05, 1.05],
        label: "access of the movement (descriptive)",
        ticks: [0, 0.33, 0.67, 1],
        tickFormat: (d: number) => String(d),
      },
      y: {
        domain: [-0.16, 1.08],
        label: "objectives met (substantive)",
        ticks: [0, 0.33, 0.67, 1],
        tickFormat: (d: number) => String(d),
      },
      marks: [
        frame(),
        ruleX([0.5]),
        ruleY([0.5]),
        text(fields, { x: "x", y: "y", text: "name", fontStyle: "italic", fontSize: 13 }),
        ...known.map((c, i) =>
          dot([c], {
            x: "access",
            y: "objectives",
            r: 8,
            fill: colours[i % colours.length] ?? "#000",
            symbol: symbols[i % symbols.length] ?? "circle",
          }),
        ),
        text(known, {
          x: "access",
          y: "objectives",
          text: "name",
          dy: 18,
          textAnchor: "middle",
          fontSize: 11,
          lineWidth: 14,
        }),
      ],
    },
    "The type of response: access crossed with objectives met, cut at one half.",
    known
      .map((c) => `${c.name}: access ${figure(c.access)}, objectives met ${figure(c.objectives)}`)
      .join("; "),
    {
      title: "types of response",
      columns: ["case", "access", "objectives met"],
      rows: cases.map(({ name, access, objectives }) => [name, access, objectives]),
    },
  );
}
