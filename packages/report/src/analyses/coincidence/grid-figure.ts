import { cell, text } from "@observablehq/plot";
import { colours } from "../../figures/colours.ts";
import { plotFigure } from "../../figures/plot.ts";
import { text as say } from "../../language/text.ts";
import type { FigureView } from "../../view/view.ts";

/** The number of models at a pair of thresholds. */
type Pair = { readonly con: number; readonly cov: number; readonly models: number };

const margin = { left: 70, right: 20, top: 10, bottom: 50 };
const [narrowest, widest] = [26, 76];

/** Draws the number of models at each pair of thresholds, as a number in a cell that is darker for more models. */
export function gridFigure(grid: readonly Pair[]): FigureView {
  const rising = (values: readonly number[]) => [...new Set(values)].sort((a, b) => a - b);
  const [cons, covs] = [rising(grid.map(({ con }) => con)), rising(grid.map(({ cov }) => cov))];
  const side = Math.min(widest, Math.max(narrowest, 560 / covs.length));
  const most = Math.max(1, ...grid.map(({ models }) => models));
  return plotFigure(
    {
      width: margin.left + side * covs.length + margin.right,
      height: margin.top + side * 0.6 * cons.length + margin.bottom,
      marginLeft: margin.left,
      marginRight: margin.right,
      marginTop: margin.top,
      marginBottom: margin.bottom,
      x: {
        type: "band",
        domain: covs,
        label: say("coverage of at least"),
        tickFormat: String,
        padding: 0.04,
      },
      y: {
        type: "band",
        domain: cons.toReversed(),
        label: say("consistency of at least"),
        labelAnchor: "center",
        tickFormat: String,
        padding: 0.06,
      },
      // Only lightness varies, and the numbers are legible on the darkest cell.
      color: { type: "linear", domain: [0, most], range: ["#ffffff", colours[4]] },
      marks: [
        cell(grid, { x: "cov", y: "con", fill: "models", stroke: "#777", strokeWidth: 0.7 }),
        text(grid, { x: "cov", y: "con", text: ({ models }: Pair) => String(models), fill: "#000" }),
      ],
    },
    say("How many models each pair of thresholds gives; the stronger the colour of a cell, the more."),
    cons
      .toReversed()
      .map((con) => {
        const row = covs.map((cov) => {
          const pair = grid.find((other) => other.con === con && other.cov === cov);
          return `${pair?.models ?? say("none tried")} at ${cov}`;
        });
        return say("With a consistency of at least {con}, the number of models by coverage is {row}", {
          con,
          row: row.join(", "),
        });
      })
      .join(". "),
    {
      title: say("models by thresholds"),
      columns: [say("consistency of at least"), say("coverage of at least"), say("models")],
      rows: grid.map(({ con, cov, models }) => [con, cov, models]),
    },
  );
}
