import type { TextItem } from "./text-item.ts";

/** The share of its height by which a piece may be off from its twin: a shadow, or bold type by printing twice. */
const offset = 0.1;

/** Finds the pieces of a page that only print a piece before them once more in the same place. @returns their indices */
export function printedTwice(items: readonly TextItem[]): ReadonlySet<number> {
  const twins = new Set<number>();
  const printed = new Map<string, (readonly [x: number, y: number])[]>();
  items.forEach(({ str, transform, height }, item) => {
    if (str.trim() === "") return;
    const [, , , d = 0, x = 0, y = 0] = transform;
    const near = offset * (Math.abs(d) || height || 1);
    // Pieces that are near each other are in the same cell of a grid, or in cells side by side.
    const keyOf = (column: number, row: number): string => `${column} ${row} ${str}`;
    const [column, row] = [Math.round(x / 2), Math.round(y / 2)];
    const isTwin = [-1, 0, 1].some((right) =>
      [-1, 0, 1].some((up) =>
        printed
          .get(keyOf(column + right, row + up))
          ?.some(([otherX, otherY]) => Math.abs(otherX - x) < near && Math.abs(otherY - y) < near),
      ),
    );
    if (isTwin) twins.add(item);
    else {
      const key = keyOf(column, row);
      const there = printed.get(key);
      if (!there) printed.set(key, [[x, y]]);
      else if (there.length < 10) there.push([x, y]);
    }
  });
  return twins;
}
