import { inEnglish } from "@throughline/assess";
import { type Locale, locale, NoticeError, type Said, textOf, type ValuesOf } from "@throughline/messages";
import type { texts as russian } from "./russian-texts.ts";

/** The English wording, in ICU MessageFormat, that identifies a text of the report. Each has a Russian one. */
type TextId = keyof typeof russian & string;

/** A language in which a report is written. */
export type Language = {
  readonly tag: "en" | "ru";
  /** the report's own texts; in English, a text is its own id */
  readonly texts: Locale;
  /** the sentences of an assessment */
  readonly assessment: Locale;
  /** whether labels of the study inside a sentence are quoted instead of inflected */
  readonly quotesLabels: boolean;
  /** the name of a shipped pattern or of one of its steps */
  readonly patternName: (name: string) => string;
  /** the definition of a shipped pattern, where it is translated */
  readonly patternDefinition: (name: string) => string | undefined;
};

export const english: Language = {
  tag: "en",
  texts: locale("en-GB", {}, undefined, { idIsWording: true }),
  assessment: inEnglish,
  quotesLabels: false,
  patternName: (name) => name,
  patternDefinition: () => undefined,
};

let current = english;

/** Returns the language in which texts are currently written. */
export const language = (): Language => current;

/**
 * Runs a function in a language.
 *
 * @param write must finish synchronously: what it defers is written in the language of that later time
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

/** Sets the language of everything that follows, for a program with one language, such as a page. */
export function setLanguage(chosen: Language): void {
  current = chosen;
}

/** Returns what an error or a notice says in the current language. */
export const saidText = (said: Said): string =>
  typeof said === "string" ? said : textOf(said, current.assessment);

/** Returns the message of an error in the current language. */
export const errorText = (error: unknown): string =>
  error instanceof NoticeError
    ? saidText(error.notice)
    : error instanceof Error
      ? error.message
      : String(error);

/**
 * Returns a text of the report in the current language. A text without a Russian wording, or without a value, does
 * not compile.
 */
export function text<Id extends TextId>(
  id: Id,
  ...values: keyof ValuesOf<Id> extends never ? [] : [ValuesOf<Id>]
): string;
export function text(id: string, values = {}): string {
  return textOf({ kind: "message", id, values }, current.texts);
}

/** Formats a grade or measure with at most the given decimals and no trailing zeros: 0.33, in Russian 0,33. */
export function figure(value: number, decimals = 2): string {
  return decimal(String(Number(value.toFixed(decimals))));
}

/** Formats a measure with exactly the given decimals. */
export const fixed = (value: number, decimals: number): string => decimal(value.toFixed(decimals));

/** Replaces the decimal sign of a formatted number by that of the language. */
export const decimal = (number: string): string => (current.tag === "ru" ? number.replace(".", ",") : number);

/** Quotes a text of the study inside a sentence if the language does not inflect it. */
export const quote = (label: string): string => (current.quotesLabels ? `«${label}»` : label);
