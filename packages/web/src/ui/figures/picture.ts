const looks = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "opacity",
  "font-size",
  "font-family",
  "font-weight",
  "font-style",
];

/** Returns a picture as a standalone file, with colours, fonts and background of the page. */
export function svgOf(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const live = [svg, ...svg.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, i) => {
    const style = getComputedStyle(live[i]!);
    for (const name of looks) element.setAttribute(name, style.getPropertyValue(name));
    for (const name of ["tabindex", "aria-pressed", "class"]) element.removeAttribute(name);
  });
  const { x, y, width, height } = svg.viewBox.baseVal;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [name, value] of Object.entries({ x, y, width, height, fill: groundOf(svg) }))
    ground.setAttribute(name, String(value));
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}

/** Returns the background colour of a picture, or that of the page. */
function groundOf(svg: SVGSVGElement): string {
  const own = getComputedStyle(svg).backgroundColor;
  return own === "rgba(0, 0, 0, 0)" ? getComputedStyle(document.body).backgroundColor : own;
}

/** Returns the picture as PNG at double size. */
export async function pngOf(svg: SVGSVGElement): Promise<Blob> {
  const { width, height } = svg.viewBox.baseVal;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(svg))}`;
  await image.decode();
  const canvas = new OffscreenCanvas(2 * width, 2 * height);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser draws no pictures.");
  context.drawImage(image, 0, 0, 2 * width, 2 * height);
  return canvas.convertToBlob({ type: "image/png" });
}
