import type { PlotOptions } from "@observablehq/plot";
import { plot } from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { Markup } from "../page/html.ts";
import { type FigureTable, figureOf } from "./figure.ts";

const { document } = parseHTML("<!doctype html><html><body></body></html>");

/** Okabe & Ito's colours, told apart by colour-blind readers; every use of them has a second sign. */
export const colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#000000"] as const;

/** Draws a plot as a figure with a caption, and the same in words and as a table for a reader who does not see it. */
export function drawn(options: PlotOptions, caption: string, inWords: string, table: FigureTable): Markup {
  const svg = plot({
    style: { fontFamily: "system-ui, sans-serif", fontSize: "12px" },
    ...options,
    document: document as unknown as Document,
  });
  for (const part of svg.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", inWords);
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return figureOf(new Markup(svg.outerHTML), caption, table);
}
