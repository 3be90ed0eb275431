import { stemOf, type Word, wordsOf } from "./words.ts";

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
 * shown with what is around it.
 *
 * @param text with line ends as one character
 */
export function stretchesOf(text: string): Stretch[] {
  const words = wordsOf(text);
  const stretches: Stretch[] = [];
  let unit = 0;
  let point = 0;
  for (let begin = 0; begin < words.length; begin += own) {
    const from = Math.max(0, begin - reach);
    const to = Math.min(words.length, begin + own + reach);
    const startUnit = from === 0 ? 0 : (words[from] as Word).start;
    const endUnit = to === words.length ? text.length : (words[to - 1] as Word).end;
    point += codePoints(text, unit, startUnit);
    unit = startUnit;
    stretches.push({
      start: point,
      first: begin - from,
      words: Math.min(own, words.length - begin),
      text: text.slice(startUnit, endUnit),
      stems: words.slice(from, to).map((word) => stemOf(word.text)),
    });
  }
  return stretches;
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
