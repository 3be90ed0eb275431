/** Latin spellings of Cyrillic letters, in the transliterations that are in use. */
const spellings: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "(?:v|w|ff?)",
  г: "(?:g|h)",
  ґ: "g",
  д: "d",
  е: "(?:e|[yji]e)",
  ё: "(?:e|[yji]?o)",
  є: "(?:e|[yji]e)",
  ж: "(?:zh|j|ž)",
  з: "[zs]",
  и: "(?:i|y)",
  і: "i",
  ї: "(?:i|[yj]i)",
  й: "[iyj]?",
  к: "[kc]",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s{1,2}",
  т: "t",
  у: "(?:u|ou)",
  ф: "(?:f|ph)",
  х: "(?:kh|ch|[hx])",
  ц: "(?:ts|tz|c|z)",
  ч: "(?:t?ch|tsch|c|č)",
  ш: "(?:sh|sch|š)",
  щ: "(?:shch|s?ch|šč|sch)",
  ъ: "['’\"]?",
  ы: "[yi]",
  ь: "['’]?",
  э: "e",
  ю: "(?:[yji]?u)",
  я: "(?:[yji]?a)",
};

const isCyrillic = (word: string): boolean => /^\p{Script=Cyrillic}+$/u.test(word);

const latinOf = (word: string): string =>
  isCyrillic(word) ? Array.from(word.toLowerCase(), (letter) => spellings[letter] ?? letter).join("") : word;

/** Fewest letters of a name whose transliterations are searched for. */
const shortestName = 4;
const caseEndings = "(?:a|u|y|e|oy|oi|oj|ym|om|oi|s)?";

/** Finds the words that make an original recognisable in a text, in the order of the text. */
type Finder = (text: string) => string[];

/**
 * Returns a function that finds words derived from names: Cyrillic adjectives and names of inhabitants (московский and
 * москвич of Москва), and transliterations of names, in lower case only in addresses and ids.
 *
 * @param names single words
 */
export function derivedFinder(names: readonly string[]): Finder {
  const ofCyrillic = names.filter(isCyrillic);
  const derived = finder(ofCyrillic.flatMap(derivedPattern), (from) => `(?:${from})\\p{L}{0,4}`);
  const latin = finder(
    ofCyrillic.filter(({ length }) => length >= shortestName).map(latinOf),
    (from) => `(?:${from})${caseEndings}`,
    isNameInLatin,
  );
  return (text) => [...derived(text), ...latin(text)];
}

/**
 * Returns a function that finds names of several words written as one in addresses and ids: karimoen, kmoen@, moenk1.
 *
 * @param names the words of each name
 */
export function joinedFinder(names: readonly (readonly string[])[]): Finder {
  const patterns = names
    .filter((words) => words.length > 1 && words.every((word) => /^\p{Lu}[\p{L}\p{M}]{2,}$/u.test(word)))
    .flatMap((words) =>
      words.flatMap((word, i) =>
        words.filter((_, j) => j !== i).flatMap((other) => joined(latinOf(word), other)),
      ),
    );
  return finder(
    patterns,
    (from) => `(?:${from})`,
    (_, inAddress) => inAddress,
  );
}

const joined = (word: string, other: string): string[] => {
  const [initial = ""] = Array.from(other);
  return [`${latinOf(other)}${word}`, `${latinOf(initial)}${word}`, `${word}${latinOf(initial)}`];
};

/**
 * @param pattern matches a word in lower or upper case
 * @param isFound whether a word that matches counts, by its first letter and its place
 */
function finder(
  patterns: readonly string[],
  around: (from: string) => string,
  isFound: (word: string, isInAddress: boolean) => boolean = () => true,
): Finder {
  if (patterns.length === 0) return () => [];
  const pattern = new RegExp(`^${around([...new Set(patterns)].join("|"))}$`, "iu");
  return (text) => {
    // Each word is tested once, because a text repeats its words.
    const tested = new Map<string, boolean>();
    const found = new Set<string>();
    for (const { 0: word, index } of text.matchAll(/\p{L}+/gu)) {
      const matches = tested.get(word) ?? pattern.test(word);
      tested.set(word, matches);
      if (matches && isFound(word, isInAddress(text, index, word))) found.add(word);
    }
    return [...found];
  };
}

/** A name has a capital, or belongs to an address or id. */
const isNameInLatin = (word: string, inAddress: boolean): boolean => /^\p{Lu}/u.test(word) || inAddress;

const isInAddress = (text: string, index: number, word: string): boolean =>
  /^(?:[@\d_]|[.-]\w)/u.test(text.slice(index + word.length, index + word.length + 2)) ||
  /[@_.\d-]/u.test(text[index - 1] ?? "");

/** Подмосковье, замоскворецкий. */
const prefixes = "под|за|при|пред|меж|обще|все";
/** Fewest letters of a stem from which adjectives are derived. */
const shortestStem = 3;
/** Consonants that change before a suffix: Прага, пражский. */
const changes: Readonly<Record<string, string>> = { г: "[гж]", к: "[кчц]", х: "[хш]", ц: "[цч]" };

/** Москва: моск-о-в, as a vowel can stand between the last consonants before a suffix. */
function derivedPattern(name: string): string[] {
  const stem = name.toLowerCase().replace(/(?:[иыо]й|[ая]я|[ое]е|[аяоеёыиіїуюьй])$/u, "");
  const last = stem.at(-1) ?? "";
  if (stem.length < shortestStem) return [];
  const begin = stem.slice(0, -1).replace(/[її]$/u, "[иії]");
  const vowel = /[^аеёиоуыэюяіїє]{2}$/u.test(stem) ? "[оеё]?" : "";
  const changed = `${begin}${vowel}${changes[last] ?? last}`;
  return [
    `(?:${prefixes})?${changed}(?:ь?[оеё]?в|[иеая]н)?(?:с|ьс|ц|з)ь?к(?:[иоыуа]|і)`,
    `(?:${prefixes})${changed}(?:ь[еёяюи]|н)`,
    ...(stem.length > shortestStem ? [`${changed}(?:ич|ч?[ая]н(?:ин|к|е$)|[оеё]?в?ец$|[оеё]?вц)`] : []),
  ];
}
