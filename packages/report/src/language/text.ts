import { inEnglish } from "@throughline/assess";
import { type Locale, locale, textOf, type ValuesOf } from "@throughline/messages";
import type { texts as russian } from "./russian-texts.ts";

/** A text of the report by its English wording, in ICU MessageFormat; each has its Russian one. */
export type TextId = keyof typeof russian & string;

/** A language in which a report is written. */
export type Language = {
  readonly tag: "en" | "ru";
  /** the report's own texts; in English, a text is its own wording */
  readonly texts: Locale;
  /** the sentences of an assessment */
  readonly assessment: Locale;
  /** labels of the study inside a sentence stand in quotation marks, and are not inflected */
  readonly quotesLabels: boolean;
  /** the name of a shipped pattern or of one of its steps */
  readonly patternName: (name: string) => string;
};

export const english: Language = {
  tag: "en",
  texts: locale("en-GB", {}, undefined, { idIsWording: true }),
  assessment: inEnglish,
  quotesLabels: false,
  patternName: (name) => name,
};

let current = english;

/** The language in which texts are written at the moment. */
export const language = (): Language => current;

/**
 * Writes something in a language.
 *
 * @param write returns when everything is written: what it leaves for later is in the language of then
 */
export function inLanguage<T>(chosen: Language, write: () => T): T {
  const before = current;
  current = chosen;
  try {
    return write();
  } finally {
    current = before;
  }
}

/** Sets the language of all that is written from now on, for a program with one language, such as a page. */
export function setLanguage(chosen: Language): void {
  current = chosen;
}

/** A text of the report in the current language. One without a Russian wording, or without a value, does not compile. */
export function text<Id extends TextId>(
  id: Id,
  ...values: keyof ValuesOf<Id> extends never ? [] : [ValuesOf<Id>]
): string;
export function text(id: string, values = {}): string {
  return textOf({ kind: "message", id, values }, current.texts);
}

/** Prints a grade or measure with at most the given decimals and no trailing zeros: 0.33, in Russian 0,33. */
export function figure(value: number, decimals = 2): string {
  return decimal(String(Number(value.toFixed(decimals))));
}

/** Prints a measure with all of the given decimals. */
export const fixed = (value: number, decimals: number): string => decimal(value.toFixed(decimals));

/** A number that is text already, with the decimal sign of the language. */
export const decimal = (number: string): string => (current.tag === "ru" ? number.replace(".", ",") : number);

/** A text of the study as a noun of the sentence names it: in quotation marks where the language does not inflect it. */
export const quoted = (label: string): string => (current.quotesLabels ? `«${label}»` : label);
