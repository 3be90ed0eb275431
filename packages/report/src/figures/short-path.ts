const point = /([ML])(-?[\d.]+)[,\s](-?[\d.]+)|Z/gu;
/** A path of moves, lines and closings, one point to each letter. */
const straight = /^(?:[ML]-?[\d.]+[,\s]-?[\d.]+\s*|Z\s*)+$/u;

/** Outlines with more characters than these are drawn to the pixel, others to a tenth of it. */
const longOutline = 300;

/**
 * Writes a path of straight lines with relative steps, which takes half the room: "M10.03,20L12,21.5" becomes
 * "M10 20l2 1.5". Positions are rounded before they are subtracted, so errors do not add up.
 *
 * @param path the `d` of a path as d3 writes it; one with other commands comes back as it is
 */
export function shortPath(path: string): string {
  if (!straight.test(path)) return path;
  const parts = path.length > longOutline ? 1 : 10;
  const written = (value: number) => decimal(value / parts);
  let [x, y] = [0, 0];
  let last = "";
  let text = "";
  for (const [, kind, left, top] of path.matchAll(point)) {
    if (kind === undefined) {
      text += "z";
      last = "Z";
      continue;
    }
    const [toX, toY] = [Math.round(Number(left) * parts), Math.round(Number(top) * parts)];
    if (kind === "L" && toX === x && toY === y) continue;
    if (kind === "M") text += `M${written(toX)} ${written(toY)}`;
    else text += `${last === "L" ? " " : "l"}${written(toX - x)} ${written(toY - y)}`;
    [x, y, last] = [toX, toY, kind];
  }
  return text.replaceAll(" -", "-");
}

/** A number without a zero before the point. */
const decimal = (value: number): string => String(value).replace(/^(-?)0\./u, "$1.");
