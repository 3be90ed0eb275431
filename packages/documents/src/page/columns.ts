import type { Line, TextItem } from "./text-item.ts";

/** Least number of lines with a gap at the same place; fewer are chance or a table. */
const leastLines = 4;
/** Least number of consecutive lines with gaps that are rows of a table. */
const leastRows = 3;
/** Least gap between two columns, in line heights. */
const leastGap = 1;
/** Least mean length of a line, in characters. Cells of a table are shorter. */
const leastLength = 18;

/** Largest distance between starts of lines in the same column, in points. */
const tolerance = 2;

type SplitLine = { readonly left: Line; readonly right: Line };

/**
 * Sorts the lines of a page that interleaves two columns: the left column first, then the right one.
 *
 * @param lines lines from top to bottom, in the order of the page's content
 * @returns lines in reading order, whether columns were found, and whether there seem to be rows of a table
 */
export function linesInColumns(
  lines: readonly Line[],
  items: readonly TextItem[],
): { lines: Line[]; hasColumns: boolean; hasTable: boolean } {
  const parted = lines.map((line) => splitAtGap(line, items));
  const ordered: Line[] = [];
  let hasColumns = false;
  let rows = 0;
  let hasTable = false;
  for (let i = 0; i < lines.length; ) {
    const gutter = parted[i]?.right.x;
    const end = gutter === undefined ? i : endOfColumns(lines, parted, i, gutter);
    const both = parted.slice(i, end).filter((line) => line !== undefined);
    if (gutter === undefined || both.length < leastLines || !isProse(both)) {
      const line = lines[i++]!;
      ordered.push(line);
      rows = isRow(line, items) ? rows + 1 : 0;
      hasTable ||= rows >= leastRows;
      continue;
    }
    const isLeft = (line: Line): boolean => line.x < gutter - tolerance;
    const region = lines.slice(i, end).flatMap((line, j) => {
      const parts = parted[i + j];
      return parts ? [parts.left, parts.right] : [line];
    });
    ordered.push(...region.filter(isLeft), ...region.filter((line) => !isLeft(line)));
    hasColumns = true;
    rows = 0;
    i = end;
  }
  return { lines: ordered, hasColumns, hasTable };
}

/** Returns the index of the first line that does not fit two columns at this gutter. */
function endOfColumns(
  lines: readonly Line[],
  parted: readonly (SplitLine | undefined)[],
  from: number,
  gutter: number,
): number {
  let end = from + 1;
  for (; end < lines.length; end++) {
    const [line, parts] = [lines[end]!, parted[end]];
    if (line.y > lines[end - 1]!.y + line.size / 2) break;
    const fits = parts
      ? Math.abs(parts.right.x - gutter) <= tolerance
      : line.endX < gutter || line.x >= gutter - tolerance;
    if (!fits) break;
  }
  return end;
}

/** Returns whether most lines on both sides are as long as lines of prose. */
function isProse(lines: readonly SplitLine[]): boolean {
  const lengthOf = (line: Line): number => line.items.reduce((sum, { text }) => sum + text.length, 0);
  const median = (lengths: number[]): number => lengths.sort((a, b) => a - b)[lengths.length >> 1] ?? 0;
  const sides = [lines.map(({ left }) => lengthOf(left)), lines.map(({ right }) => lengthOf(right))];
  return sides.every((lengths) => median(lengths) >= leastLength);
}

/** Returns whether a line has cells with wide gaps between them. The number of a list item does not count as a cell. */
function isRow(line: Line, items: readonly TextItem[]): boolean {
  const { pieces, gaps } = gapsIn(line, items);
  const [first] = pieces;
  const isItem = /^(?:[\p{L}\d]{0,4}[.)]|[^\p{L}\d])$/u.test(first?.text.trim() ?? "");
  return gaps.length > (isItem ? 1 : 0);
}

const xOf = (items: readonly TextItem[], item: number): number => items[item]?.transform[4] ?? 0;

/** Returns the pieces of a line with text, and the indices of those after a wide gap. */
function gapsIn(line: Line, items: readonly TextItem[]): { pieces: Line["items"]; gaps: number[] } {
  const pieces = line.items.filter(({ text }) => text.trim() !== "");
  const gaps = pieces.flatMap((piece, i) => {
    const before = pieces[i - 1];
    if (before === undefined) return [];
    const end = xOf(items, before.item) + (items[before.item]?.width ?? 0);
    return xOf(items, piece.item) - end > leastGap * line.size ? [i] : [];
  });
  return { pieces, gaps };
}

/** Splits a line at its one wide gap. */
function splitAtGap(line: Line, items: readonly TextItem[]): SplitLine | undefined {
  const { pieces, gaps } = gapsIn(line, items);
  const [at] = gaps;
  if (at === undefined || gaps.length > 1) return undefined;
  const [left, right] = [pieces.slice(0, at), pieces.slice(at)];
  const first = right[0];
  const last = left.at(-1);
  if (!first || !last) return undefined;
  const cut = line.items.findIndex(({ item }) => item === first.item);
  return {
    left: {
      ...line,
      items: line.items.slice(0, cut),
      endX: xOf(items, last.item) + (items[last.item]?.width ?? 0),
    },
    right: { ...line, items: line.items.slice(cut), x: xOf(items, first.item) },
  };
}
