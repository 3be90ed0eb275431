/** Case endings of Russian and Ukrainian nouns and adjectives. */
const cyrillicEndings =
  "а|я|о|е|ё|ы|и|і|ї|у|ю|ь|й|ом|ем|ём|ой|ей|ою|ею|єю|ам|ям|ах|ях|ами|ями|ов|ев|ів|ові|еві|ий|ій|ый|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ім|ую|юю|ых|их|ыми|ими|ью|ия|ии|ию|ией|ием|иям|иях|иями";
const cyrillic = /^\p{Script=Cyrillic}+$/u;
/** Fewest letters of a stem. */
const shortestStem = 3;

/** Returns a pattern that matches a word of a name and its inflected forms; case does not matter. */
function formsOf(word: string): string {
  if (!/^[\p{L}\p{M}]+$/u.test(word)) return escaped(word);
  if (!cyrillic.test(word)) return word.length < shortestStem ? word : `${word}s?`;
  const stem = word.replace(/(?:[иыо]й|[ая]я|[ое]е|[аяоеёыиіїуюьй])$/iu, "");
  if (stem.length < shortestStem) return word;
  // Павел, Павла: the last vowel of the stem is lost; Пётр, Петра: ё becomes е; Київ, Києва: ї becomes є.
  const fleeting = stem
    .replace(/(?<=.{2})[еёо](?=[лцкнрв]$)/iu, "(?:$&|ь)?")
    .replace(/[іїоеє](?=[вйл]$)/iu, (vowel) => (/[ії]/iu.test(vowel) ? "(?:і|ї|о|е|є)" : vowel));
  return `${fleeting.replace(/[её]/giu, "[её]")}(?:${cyrillicEndings})?`;
}

/** Separates words of a name: blanks, hyphens as in ids, underscores, or a full stop as in addresses. */
const between = "(?:[\\s_-]+|\\.(?=\\S))";

/**
 * Returns a pattern that matches a name and its inflected forms. Two or three words also match with the surname first
 * and a comma, or with initials: Moen, Kari; K. Moen.
 */
export function nameForms(original: string): string {
  const words = original.split(/[\s_-]+/u).filter(Boolean);
  const inOrder = words.map(formsOf).join(between);
  const isName =
    words.length > 1 && words.length < 4 && words.every((word) => /^\p{Lu}[\p{L}\p{M}]+$/u.test(word));
  if (!isName) return inOrder;
  const others = words.flatMap((word, i) => {
    const given = words.filter((_, j) => j !== i);
    const initials = given.map((one) => `${[...one][0]}\\.`);
    const [first, second] = [initials[0], initials[1] === undefined ? "" : `(?:\\s?${initials[1]})?`];
    const surname = formsOf(word);
    return [
      [...given.map(formsOf), surname].join(between),
      `${surname},?${between}${given.map(formsOf).join(between)}`,
      `${first}${second}\\s?${surname}`,
      `${surname},?\\s+${first}${second}`,
    ];
  });
  return `(?:${[inOrder, ...others].join("|")})`;
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
