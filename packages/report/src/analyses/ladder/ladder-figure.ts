import { axisX, cell, text } from "@observablehq/plot";
import { colours } from "../../figures/colours.ts";
import { plotFigure } from "../../figures/plot.ts";
import { letterWidth, linesOf } from "../../figures/svg-text.ts";
import { text as say } from "../../language/text.ts";
import type { ResultOf } from "../../view/book.ts";
import type { FigureView } from "../../view/view.ts";

type Rung = ResultOf<"ladder">["result"]["rungs"][number];
type Direction = Rung["directions"][string];

/** Shows the direction of an outcome by a sign that does not depend on colour. */
const looks = {
  higher: { sign: "▲ higher", colour: colours[0] },
  lower: { sign: "▼ lower", colour: colours[1] },
  same: { sign: "= same", colour: "#444" },
  unknown: { sign: "? unknown", colour: "#666" },
} as const satisfies Readonly<Record<Direction, { readonly sign: string; readonly colour: string }>>;

/** Columns are narrower when there are many, to keep the figure within `width` where that is possible. */
const sizes = { width: 760, widest: 190, narrowest: 96, row: 30, line: 13 } as const;

/** Draws the position of each outcome of a case beside that of the case one step below. */
export function ladderFigure(
  rungs: readonly Rung[],
  names: { readonly caseName: (id: string) => string; readonly label: (attribute: string) => string },
): FigureView {
  const heads = rungs.map(({ from, to, groupsAdded }) => ({
    rung: `${from} ${to}`,
    text: say("{case} compared with {other}: {groups} added", {
      case: names.caseName(to),
      other: names.caseName(from),
      groups: groupsAdded.join(say(" and ")),
    }),
  }));
  const cells = rungs.flatMap(({ from, to, directions }) =>
    Object.entries(directions).map(([outcome, direction]) => ({
      rung: `${from} ${to}`,
      from,
      to,
      outcome: names.label(outcome),
      direction,
    })),
  );
  const outcomes = [...new Set(cells.map(({ outcome }) => outcome))];
  const labels = 24 + letterWidth * 1.1 * Math.max(0, ...outcomes.map((outcome) => outcome.length));
  const column = Math.max(
    sizes.narrowest,
    Math.min(sizes.widest, (sizes.width - labels) / Math.max(1, rungs.length)),
  );
  const headLines = heads.map(({ text: words }) => linesOf(words, Math.floor(column / letterWidth) - 3));
  const headOf = new Map(heads.map(({ rung }, i) => [rung, headLines[i]?.join("\n")]));
  const top = 24 + sizes.line * Math.max(1, ...headLines.map((lines) => lines.length));
  return plotFigure(
    {
      width: labels + column * rungs.length + 10,
      height: top + sizes.row * outcomes.length + 10,
      marginLeft: labels,
      marginTop: top,
      marginRight: 10,
      marginBottom: 10,
      x: { domain: heads.map(({ rung }) => rung), label: null },
      y: { domain: outcomes, label: null },
      marks: [
        axisX({ anchor: "top", tickSize: 0, tickFormat: (rung: string) => headOf.get(rung) ?? rung }),
        cell(cells, { x: "rung", y: "outcome", fill: "#f6f4f0", inset: 1 }),
        text(cells, {
          x: "rung",
          y: "outcome",
          text: ({ direction }) => say(looks[direction as Direction].sign),
          fill: ({ direction }) => looks[direction as Direction].colour,
          fontWeight: 600,
        }),
      ],
    },
    say(
      "Each column compares a case with the case one step below it, which had fewer groups of instruments; each row is an outcome.",
    ),
    heads
      .map(
        ({ rung, text: words }) =>
          `${words}: ${cells
            .filter((one) => one.rung === rung)
            .map(({ outcome, direction }) => `${outcome} ${say(looks[direction].sign)}`)
            .join(", ")}`,
      )
      .join("; "),
    {
      title: say("what each further instrument came with"),
      columns: [say("case"), say("compared with"), say("outcome"), say("direction")],
      rows: cells.map(({ from, to, outcome, direction }) => [
        names.caseName(to),
        names.caseName(from),
        outcome,
        say(direction),
      ]),
    },
  );
}
