import type { PageText } from "./page-text.ts";

/** A range of an item's string, in UTF-16 code units. */
export type ItemRange = { readonly item: number; readonly from: number; readonly to: number };

/** Returns the ranges of items that a range of the page's text covers, both in UTF-16 code units. */
export function itemsUnder({ spans }: PageText, start: number, end: number): ItemRange[] {
  return spans.flatMap((span) => {
    const from = Math.max(start, span.start);
    const to = Math.min(end, span.start + span.length);
    return from < to
      ? [{ item: span.item, from: span.from + from - span.start, to: span.from + to - span.start }]
      : [];
  });
}

/**
 * Returns the position in a page's text of an offset in an item. An offset that the text omits (a hyphen or
 * blank at a line end) maps to the next position.
 */
export function positionAt({ spans, text }: PageText, item: number, offset: number): number {
  for (const span of spans) {
    if (span.item < item) continue;
    if (span.item > item || offset < span.from) return span.start;
    if (offset <= span.from + span.length) return span.start + offset - span.from;
  }
  return text.length;
}
