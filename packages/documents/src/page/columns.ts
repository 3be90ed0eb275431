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
  let rows: Line[] = [];
  let hasTable = false;
  const endRows = (): void => {
    if (rows.length >= leastRows) {
      hasTable = true;
      setTabs(rows, items);
    }
    rows = [];
  };
  for (let i = 0; i < lines.length; ) {
    const gutter = parted[i]?.right.x;
    const end = gutter === undefined ? i : endOfColumns(lines, parted, i, gutter);
    const both = parted.slice(i, end).filter((line) => line !== undefined);
    if (gutter === undefined || both.length < leastLines || !isProse(both)) {
      const line = lines[i++]!;
      ordered.push(line);
      if (isRow(line, items)) rows.push(line);
      else endRows();
      continue;
    }
    const isLeft = (line: Line): boolean => line.x < gutter - tolerance;
    const region = lines.slice(i, end).flatMap((line, j) => {
      const parts = parted[i + j];
      return parts ? [parts.left, parts.right] : [line];
    });
    ordered.push(...region.filter(isLeft), ...region.filter((line) => !isLeft(line)));
    hasColumns = true;
    endRows();
    i = end;
  }
  endRows();
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

/** The horizontal extent of a cell or a column of a table, in points. */
type Extent = { left: number; right: number };

/** Sets the tabs between the cells of rows. Cells above one another are a column; a row can lack some. */
function setTabs(rows: readonly Line[], items: readonly TextItem[]): void {
  const cells = rows.map((row) => {
    const { pieces, gaps } = gapsIn(row, items);
    const starts = [0, ...gaps];
    return starts.map((from, i) => {
      const last = pieces[(starts[i + 1] ?? pieces.length) - 1]!;
      const [item, end] = [pieces[from]!.item, last.item];
      return { item, left: xOf(items, item), right: xOf(items, end) + (items[end]?.width ?? 0) };
    });
  });
  const columns = tableColumns(cells);
  const columnOf = ({ left }: Extent): number => columns.findLastIndex((one) => one.left <= left);
  // Where cells over several columns join these, each cell is one column further.
  const isGrid = cells.every((row) => new Set(row.map(columnOf)).size === row.length);
  for (const [r, row] of rows.entries()) {
    let before = 0;
    row.tabs = new Map(
      cells[r]!.map((cell, c) => {
        const column = isGrid ? columnOf(cell) : c;
        const tabs = column - before;
        before = column;
        return [cell.item, tabs];
      }),
    );
  }
}

/** Returns the columns of a table from left to right. A heading beside the cells of its column belongs to it. */
function tableColumns(cells: readonly (readonly Extent[])[]): Extent[] {
  const heads = new Set(cells[0]);
  const columns: (Extent & { own: Extent[] })[] = [];
  for (const cell of cells.flat().toSorted((a, b) => a.left - b.left)) {
    const column = columns.at(-1);
    if (!column || cell.left >= column.right) columns.push({ ...cell, own: [cell] });
    else {
      column.right = Math.max(column.right, cell.right);
      column.own.push(cell);
    }
  }
  for (let c = 0; c < columns.length; c++) {
    const head = columns[c]!;
    if (head.own.length > 1 || !heads.has(head.own[0]!)) continue;
    const distance = (other: Extent): number => Math.max(other.left - head.right, head.left - other.right);
    const [nearest] = [columns[c - 1], columns[c + 1]]
      .filter((one) => one !== undefined && !one.own.some((cell) => heads.has(cell)))
      .toSorted((a, b) => distance(a!) - distance(b!));
    if (!nearest) continue;
    nearest.left = Math.min(nearest.left, head.left);
    nearest.right = Math.max(nearest.right, head.right);
    nearest.own.push(...head.own);
    columns.splice(c--, 1);
  }
  return columns;
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
