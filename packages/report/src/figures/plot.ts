import type { PlotOptions } from "@observablehq/plot";
import { plot } from "@observablehq/plot";
import { parseHTML } from "linkedom";
import type { FigureView } from "../view/view.ts";
import { figureOf, type TitledTable } from "./figure.ts";
import type { SvgNode } from "./picture.ts";

const { document } = parseHTML("<!doctype html><html><body></body></html>");

/** Draws a plot as a figure with a caption, the same in words, and as a table. */
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

/** Copies an element without its labels: a plot is described as a whole. */
function nodeOf(element: Element): SvgNode {
  return {
    tag: element.localName,
    attributes: Object.fromEntries(
      [...element.attributes]
        .filter(({ name }) => name !== "aria-label")
        .map(({ name, value }) => [name, value]),
    ),
    children: [...element.childNodes].flatMap((child): (SvgNode | string)[] => {
      if (child.nodeType === elementNode) return [nodeOf(child as Element)];
      return child.nodeType === textNode ? [child.textContent ?? ""] : [];
    }),
  };
}
