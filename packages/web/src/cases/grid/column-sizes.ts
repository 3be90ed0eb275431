import type { CSSProperties } from "react";
import type { GridLayout } from "../../state/grid-layout.ts";
import type { GridLine } from "./grid-axes.ts";

/** Pixels. */
const usualWidth = 112;
const limits = { least: 40, most: 800 };
/** By how much a key makes a column wider. */
export const widthStep = 16;

/** The widths of the columns, and which of them do not scroll. */
export type ColumnSizes = {
  readonly widthOf: (column: number) => number;
  readonly styleOf: (column: number) => CSSProperties;
  readonly classOf: (column: number) => string;
  readonly resize: (id: string, width: number) => void;
};

export function columnSizes(
  columns: readonly GridLine[],
  { widths, frozen }: GridLayout,
  onWidths: (widths: Readonly<Record<string, number>>) => void,
): ColumnSizes {
  const all = columns.map(({ id }) => widths[id] ?? usualWidth);
  const widthOf = (column: number) => all[column] ?? usualWidth;
  const before = (column: number) => all.slice(0, column).reduce((sum, width) => sum + width, 0);
  const styles = all.map(
    (width, column): CSSProperties =>
      column < frozen
        ? { width, insetInlineStart: `calc(var(--case-width) + ${before(column)}px)` }
        : { width },
  );
  return {
    widthOf,
    styleOf: (column) => styles[column] ?? {},
    classOf: (column) => (column < frozen ? "grid-cell frozen" : "grid-cell"),
    resize: (id, width) =>
      onWidths({ ...widths, [id]: Math.round(Math.min(limits.most, Math.max(limits.least, width))) }),
  };
}
