import { eachWord, stemOf, type Word } from "./words.ts";

/** A stretch of a text as it is searched. */
export type Stretch = {
  /** code points of the text before it */
  readonly start: number;
  /** the first word that is its own, and how many are */
  readonly first: number;
  readonly words: number;
  readonly text: string;
  /** the stems of all its words, in order */
  readonly stems: readonly string[];
};

const own = 400;

/** The most words that a phrase can have, or that can lie between words looked for near each other. */
export const reach = 40;

/**
 * Cuts a text into stretches of 400 words, each with 40 words of what stands before and after it, so that a phrase is found whole and
 * shown with what is around it. The stretches are made one by one; the memory does not grow with the text.
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

/** How many code points a part of a text has. */
export function codePoints(text: string, from: number, to: number): number {
  let count = to - from;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xdc00 && code <= 0xdfff) count--;
  }
  return count;
}
