/** A rectangle on the screen, in pixels. */
export type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** A piece of text on a page of a PDF, by its index. */
export type PieceBox = Box & { readonly item: number };

/** Pieces that stand beside each other on one line of a column. */
type Line = Box & { readonly pieces: readonly PieceBox[] };

/** A place for the caret: before a piece, after it, or in it at the height of its middle. */
export type NearestPlace = { readonly item: number; readonly at: "start" | "end" | { readonly y: number } };

/**
 * Finds where the caret belongs when the pointer is on the paper beside the text, as in any text editor: on the nearest line of the
 * column that the pointer is in, at its start or its end when the pointer is beside it.
 *
 * Browsers do not do this for a PDF. The pieces of its text are positioned one by one, and beside them a browser answers with the end
 * of some later piece.
 *
 * @param pieces in reading order; pieces without a width are ignored
 * @returns nothing for a page without text
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

/** A pointer in the margin just before a line still belongs to it. */
const startsBefore = (line: Box, x: number): boolean => line.left - heightOf(line) <= x;

/** Whether a line belongs to an earlier column: another one starts between it and the pointer, at about the pointer's height. */
const isBehind = (line: Box, lines: readonly Box[], x: number, y: number): boolean =>
  lines.some(
    (other) =>
      other.left >= line.right && startsBefore(other, x) && distanceY(other, y) <= 3 * heightOf(other),
  );

const heightOf = ({ top, bottom }: Box): number => bottom - top;
const distanceX = ({ left, right }: Box, x: number): number => Math.max(left - x, 0, x - right);
const distanceY = ({ top, bottom }: Box, y: number): number => Math.max(top - y, 0, y - bottom);
