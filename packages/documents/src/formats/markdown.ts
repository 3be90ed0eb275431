import { parse, postprocess, preprocess } from "micromark";
import type { TextFormat } from "./formatting.ts";

/** Longer texts are shown as they are, in UTF-16 code units: the time for them would be noticed. */
const maxFormatted = 1_000_000;

/** Words of a longer paragraph are not emphasised, in UTF-16 code units: the time for it grows with the square of its signs. */
const maxParagraph = 8_000;

/** The parser reads parts of about this length, in UTF-16 code units: its time grows with the square of their lines. */
const partLength = 1_500;

/** Constructs that format nothing here. */
const unread = {
  disable: {
    null: [
      "autolink",
      "blockQuote",
      "definition",
      "htmlFlow",
      "htmlText",
      "labelEnd",
      "labelStartImage",
      "labelStartLink",
    ],
  },
};

/** A token of the parser, with its place in the text. */
type Token = {
  readonly type: string;
  readonly start: { readonly offset: number };
  readonly end: { readonly offset: number };
};
type Event = readonly ["enter" | "exit", Token, unknown];

/** What of a construct is a sign of Markdown rather than a word, by the type of its token. */
const signs: ReadonlySet<string> = new Set(["emphasisSequence", "strongSequence", "escapeMarker"]);

/**
 * Finds the headings, list items and emphasised words of a Markdown text, and the signs that make them so. Places are those of the text:
 * nothing of it is taken away.
 *
 * @returns in UTF-16 code units, the outer before those within them
 */
export function markdownFormats(text: string): readonly TextFormat[] {
  if (text.length > maxFormatted) return [];
  return partsOf(text).flatMap(({ start, words }) => {
    const events: readonly Event[] = postprocess(
      parse({ extensions: [unread] })
        .document()
        .write(preprocess()(withoutLongParagraphs(words), undefined, true)),
    );
    const formats = new MarkdownFormats(words);
    for (const [direction, token] of events) formats.take(direction, token);
    return formats.all().map((format) => ({
      ...format,
      start: format.start + start,
      end: format.end + start,
    }));
  });
}

/** A part of a text, and where it begins. */
type Part = { readonly start: number; readonly words: string };

/** Divides a text into parts at blank lines outside of code, or at any line when a part grows too long. */
function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let [start, at] = [0, 0];
  let fence: string | undefined;
  let isBlank = false;
  for (const line of text.split("\n")) {
    const length = at - start;
    if ((length >= partLength && isBlank && fence === undefined) || length >= 2 * partLength) {
      parts.push({ start, words: text.slice(start, at) });
      start = at;
    }
    const [, sign] = /^ {0,3}(`{3,}|~{3,})/u.exec(line) ?? [];
    if (fence === undefined) fence = sign;
    else if (sign?.startsWith(fence)) fence = undefined;
    isBlank = line.trim() === "";
    at += line.length + 1;
  }
  return [...parts, { start, words: text.slice(start) }];
}

/** The text with a letter in place of each sign in long paragraphs; all places stay. */
function withoutLongParagraphs(text: string): string {
  const paragraphs = text.split("\n\n");
  if (paragraphs.every(({ length }) => length <= maxParagraph)) return text;
  return paragraphs
    .map((one) =>
      one.length <= maxParagraph ? one : one.replaceAll(/[^\p{L}\s]/gu, (sign) => "x".repeat(sign.length)),
    )
    .join("\n\n");
}

/** Collects formats from the events of the parser. */
class MarkdownFormats {
  readonly #text: string;
  readonly #formats: TextFormat[] = [];
  #lists = 0;
  #item: { readonly start: number; readonly level: number } | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  take(direction: Event[0], token: Token): void {
    if (direction === "enter") this.#enter(token);
    else this.#exit(token);
  }

  /** All formats, the outer before those within them. */
  all(): readonly TextFormat[] {
    this.#endItem(this.#text.length);
    return this.#formats.toSorted((a, b) => a.start - b.start || b.end - a.end);
  }

  #enter({ type, start, end }: Token): void {
    const [from, to] = [start.offset, end.offset];
    if (signs.has(type)) this.#add({ as: "sign", start: from, end: to });
    else if (type === "emphasis" || type === "strong") this.#add({ as: type, start: from, end: to });
    else if (type === "listOrdered" || type === "listUnordered") this.#lists++;
    else if (type === "listItemPrefix") {
      this.#endItem(from);
      this.#item = { start: this.#lineStart(from), level: this.#lists };
    }
  }

  #exit({ type, start, end }: Token): void {
    const [from, to] = [start.offset, end.offset];
    if (type === "atxHeading") this.#addHeading(from, to);
    else if (type === "setextHeading") this.#addUnderlined(from, to);
    else if (type === "listOrdered" || type === "listUnordered") {
      this.#endItem(to);
      this.#lists--;
    }
  }

  /** A heading after number signs: "## Title ##". */
  #addHeading(start: number, end: number): void {
    const line = this.#text.slice(start, end);
    const level = line.length - line.replace(/^#+/u, "").length;
    const words = line.slice(level).trimStart();
    this.#add({ as: "heading", start, end, level });
    this.#add({ as: "sign", start, end: end - words.length });
    const closed = words.replace(/[ \t]+#+[ \t]*$/u, "");
    this.#add({ as: "sign", start: end - words.length + closed.length, end });
  }

  /** A heading with a line of = or − below it. */
  #addUnderlined(start: number, end: number): void {
    const below = this.#text.lastIndexOf("\n", end - 1);
    const level = this.#text
      .slice(below + 1, end)
      .trimStart()
      .startsWith("=")
      ? 1
      : 2;
    this.#add({ as: "heading", start, end, level });
    this.#add({ as: "sign", start: below, end });
  }

  /** An item ends before the next one, and without the blank lines behind it. */
  #endItem(end: number): void {
    if (!this.#item) return;
    const { start, level } = this.#item;
    this.#item = undefined;
    const length = this.#text.slice(start, end).trimEnd().length;
    this.#add({ as: "item", start, end: start + length, level });
  }

  /** The start of a line, when only blanks stand before a position in it. */
  #lineStart(position: number): number {
    const start = this.#text.lastIndexOf("\n", position - 1) + 1;
    return this.#text.slice(start, position).trim() === "" ? start : position;
  }

  #add(format: TextFormat): void {
    if (format.start < format.end) this.#formats.push(format);
  }
}
