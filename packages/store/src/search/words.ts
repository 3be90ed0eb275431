import snowball from "snowball-stemmers";

/** A word of a text with its position in UTF-16 code units. */
export type Word = { readonly start: number; readonly end: number; readonly text: string };

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;
const cyrillic = /\p{Script=Cyrillic}/u;
const english = snowball.newStemmer("english");
const russian = snowball.newStemmer("russian");
const known = new Map<string, string>();

/** Yields the words of a text in order. */
export function* eachWord(text: string): Generator<Word> {
  for (const match of text.matchAll(wordPattern))
    yield { start: match.index, end: match.index + match[0].length, text: match[0] };
}

/** Returns the words of a text in order. */
export const wordsOf = (text: string): Word[] => [...eachWord(text)];

/** Normalises a word for comparison: lower case, composed, ё as е, a straight apostrophe. */
export function plainWord(word: string): string {
  return word.normalize("NFC").toLowerCase().replaceAll("ё", "е").replaceAll("’", "'");
}

/**
 * Returns the stem of a word: Russian for a word in Cyrillic letters, English for others (Porter's Snowball
 * stemmers).
 */
export function stemOf(word: string): string {
  const stem = known.get(word);
  if (stem !== undefined) return stem;
  const plain = plainWord(word);
  const found = (cyrillic.test(plain) ? russian : english).stem(plain).replaceAll("'", "");
  if (known.size > 500_000) known.clear();
  known.set(word, found);
  return found;
}
