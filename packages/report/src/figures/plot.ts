import type { PlotOptions } from "@observablehq/plot";
import { plot } from "@observablehq/plot";
import { parseHTML } from "linkedom";
import type { FigureView } from "../view/view.ts";
import { figureOf, type TitledTable } from "./figure.ts";
import type { SvgNode } from "./picture.ts";
import { shortPath } from "./short-path.ts";

const { document } = parseHTML("<!doctype html><html><body></body></html>");

/** Draws a plot as a figure with a caption, an equivalent text, and a table. */
export function plotFigure(
  options: PlotOptions,
  caption: string,
  inWords: string,
  table: TitledTable,
): FigureView {
  const drawn = plot({ ...options, document: document as unknown as Document });
  return figureOf({ is: "plot", inWords, drawing: nodeOf(drawn) }, caption, table);
}

const [elementNode, textNode] = [1, 3];

/** Decimals beyond the first, which are invisible and take most of the size of a map. */
const furtherDecimals = /(\.\d)\d+/gu;
const roundCoordinates = (name: string, value: string): string =>
  drawnBy.has(name) ? value.replace(furtherDecimals, "$1") : value;
const drawnBy = new Set(["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "width", "height", "transform"]);

/** Copies an element without its labels, because a plot is described as a whole. */
function nodeOf(element: Element): SvgNode {
  return {
    tag: element.localName,
    attributes: Object.fromEntries(
      [...element.attributes]
        .filter(({ name }) => name !== "aria-label")
        .map(({ name, value }) => [name, name === "d" ? shortPath(value) : roundCoordinates(name, value)]),
    ),
    children: [...element.childNodes].flatMap((child): (SvgNode | string)[] => {
      if (child.nodeType === elementNode) return [nodeOf(child as Element)];
      return child.nodeType === textNode ? [child.textContent ?? ""] : [];
    }),
  };
}
