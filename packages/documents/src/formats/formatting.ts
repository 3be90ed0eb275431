/** The formatting of a range of text, in UTF-16 code units. A sign is Markdown that makes words a heading or emphasised. */
export type TextFormat = {
  readonly as: "heading" | "item" | "table" | "row" | "cell" | "strong" | "emphasis" | "sign";
  readonly start: number;
  readonly end: number;
  /** level of a heading, 1 to 6; depth of an item's list, from 1 */
  readonly level?: number;
};

/** A formatted range that has not ended. */
export type OpenFormat = Pick<TextFormat, "as" | "level"> & {
  /** start of the range; undefined until text follows */
  start?: number;
};

type Closed = TextFormat & { readonly order: number };

/** Collects the formats of a text while it is written. */
export class Formatting {
  readonly #closed: Closed[] = [];

  /** Ends a range. A range without text is dropped. */
  endAt({ as, level, start }: OpenFormat, end: number): void {
    if (start === undefined || start >= end) return;
    const order = this.#closed.length;
    this.#closed.push(level === undefined ? { as, start, end, order } : { as, start, end, level, order });
  }

  /** Returns all ranges, outer ones before inner ones. */
  all(): TextFormat[] {
    // Of two ranges over the same words, the one that was closed later is the outer one.
    return this.#closed
      .toSorted((a, b) => a.start - b.start || b.end - a.end || b.order - a.order)
      .map(({ order: _, ...format }) => format);
  }
}

/** Returns the formats of a document, or an empty object when it has none. */
export const formatsOf = (formats: readonly TextFormat[]): { readonly formats?: readonly TextFormat[] } =>
  formats.length === 0 ? {} : { formats };
