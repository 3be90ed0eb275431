import type { CompiledMessage } from "@lingui/message-utils/compileMessage";
import type { Locale } from "./locale.ts";

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const accented = "áƀçďéƒğĥíĵķļḿñóṗɋřšťúṽŵẋýžÁɃÇĎÉƑĞĤÍĴĶĻḾÑÓṖɊŘŠŤÚṼŴẊÝŽ";
const substitutes = new Map([...plain].map((letter, i) => [letter, [...accented][i] ?? letter]));

/**
 * Returns a text with accents on all its letters and each vowel twice, about 40 % longer. It shows which texts are not
 * translated and which do not fit.
 *
 * @param kept parts that stay as they are wherever they occur as whole words
 */
export function pseudoText(text: string, kept: readonly string[] = []): string {
  const parts = kept
    .filter((part) => part !== "")
    .sort((a, b) => b.length - a.length)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&"));
  if (parts.length === 0) return accentuated(text);
  return text
    .split(new RegExp(`(?<!\\p{L})(${parts.join("|")})(?!\\p{L})`, "u"))
    .map((part, i) => (i % 2 === 0 ? accentuated(part) : part))
    .join("");
}

const accentuated = (text: string): string =>
  text.replace(/[a-z]/giu, (letter) => {
    const substitute = substitutes.get(letter) ?? letter;
    return /[aeiou]/iu.test(letter) ? substitute + substitute.toLowerCase() : substitute;
  });

/** Returns a locale whose wordings are pseudo texts, with their values and plurals. */
export const pseudoLocale = (original: Locale): Locale => ({
  ...original,
  wording: (id) => pseudoWording(original.wording(id)),
});

const pseudoWording = (tokens: CompiledMessage): CompiledMessage =>
  tokens.map((token): CompiledMessage[number] => {
    if (typeof token === "string") return pseudoText(token);
    const [name, type, choices] = token;
    if (type === undefined || typeof choices !== "object" || choices === null) return token;
    const written = Object.entries(choices).map(([choice, wording]) => [
      choice,
      Array.isArray(wording) ? pseudoWording(wording) : wording,
    ]);
    return [name, type, Object.fromEntries(written)];
  });
