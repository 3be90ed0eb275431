import { dot, link, ruleX } from "@observablehq/plot";
import { figure, text } from "../language/text.ts";
import type { FigureView } from "../view/view.ts";
import { colours } from "./colours.ts";
import { plotFigure } from "./plot.ts";

type Value = { readonly value: number; readonly low: number; readonly high: number };

/** A quantity with its value before and after the evidence. */
type Revised = { readonly label: string; readonly prior: Value; readonly posterior: Value };

const rowHeight = 44;
const charWidth = 6.6;

/** Draws values before and after the evidence: an open circle and a filled one, each with its range as a line. */
export function revisionFigure(revised: readonly Revised[], caption: string, from: 0 | -1 = 0): FigureView {
  const longest = Math.max(...revised.map(({ label }) => label.length));
  // Within a row the prior is drawn slightly above the posterior.
  const marks = revised.flatMap(({ prior, posterior }, row) => [
    { ...prior, y: row - 0.16, after: false },
    { ...posterior, y: row + 0.16, after: true },
  ]);
  const [before, after] = [marks.filter((mark) => !mark.after), marks.filter((mark) => mark.after)];
  const line = (data: typeof marks, strokeWidth: number, stroke: string) =>
    link(data, { x1: "low", x2: "high", y1: "y", y2: "y", strokeWidth, stroke });
  return plotFigure(
    {
      width: 660,
      height: revised.length * rowHeight + 50,
      marginLeft: Math.min(260, 24 + longest * charWidth),
      marginRight: 20,
      marginTop: 10,
      marginBottom: 40,
      x: { domain: [from, 1], label: null, ticks: from === 0 ? 5 : 9, grid: true },
      y: {
        domain: [revised.length - 0.5, -0.5],
        label: null,
        ticks: revised.map((_, row) => row),
        tickFormat: (row: number) => revised[row]?.label ?? "",
        tickSize: 0,
      },
      marks: [
        ...(from === 0 ? [] : [ruleX([0], { stroke: "#444" })]),
        line(before, 1.2, "#555"),
        line(after, 3, colours[0]),
        dot(before, { x: "value", y: "y", r: 5, fill: "#fff", stroke: "#333", strokeWidth: 1.6 }),
        dot(after, { x: "value", y: "y", r: 5.5, fill: colours[0], stroke: "#fff" }),
      ],
    },
    caption,
    revised
      .map((one) =>
        text("{one}: {prior} before, {posterior} after", {
          one: one.label,
          prior: inWords(one.prior),
          posterior: inWords(one.posterior),
        }),
      )
      .join(". "),
    {
      title: text("before and after"),
      columns: [
        text("what"),
        text("before"),
        text("before, low"),
        text("before, high"),
        text("after"),
        text("after, low"),
        text("after, high"),
      ],
      rows: revised.map(({ label, prior, posterior }) => [
        label,
        ...[prior, posterior].flatMap(({ value, low, high }) => [value, low, high]),
      ]),
    },
  );
}

const inWords = ({ value, low, high }: Value): string =>
  low < high
    ? `${figure(value)} (${text("{from} to {to}", { from: figure(low), to: figure(high) })})`
    : figure(value);
