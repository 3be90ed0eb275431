import { fieldOf } from "@throughline/study";

const named: Readonly<Record<string, string>> = {
  english: "en",
  american: "en",
  british: "en",
  russian: "ru",
  ukrainian: "uk",
  german: "de",
  ngerman: "de",
  french: "fr",
  spanish: "es",
  polish: "pl",
};

/**
 * Returns the language of a source's text (BCP 47), from its entry or its letters.
 *
 * @param text its text, or the beginning of it
 */
export function localeOf(bibtex: string, text: string): string {
  const given = (fieldOf(bibtex, "langid") || fieldOf(bibtex, "language")).toLowerCase();
  const tag = named[given] ?? given;
  try {
    if (tag !== "" && Intl.Segmenter.supportedLocalesOf(tag).length > 0) return tag;
  } catch {
    // Not a tag, but the name of an unknown language.
  }
  return /\p{Script=Cyrillic}/u.test(text.slice(0, 2000)) ? "ru" : "en";
}
