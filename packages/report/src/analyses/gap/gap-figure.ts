import { arrow, dot, ruleX } from "@observablehq/plot";
import { colours } from "../../figures/colours.ts";
import { plotFigure } from "../../figures/plot.ts";
import { figure, text } from "../../language/text.ts";
import type { FigureView } from "../../view/view.ts";

type GapCase = { name: string; paper: number | undefined; practice: number | undefined };

/** Stated reform (disc) and practice (square), joined by an arrow, per case. */
export function gapFigure(cases: readonly GapCase[]): FigureView {
  const known = cases.flatMap(({ name, paper, practice }) =>
    paper === undefined || practice === undefined ? [] : [{ name, paper, practice }],
  );
  return plotFigure(
    {
      width: 760,
      height: 60 + 46 * cases.length,
      marginLeft: 260,
      marginRight: 90,
      x: { domain: [0, 1], label: "grade", ticks: [0, 0.33, 0.67, 1], tickFormat: (d: number) => String(d) },
      y: { domain: cases.map((c) => c.name), label: null },
      marks: [
        ruleX([0.5], { stroke: "#777", strokeDasharray: "4 3" }),
        arrow(known, {
          x1: "paper",
          x2: "practice",
          y1: "name",
          y2: "name",
          stroke: "#555",
          strokeWidth: 2,
          insetStart: 9,
          insetEnd: 9,
        }),
        dot(known, { x: "paper", y: "name", r: 7, fill: colours[0], symbol: "circle" }),
        dot(known, { x: "practice", y: "name", r: 7, fill: colours[1], symbol: "square" }),
      ],
    },
    text(
      "Disc: stated reform (paper). Square: reform in practice. The arrow runs from paper to practice. The dashed line is one half.",
    ),
    text("Paper and practice: {known}.", {
      known: known
        .map((c) =>
          text("{c} {paper} on paper and {practice} in practice", {
            c: c.name,
            paper: figure(c.paper),
            practice: figure(c.practice),
          }),
        )
        .join("; "),
    }),
    {
      title: text("paper and practice"),
      columns: [text("case"), text("paper"), text("practice")],
      rows: cases.map(({ name, paper, practice }) => [name, paper, practice]),
    },
  );
}
