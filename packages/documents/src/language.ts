import { franc } from "franc-min";

/** The language in which a text is written (BCP 47), by its trigrams; nothing when the text is short. */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, 20_000);
  const found = franc(sample, { minLength: 200 });
  return found === "und" ? undefined : Intl.getCanonicalLocales(found)[0];
}
