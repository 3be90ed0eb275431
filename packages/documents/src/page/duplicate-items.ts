import type { TextItem } from "./text-item.ts";

/**
 * Largest offset between a text item and its copy, as a share of its height: a shadow, or bold type by double
 * printing.
 */
const offset = 0.1;

/** Finds text items that repeat an earlier item at the same place. @returns their indices; O(n) */
export function duplicateItems(items: readonly TextItem[]): ReadonlySet<number> {
  const twins = new Set<number>();
  const printed = new Map<string, (readonly [x: number, y: number])[]>();
  items.forEach(({ str, transform, height }, item) => {
    if (str.trim() === "") return;
    const [, , , d = 0, x = 0, y = 0] = transform;
    const near = offset * (Math.abs(d) || height || 1);
    // Items that are close to each other are in the same or adjacent cells of a grid.
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
