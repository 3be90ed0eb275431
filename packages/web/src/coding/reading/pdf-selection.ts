import { type PageText, positionAt, type TextPage } from "@throughline/documents/page";
import { nearestPlace } from "./pdf-lines.ts";

/** A drawn page with selectable text. */
export type DrawnPage = {
  readonly page: PageText;
  /** element with the pieces */
  readonly layer: HTMLElement;
  /** elements of the text items, by index */
  readonly pieces: readonly HTMLElement[];
};

/** A drawn page with its position in the text of the document. */
export type PlacedPage = DrawnPage & {
  /** text of the document, which may have been corrected since the page was read */
  readonly text: string;
  readonly place: TextPage;
};

/** A range of a text, in UTF-16 code units. */
export type TextRange = { readonly start: number; readonly end: number };

/** Returns the range of words in a text, or undefined unless they occur exactly once. */
export function uniqueRange(text: string, exact: string): TextRange | undefined {
  if (exact === "") return undefined;
  const start = text.indexOf(exact);
  if (start < 0 || text.includes(exact, start + 1)) return undefined;
  return { start, end: start + exact.length };
}

/**
 * Returns the range of the document's text that a selection on its pages covers.
 *
 * @returns undefined when no text is selected, or when the selected words were corrected in the text
 */
export function selectedRange(range: Range, pages: readonly PlacedPage[]): TextRange | undefined {
  const parts = pages.flatMap((page) => {
    const part = selectedPart(range, page);
    return part ? [documentRange(page, part)] : [];
  });
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last && last.end > first.start ? { start: first.start, end: last.end } : undefined;
}

/** Returns the range of a page's text that a selection covers. */
function selectedPart(range: Range, { page, layer, pieces }: PlacedPage): TextRange | undefined {
  if (!range.intersectsNode(layer)) return undefined;
  const selected = pieces.flatMap((piece, item) => {
    if (!piece.isConnected || !range.intersectsNode(piece)) return [];
    const from = offsetIn(piece, range.startContainer, range.startOffset) ?? 0;
    const to = offsetIn(piece, range.endContainer, range.endOffset) ?? lengthOf(piece);
    return to > from ? [{ item, from, to }] : [];
  });
  const [first, last] = [selected[0], selected.at(-1)];
  if (!first || !last) return undefined;
  return { start: positionAt(page, first.item, first.from), end: positionAt(page, last.item, last.to) };
}

/** Returns a boundary of a range as an offset in the text of a piece, or undefined when it is outside. */
function offsetIn(piece: HTMLElement, container: Node, offset: number): number | undefined {
  if (!piece.contains(container)) return undefined;
  if (container.nodeType === Node.TEXT_NODE) return offset;
  return offset === 0 ? 0 : lengthOf(piece);
}

const lengthOf = (piece: HTMLElement): number => piece.textContent?.length ?? 0;

/** Maps a range of a page to the document. Where the text was corrected, the words are searched for. */
function documentRange({ page, text, place }: PlacedPage, part: TextRange): TextRange | undefined {
  const current = text.slice(place.start, place.end);
  const found =
    current === page.text ? part : uniqueRange(current, page.text.slice(part.start, part.end).trim());
  return found && { start: place.start + found.start, end: place.start + found.end };
}

/** A position in the text of a drawn page where a selection can start or end. */
export type CaretPlace = { readonly node: Node; readonly offset: number };

/** Returns the caret position nearest to a point beside the text of the pages. */
export function caretNear(pages: readonly DrawnPage[], x: number, y: number): CaretPlace | undefined {
  const [nearest] = pages
    .map(({ layer, pieces }) => ({ pieces, box: layer.getBoundingClientRect() }))
    .toSorted((a, b) => distance(a.box, y) - distance(b.box, y));
  if (!nearest) return undefined;
  const boxes = nearest.pieces.map((piece, item) => {
    const { left, right, top, bottom } = piece.getBoundingClientRect();
    return { item, left, right, top, bottom };
  });
  const place = nearestPlace(boxes, x, y);
  const node = place && nearest.pieces[place.item]?.firstChild;
  if (!node) return undefined;
  if (place.at === "start") return { node, offset: 0 };
  const end = { node, offset: node.textContent?.length ?? 0 };
  return place.at === "end" ? end : (caretAt(x, place.at.y) ?? end);
}

const distance = ({ top, bottom }: DOMRect, y: number): number => Math.max(top - y, 0, y - bottom);

/** Returns the caret position that the browser finds at a point. */
export function caretAt(x: number, y: number): CaretPlace | undefined {
  const position = document.caretPositionFromPoint(x, y);
  return position ? { node: position.offsetNode, offset: position.offset } : undefined;
}
