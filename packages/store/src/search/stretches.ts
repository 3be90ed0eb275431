import { eachWord, stemOf, type Word } from "./words.ts";

/** A segment of a text in the index. */
type Stretch = {
  /** code points of the text before it */
  readonly start: number;
  /** the first word that belongs to it, and the number of such words */
  readonly first: number;
  readonly words: number;
  readonly text: string;
  /** the stems of all its words, in order */
  readonly stems: readonly string[];
};

const own = 400;

/** Maximum number of words of a phrase, or between words near each other. */
export const reach = 40;

/**
 * Divides a text into segments of 400 words, each with 40 words of context before and after. A phrase is therefore
 * found as a whole and shown in its context. Segments are generated one by one, so the memory does not grow with the
 * text.
 *
 * @param text with line ends as one character
 */
export function* stretchesOf(text: string): Generator<Stretch> {
  let words: Word[] = [];
  let before = 0;
  let unit = 0;
  let point = 0;
  const stretch = (end: number): Stretch => ({
    start: point,
    first: before,
    words: Math.min(own, words.length - before),
    text: text.slice(unit, end),
    stems: words.map((word) => stemOf(word.text)),
  });
  const advance = () => {
    words = words.slice(before + own - reach);
    before = reach;
    const next = words[0]?.start ?? text.length;
    point += codePoints(text, unit, next);
    unit = next;
  };
  for (const word of eachWord(text)) {
    if (words.length === before + own + reach) {
      yield stretch(words.at(-1)?.end ?? text.length);
      advance();
    }
    words.push(word);
  }
  while (words.length > before) {
    yield stretch(text.length);
    advance();
  }
}

/** Returns the number of code points of a part of a text. */
export function codePoints(text: string, from: number, to: number): number {
  let count = to - from;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xdc00 && code <= 0xdfff) count--;
  }
  return count;
}
