import { renderAsync } from "@resvg/resvg-js";
import type { Picture } from "@throughline/report/files";

/** Pixels of a PNG file per unit of the drawing, for print. */
const zoom = 2;

/** Draws an SVG file as PNG, with the fonts of this computer, in a worker thread. */
export async function pictureOf(svg: string): Promise<Picture> {
  const drawing = await renderAsync(svg, {
    background: "#fff",
    fitTo: { mode: "zoom", value: zoom },
    font: { loadSystemFonts: true, sansSerifFamily: "Arial", defaultFontFamily: "DejaVu Sans" },
  });
  return { png: drawing.asPng(), width: drawing.width / zoom, height: drawing.height / zoom };
}
