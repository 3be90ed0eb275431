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
 * The language of a source's text (BCP 47): as its entry says, or by its letters.
 *
 * @param text its text, or the beginning of it
 */
export function localeOf(bibtex: string, text: string): string {
  const given = (fieldOf(bibtex, "langid") || fieldOf(bibtex, "language")).toLowerCase();
  const tag = named[given] ?? given;
  try {
    if (tag !== "" && Intl.Segmenter.supportedLocalesOf(tag).length > 0) return tag;
  } catch {
    // No tag: it is a name that is not known here.
  }
  return /\p{Script=Cyrillic}/u.test(text.slice(0, 2000)) ? "ru" : "en";
}
