const point = /([ML])(-?[\d.]+)[,\s](-?[\d.]+)|Z/gu;
/** Matches a path of moves, lines and closings, one point per command. */
const straight = /^(?:[ML]-?[\d.]+[,\s]-?[\d.]+\s*|Z\s*)+$/u;

/** Outlines with more characters than this are rounded to a pixel, others to a tenth of a pixel. */
const longOutline = 300;

/**
 * Shortens a path of straight lines by relative steps, which halves its size: "M10.03,20L12,21.5" becomes "M10 20l2
 * 1.5". Positions are rounded before they are subtracted, so errors do not add up.
 *
 * @param path the `d` of a path as d3 writes it; one with other commands is returned unchanged
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

/** Formats a number without a leading zero. */
const decimal = (value: number): string => String(value).replace(/^(-?)0\./u, "$1.");
