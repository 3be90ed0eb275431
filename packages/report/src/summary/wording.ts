import { language, quote, text } from "../language/text.ts";
import type { Book } from "../view/book.ts";

/** Maximum number of words of a sentence in the summary. */
export const longestSentence = 30;
/** Number of items of a list that a sentence names; the rest is counted. */
const namedInSentence = 3;

const countWords = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"] as const;
const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/** Counts the words of a text, including numbers. */
export const wordCount = (text: string): number =>
  [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike === true).length;

/** Writes a count for running text: in words up to nine. */
export const inWords = (count: number): string =>
  (language().tag === "en" ? countWords[count] : undefined) ?? String(count);

export const capitalise = (text: string): string => text.slice(0, 1).toLocaleUpperCase("en") + text.slice(1);

/** Names of patterns that need an article or a noun inside a sentence. */
const patternNouns: Readonly<Record<string, string>> = {
  boomerang: "the boomerang pattern",
  "throw-from-outside": "a reverse boomerang",
  spiral: "the spiral model",
  "norm-cascade": "a norm cascade",
};

/** Returns a pattern as a noun of a sentence. */
export const patternNoun = (id: string, name: string): string =>
  (language().quotesLabels ? undefined : patternNouns[id]) ?? patternInSentence(name);

/** Returns the name of a pattern inside a sentence. */
export const patternInSentence = (name: string): string =>
  language().quotesLabels ? `«${language().patternName(name)}»` : lowerFirst(name);

/**
 * Lowers the first letter of a label inside a sentence, unless it begins an abbreviation or is a name of one letter.
 */
export function lowerFirst(label: string): string {
  if (language().quotesLabels) return quote(label);
  const [first = "", second = ""] = label;
  const isWord =
    label.startsWith("A ") ||
    (second !== "" && second === second.toLocaleLowerCase("en") && second !== second.toLocaleUpperCase("en"));
  return isWord ? first.toLocaleLowerCase("en") + label.slice(1) : label;
}

/** Joins names in a sentence; of a long list the first few. */
export function enumerate(
  names: readonly string[],
  word: "and" | "or" = "and",
  most = namedInSentence,
): string {
  const rest = names.length - most;
  const shown = rest > 1 ? [...names.slice(0, most), text("{rest} others", { rest: inWords(rest) })] : names;
  if (shown.length <= 1) return shown[0] ?? "";
  const joining = rest > 1 || word === "and" ? text(" and ") : text(" or ");
  return `${shown.slice(0, -1).join(", ")}${joining}${shown.at(-1)}`;
}

/** Joins the names of cases; counts them when there are many, and names the exceptions when these are few. */
export function enumerateCases(book: Book, ids: readonly string[], among: readonly string[]): string {
  const others = among.filter((id) => !ids.includes(id));
  const all =
    among.length === 2 ? text("both cases") : text("all {among} cases", { among: inWords(among.length) });
  if (ids.length > 1 && others.length === 0) return all;
  if (ids.length > namedInSentence && others.length <= 2)
    return text("{all} but {others}", { all, others: enumerate(others.map(book.caseInSentence)) });
  return enumerate(ids.map(book.caseInSentence));
}

/** Joins the labels of attributes inside a sentence. */
export const labels = (book: Book, attributes: readonly string[], most?: number): string =>
  enumerate(
    attributes.map((attribute) => lowerFirst(book.label(attribute))),
    "and",
    most,
  );
