import { columnsRead, type Layout } from "./layouts/layout.ts";
import { layouts } from "./layouts/layouts.ts";

/** Least share of a layout's columns in a file, 0..1. Some years lack a few. */
const shareNeeded = 0.8;

/** Returns the layout of event data that matches the columns of a table, or undefined. */
export function eventLayout(header: readonly string[]): Layout | undefined {
  const there = new Set(header.map((name) => name.toLowerCase()));
  const has = (layout: Layout, column: string): boolean =>
    [column.split(".")[0] ?? column, ...(layout.otherNames?.[column] ?? [])].some((name) =>
      there.has(name.toLowerCase()),
    );
  return layouts.find((layout) => {
    const columns = columnsRead(layout).filter((column) => !layout.optional?.includes(column));
    const found = columns.filter((column) => has(layout, column)).length;
    return columns.length > 2 && has(layout, layout.key) && found >= columns.length * shareNeeded;
  });
}
