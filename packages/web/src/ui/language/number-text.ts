import { currentLanguage, type Language } from "./language.ts";

const formatIn = (locale: string) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 15, useGrouping: false });
const formats: Readonly<Record<Language, Intl.NumberFormat>> = { en: formatIn("en"), ru: formatIn("ru") };

/** Returns a number with all its digits and the decimal sign of the language. */
export const numberText = (value: number, language = currentLanguage()): string =>
  formats[language].format(value);

/** Returns a grade with the decimal sign of the language; blank when there is none. */
export const gradeText = (grade: number | null | undefined): string =>
  grade == null ? "" : numberText(grade);
