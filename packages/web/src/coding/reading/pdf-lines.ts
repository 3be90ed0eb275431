/** A rectangle on the screen, in pixels. */
export type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** The box of a text item on a PDF page, with the index of the item. */
export type PieceBox = Box & { readonly item: number };

/** Pieces side by side on one line of a column. */
type Line = Box & { readonly pieces: readonly PieceBox[] };

/** A position of the caret: before a piece, after it, or within it at the vertical middle. */
type NearestPlace = { readonly item: number; readonly at: "start" | "end" | { readonly y: number } };

/**
 * Finds the caret position for a pointer beside the text, as in a text editor: on the nearest line of the
 * pointer's column, at its start or end when the pointer is beside it.
 *
 * Browsers do not do this for a PDF: its text items are positioned one by one, and beside them browsers
 * return the end of some later item.
 *
 * @param pieces in reading order; pieces without width are ignored
 * @param x horizontal position, in pixels
 * @param y vertical position, in pixels
 * @returns undefined for a page without text; O(n) in the number of pieces
 */
export function nearestPlace(pieces: readonly PieceBox[], x: number, y: number): NearestPlace | undefined {
  const lines = linesOf(pieces);
  const inColumn = lines.filter((line) => startsBefore(line, x) && !isBehind(line, lines, x, y));
  const [line] = (inColumn.length > 0 ? inColumn : lines).toSorted(
    (a, b) => distanceY(a, y) - distanceY(b, y) || distanceX(a, x) - distanceX(b, x),
  );
  if (!line) return undefined;
  const [piece] = line.pieces.toSorted((a, b) => distanceX(a, x) - distanceX(b, x));
  if (!piece) return undefined;
  if (x <= piece.left) return { item: piece.item, at: "start" };
  if (x >= piece.right) return { item: piece.item, at: "end" };
  return { item: piece.item, at: { y: (piece.top + piece.bottom) / 2 } };
}

function linesOf(pieces: readonly PieceBox[]): Line[] {
  const lines: Line[] = [];
  for (const piece of pieces) {
    if (piece.right <= piece.left) continue;
    const last = lines.at(-1);
    if (last && continues(last, piece)) lines[lines.length - 1] = extended(last, piece);
    else lines.push({ ...piece, pieces: [piece] });
  }
  return lines;
}

function continues(line: Box, piece: Box): boolean {
  const height = Math.max(heightOf(line), heightOf(piece));
  const gap = piece.left - line.right;
  return Math.abs(line.bottom - piece.bottom) < height / 2 && gap > -height && gap < 1.5 * height;
}

const extended = (line: Line, piece: PieceBox): Line => ({
  left: Math.min(line.left, piece.left),
  right: Math.max(line.right, piece.right),
  top: Math.min(line.top, piece.top),
  bottom: Math.max(line.bottom, piece.bottom),
  pieces: [...line.pieces, piece],
});

/** A pointer in the margin just before a line belongs to the line. */
const startsBefore = (line: Box, x: number): boolean => line.left - heightOf(line) <= x;

/**
 * Returns whether a line belongs to an earlier column: another line starts between it and the pointer at
 * about the same height.
 */
const isBehind = (line: Box, lines: readonly Box[], x: number, y: number): boolean =>
  lines.some(
    (other) =>
      other.left >= line.right && startsBefore(other, x) && distanceY(other, y) <= 3 * heightOf(other),
  );

const heightOf = ({ top, bottom }: Box): number => bottom - top;
const distanceX = ({ left, right }: Box, x: number): number => Math.max(left - x, 0, x - right);
const distanceY = ({ top, bottom }: Box, y: number): number => Math.max(top - y, 0, y - bottom);
