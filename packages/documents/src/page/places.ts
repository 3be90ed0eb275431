import type { PageText } from "./page-text.ts";

/** A part of an item, in UTF-16 code units of its string. */
export type ItemRange = { readonly item: number; readonly from: number; readonly to: number };

/** The parts of items on a page over which a stretch of its text lies; both in UTF-16 code units. */
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
 * The position in the text of a page at which a place in an item stands; a place that the text leaves out (a hyphen at a line's end, a
 * space) stands where the text goes on.
 */
export function positionAt({ spans, text }: PageText, item: number, offset: number): number {
  for (const span of spans) {
    if (span.item < item) continue;
    if (span.item > item || offset < span.from) return span.start;
    if (offset <= span.from + span.length) return span.start + offset - span.from;
  }
  return text.length;
}
