/**
 * How a stretch of a text is formatted in its document; in UTF-16 code units of the text. A sign is no word: it makes others a heading or
 * emphasised.
 */
export type TextFormat = {
  readonly as: "heading" | "item" | "table" | "row" | "cell" | "strong" | "emphasis" | "sign";
  readonly start: number;
  readonly end: number;
  /** of a heading, 1 to 6; of an item, how deep its list is nested, from 1 */
  readonly level?: number;
};

/** A stretch that is being written. */
export type OpenFormat = Pick<TextFormat, "as" | "level"> & {
  /** where it begins; nothing before that is known */
  start?: number;
};

type Closed = TextFormat & { readonly order: number };

/** The formats of a text that is being written. */
export class Formatting {
  readonly #closed: Closed[] = [];

  /** Ends a stretch; one without text is none. */
  endAt({ as, level, start }: OpenFormat, end: number): void {
    if (start === undefined || start >= end) return;
    const order = this.#closed.length;
    this.#closed.push(level === undefined ? { as, start, end, order } : { as, start, end, level, order });
  }

  /** All stretches, the outer before those within them. */
  all(): TextFormat[] {
    // Of two over the same words, the one that was closed later holds the other.
    return this.#closed
      .toSorted((a, b) => a.start - b.start || b.end - a.end || b.order - a.order)
      .map(({ order: _, ...format }) => format);
  }
}

/** The formats of a document; nothing when it has none. */
export const formatsOf = (formats: readonly TextFormat[]): { readonly formats?: readonly TextFormat[] } =>
  formats.length === 0 ? {} : { formats };
