const point = /([ML])(-?[\d.]+)[,\s](-?[\d.]+)|Z/gu;
/** A path of moves, lines and closings, one point to each letter. */
const straight = /^(?:[ML]-?[\d.]+[,\s]-?[\d.]+\s*|Z\s*)+$/u;

/**
 * Writes a path of straight lines with relative steps of one decimal, which takes half the room: "M10.03,20L12,21.5" becomes
 * "M10 20l2 1.5". Positions are rounded before they are subtracted, so errors do not add up.
 *
 * @param path the `d` of a path as d3 writes it; one with other commands comes back as it is
 */
export function shortPath(path: string): string {
  if (!straight.test(path)) return path;
  let [x, y] = [0, 0];
  let last = "";
  let text = "";
  for (const [, kind, left, top] of path.matchAll(point)) {
    if (kind === undefined) {
      text += "z";
      last = "Z";
      continue;
    }
    const [toX, toY] = [Math.round(Number(left) * 10), Math.round(Number(top) * 10)];
    if (kind === "M") text += `M${tenths(toX)} ${tenths(toY)}`;
    else text += `${last === "L" ? " " : "l"}${tenths(toX - x)} ${tenths(toY - y)}`;
    [x, y, last] = [toX, toY, kind];
  }
  return text.replaceAll(" -", "-");
}

/** Tenths as a decimal number, without a zero before the point. */
function tenths(value: number): string {
  const text = String(value / 10);
  return text.replace(/^(-?)0\./u, "$1.");
}
