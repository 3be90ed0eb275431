import { francAll } from "franc-min";

/** Letters that a Cyrillic text in a language has, or has not; their trigrams are alike in short and repetitive texts. */
const letters: Readonly<Record<string, RegExp>> = {
  srp: /[ђјљњћџ]/iu,
  mkd: /[ѓѕјљњќџ]/iu,
  ukr: /[іїєґ]/iu,
  bel: /[іў]/iu,
  bul: /^[^ыэё]*$/iu,
  rus: /^[^ђјљњћџіїєґў]*$/iu,
};

/** The language in which a text is written (BCP 47), by its trigrams and letters; nothing when the text is short. */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, 20_000);
  const cyrillic = (sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) > sample.length / 3;
  const found = francAll(sample, { minLength: 200 }).find(
    ([code]) => !cyrillic || (letters[code]?.test(sample) ?? true),
  )?.[0];
  return found === undefined || found === "und" ? undefined : Intl.getCanonicalLocales(found)[0];
}
