import { english, type Language } from "@throughline/report";

/** Returns the language of a report by its tag: Russian, loaded on demand, or English. */
export async function reportLanguage(tag: string): Promise<Language> {
  return tag.startsWith("ru") ? (await import("@throughline/report/russian")).russian : english;
}
