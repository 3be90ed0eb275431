import { dot, frame, ruleX, ruleY, text } from "@observablehq/plot";
import { colours } from "../../figures/colours.ts";
import { plotFigure } from "../../figures/plot.ts";
import { termText } from "../../language/terms.ts";
import { figure, text as say } from "../../language/text.ts";
import type { FigureView } from "../../view/view.ts";

type ResponseCase = { name: string; access: number | undefined; objectives: number | undefined };

/** Draws access against objectives met; the four quadrants are the types of response. */
export function responseFigure(cases: readonly ResponseCase[]): FigureView {
  const known = cases.flatMap(({ name, access, objectives }) =>
    access === undefined || objectives === undefined ? [] : [{ name, access, objectives }],
  );
  const fields = [
    { x: -0.03, y: 1.11, name: termText("response", "preemption") },
    { x: 0.52, y: 1.11, name: termText("response", "alliance") },
    { x: -0.03, y: 0.45, name: termText("response", "no response") },
    { x: 0.52, y: 0.45, name: termText("response", "co-optation") },
  ];
  const symbols = ["circle", "square", "triangle", "diamond", "star", "cross", "wye"] as const;
  return plotFigure(
    {
      width: 560,
      height: 320,
      marginLeft: 60,
      marginRight: 140,
      marginBottom: 45,
      x: {
        domain: [-0.05, 1.05],
        label: say("access of the movement (descriptive)"),
        ticks: [0, 0.33, 0.67, 1],
        tickFormat: (d: number) => String(d),
      },
      y: {
        domain: [-0.16, 1.17],
        label: say("objectives met (substantive)"),
        ticks: [0, 0.33, 0.67, 1],
        tickFormat: (d: number) => String(d),
      },
      marks: [
        frame(),
        ruleX([0.5]),
        ruleY([0.5]),
        text(fields, {
          x: "x",
          y: "y",
          text: "name",
          textAnchor: "start",
          fontStyle: "italic",
          fontSize: 13,
        }),
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
          fill: "#000",
          stroke: "#fff",
          strokeWidth: 4,
        }),
      ],
    },
    say("The type of response by access and objectives met, each divided at one half."),
    known
      .map((c) =>
        say("{c}: access {access}, objectives met {objectives}", {
          c: c.name,
          access: figure(c.access),
          objectives: figure(c.objectives),
        }),
      )
      .join("; "),
    {
      title: say("types of response"),
      columns: [say("case"), say("access"), say("objectives met")],
      rows: cases.map(({ name, access, objectives }) => [name, access, objectives]),
    },
  );
}
