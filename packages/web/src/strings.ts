import type { english } from "./english/english.ts";

/**
 * The shape of texts in any language: texts are strings; `screen` is an identifier that is not translated.
 */
type Translated<T> = T extends (...parts: infer Parts) => string
  ? (...parts: Parts) => string
  : T extends string
    ? string
    : { readonly [Key in keyof T]: Key extends "screen" ? T[Key] : Translated<T[Key]> };

/** The texts that every language provides. */
export type Strings = Translated<typeof english>;

/** The texts of the current language. */
export let strings: Strings;

/** Sets the texts. Modules read `strings` when they are evaluated, and must be imported after this call. */
export function setStrings(texts: Strings): void {
  strings = texts;
}
