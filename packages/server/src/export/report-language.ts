import { english, type Language } from "@throughline/report";

/** The language of a report by its tag: Russian, which is loaded when it is asked for, or English. */
export async function reportLanguage(tag: string): Promise<Language> {
  return tag.startsWith("ru") ? (await import("@throughline/report/russian")).russian : english;
}
