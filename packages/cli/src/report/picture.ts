import { Resvg } from "@resvg/resvg-js";
import type { Picture } from "@throughline/report/files";

/** PNG files have so many pixels for each of the drawing, for print. */
const zoom = 2;

/** Draws an SVG file as PNG, with the fonts of this computer. */
export function pictureOf(svg: string): Picture {
  const drawing = new Resvg(svg, {
    fitTo: { mode: "zoom", value: zoom },
    font: { loadSystemFonts: true, sansSerifFamily: "Arial", defaultFontFamily: "DejaVu Sans" },
  });
  return { png: drawing.render().asPng(), width: drawing.width, height: drawing.height };
}
