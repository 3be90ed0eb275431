import type { CodeRow, PassageRow } from "@throughline/api";
import { itemsUnder } from "@throughline/documents/page";
import type { LocatedPassage } from "@throughline/study";
import { markOf } from "./marks.ts";
import { type DrawnPage, type PlacedPage, type TextRange, uniqueRange } from "./pdf-selection.ts";

/** A mark on a page, in percent of its width and height. */
export type MarkBox = {
  readonly id: string;
  readonly className: string;
  readonly colour: string | undefined;
  readonly title: string;
  /** whether the page scrolls to it */
  readonly isTarget: boolean;
} & Rect;

type Rect = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** Length of the mark at a search hit, in UTF-16 code units. */
const foundLength = 12;

/**
 * Returns the marks for the passages of a page, and for a search hit.
 *
 * @param found position in the text of the document
 * @param chosen id of the selected passage
 * @returns the marks, and the ids of passages whose words are not on the page because the text was corrected
 */
export function marksOn(
  drawn: PlacedPage,
  passages: readonly LocatedPassage<PassageRow>[],
  {
    codes,
    found,
    chosen,
  }: { codes: readonly CodeRow[]; found: number | undefined; chosen: string | undefined },
): { boxes: MarkBox[]; lost: string[] } {
  const { page, text, place } = drawn;
  const isSame = text.slice(place.start, place.end) === page.text;
  const onPage = (start: number): number => start - place.start;
  const boxes: MarkBox[] = [];
  const lost: string[] = [];
  for (const { passage: row, start, end } of passages) {
    const range = isSame ? { start: onPage(start), end: onPage(end) } : uniqueRange(page.text, row.exact);
    if (!range) lost.push(row.id);
    else
      for (const rect of rectsOf(drawn, range))
        boxes.push({ ...rect, ...passageMark(row, codes, row.id === chosen) });
  }
  if (found !== undefined && chosen === undefined && isSame)
    for (const rect of rectsOf(drawn, { start: onPage(found), end: onPage(found) + foundLength }))
      boxes.push({ ...rect, id: "found", className: "found", colour: undefined, title: "", isTarget: true });
  return { boxes, lost };
}

function passageMark(row: PassageRow, codes: readonly CodeRow[], isTarget: boolean) {
  const { className, colour } = markOf(codes, row.codes[0]);
  return {
    id: row.id,
    className: isTarget ? `${className} chosen` : className,
    colour,
    title: row.codes.join(", ") || row.id,
    isTarget,
  };
}

/** Returns the rectangles of a part of a page's text, in percent. */
function rectsOf({ page, pieces, layer }: DrawnPage, { start, end }: TextRange): Rect[] {
  const whole = layer.getBoundingClientRect();
  const rects = itemsUnder(page, start, end).flatMap(({ item, from, to }) => {
    const node = pieces[item]?.firstChild;
    if (!node) return [];
    const range = document.createRange();
    const length = node.textContent?.length ?? 0;
    range.setStart(node, Math.min(from, length));
    range.setEnd(node, Math.min(to, length));
    return Array.from(range.getClientRects(), ({ left, top, width, height }) => ({
      left: (100 * (left - whole.left)) / whole.width,
      top: (100 * (top - whole.top)) / whole.height,
      width: (100 * width) / whole.width,
      height: (100 * height) / whole.height,
    }));
  });
  return joinRects(rects);
}

/** Joins rectangles of adjacent pieces on a line. */
function joinRects(rects: readonly Rect[]): Rect[] {
  const lines: Rect[] = [];
  for (const rect of rects) {
    const last = lines.at(-1);
    const gap = last ? rect.left - last.left - last.width : 0;
    const inLine = last && Math.abs(rect.top - last.top) < last.height / 2 && gap > -1 && gap < 3;
    if (!last || !inLine) lines.push(rect);
    else {
      const top = Math.min(last.top, rect.top);
      const bottom = Math.max(last.top + last.height, rect.top + rect.height);
      lines[lines.length - 1] = {
        left: last.left,
        top,
        height: bottom - top,
        width: Math.max(last.width, rect.left + rect.width - last.left),
      };
    }
  }
  return lines;
}
