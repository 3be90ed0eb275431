import { currentLanguage, type Language } from "./language.ts";

const formatIn = (locale: string) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 15, useGrouping: false });
const formats: Readonly<Record<Language, Intl.NumberFormat>> = { en: formatIn("en"), ru: formatIn("ru") };

/** Returns a number with all its digits and the decimal sign of the language. */
export const numberText = (value: number, language = currentLanguage()): string =>
  formats[language].format(value);
