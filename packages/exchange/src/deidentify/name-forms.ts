/** Case endings of Russian and Ukrainian nouns and adjectives. */
const cyrillicEndings =
  "а|я|о|е|ё|ы|и|і|ї|у|ю|ь|й|ом|ем|ём|ой|ей|ою|ею|єю|ам|ям|ах|ях|ами|ями|ов|ев|ів|ові|еві|ий|ій|ый|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ім|ую|юю|ых|их|ыми|ими|ью|ия|ии|ию|ией|ием|иям|иях|иями";
const cyrillic = /^\p{Script=Cyrillic}+$/u;
/** Fewest letters of a stem. */
const shortestStem = 3;

/** Returns a pattern that matches a word of a name and its inflected forms; case does not matter. */
export function formsOf(word: string): string {
  if (!/^[\p{L}\p{M}]+$/u.test(word)) return escaped(word);
  if (!cyrillic.test(word)) return word.length < shortestStem ? word : `${word}s?`;
  const stem = word.replace(/(?:[иыо]й|[ая]я|[ое]е|[аяоеёыиіїуюьй])$/iu, "");
  if (stem.length < shortestStem) return word;
  // Павел, Павла: the last vowel of the stem is lost; Пётр, Петра: ё becomes е.
  const fleeting = stem.replace(/(?<=.{2})[еёо](?=[лцкнр]$)/iu, "(?:$&|ь)?");
  return `${fleeting.replace(/[её]/giu, "[её]")}(?:${cyrillicEndings})?`;
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");

/** Most letters by which a form of a name is longer than its stem. */
const mostAdded = 4;
/** Fewest letters of a name whose longer forms are searched for. */
const shortestName = 4;

/**
 * Returns a function that finds capitalised words which may be forms of names, such as Moensen of Moen.
 *
 * @param names single words
 */
export function formFinder(names: readonly string[]): (text: string) => string[] {
  const stems = names
    .filter((name) => name.length >= shortestName && /^[\p{L}\p{M}]+$/u.test(name))
    .map((name) => (name.length > shortestName ? name.replace(/[aeiouyаяоеыиуюьй]$/iu, "") : name));
  if (stems.length === 0) return () => [];
  const pattern = new RegExp(`(?<!\\p{L})(?:${stems.join("|")})\\p{L}{0,${mostAdded}}(?!\\p{L})`, "giu");
  return (text) =>
    [...new Set(text.normalize().match(pattern) ?? [])].filter((word) => /^\p{Lu}/u.test(word));
}
