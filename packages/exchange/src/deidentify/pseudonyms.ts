import { ExpectedError, freeId, quoted } from "@throughline/study";
import { parse } from "csv-parse/sync";
import { derivedFinder, joinedFinder } from "./derived-words.ts";
import { formFinder, nameForms } from "./name-forms.ts";

/**
 * A name, place or date that a public package may not contain, and its replacement. A word that replaces itself is
 * not a form of a name.
 */
export type Pseudonym = { readonly original: string; readonly pseudonym: string };

/** A fault in the list of pseudonyms, or in a package made with it. */
export class PseudonymError extends ExpectedError {
  override name = "PseudonymError";
  constructor(what: string, fix: string) {
    super("content", { what, fix });
  }
}

/**
 * Reads a list of pseudonyms: CSV with the columns `original` and `pseudonym`. Several originals can share a
 * pseudonym.
 *
 * @throws PseudonymError with the line of an entry that is incomplete, or whose pseudonym contains an
 *   original
 */
export function readPseudonyms(file: string, text: string): Pseudonym[] {
  const rows: Record<string, string>[] = parse(text, {
    bom: true,
    columns: true,
    trim: true,
    skip_empty_lines: true,
  });
  const list = rows.map(({ original = "", pseudonym = "" }, i): Pseudonym => {
    const at = `${file}, entry ${i + 1}`;
    if (original === "" || pseudonym === "")
      throw new PseudonymError(
        `${at} has no ${original === "" ? "original" : "pseudonym"}`,
        "Fill in both columns.",
      );
    if (!/^[\p{L}\p{N}][\p{L}\p{N} _.-]*$/u.test(pseudonym))
      throw new PseudonymError(
        `${at}: the pseudonym ${quoted(pseudonym)} has characters other than letters, digits, spaces, hyphens and full stops`,
        "Choose another.",
      );
    return { original: original.normalize(), pseudonym };
  });
  if (list.length === 0)
    throw new PseudonymError(`${file} has no entry`, "Give it the columns original and pseudonym.");
  const finds = originalFinder(list);
  for (const { pseudonym } of list.filter((one) => !isKept(one))) {
    const [found] = finds(pseudonym);
    if (found !== undefined)
      throw new PseudonymError(
        `the pseudonym ${quoted(pseudonym)} contains the original ${quoted(found)}`,
        "Choose another pseudonym.",
      );
  }
  return list;
}

const isKept = ({ original, pseudonym }: Pseudonym): boolean => original === pseudonym.normalize();

const byLength = (list: readonly Pseudonym[]): Pseudonym[] =>
  list.toSorted((a, b) => b.original.length - a.original.length);

/** A letter does not end at a letter, a digit not at a digit: the name in `moen2011` is found. */
function expression(list: readonly Pseudonym[]): RegExp {
  const patterns = byLength(list).map(
    ({ original }) => `(?<!${classOf(original[0])})${nameForms(original)}(?!${classOf(original.at(-1))})`,
  );
  return new RegExp(`(?:${patterns.join("|")})`, "giu");
}

const classOf = (sign = ""): string => (/\p{N}/u.test(sign) ? "\\p{N}" : "[\\p{L}\\p{M}]");

const keyOf = (text: string): string =>
  text
    .split(/[\s_-]+/u)
    .filter(Boolean)
    .join(" ")
    .toLowerCase();

/** Returns a function that finds the originals in a text, in upper or lower case, and their inflected forms. */
export function originalFinder(list: readonly Pseudonym[]): (text: string) => string[] {
  const matches = matcher(list);
  const kept = new Set(list.filter(isKept).map(({ original }) => keyOf(original)));
  return (text) =>
    [...new Set(matches(text.normalize()).map(({ found }) => found))].filter((one) => !kept.has(keyOf(one)));
}

type Match = { readonly index: number; readonly found: string };

function matcher(list: readonly Pseudonym[]): (text: string) => Match[] {
  const replaced = list.filter((one) => !isKept(one));
  if (replaced.length === 0) return () => [];
  const pattern = expression(replaced);
  const listed = new Set(list.map(({ original }) => keyOf(original)));
  // "does" is not a form of Doe.
  const isWord = (found: string): boolean => /^[a-z][\p{L}\p{M}]*$/u.test(found) && !listed.has(keyOf(found));
  return (text) =>
    Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({ index, found })).filter(
      ({ found }) => !isWord(found),
    );
}

/**
 * Returns a function that finds capitalised words which a person has not listed: those that may be forms of an
 * original of one word, and those that may be parts of a longer one.
 */
export function doubtfulFinder(
  list: readonly Pseudonym[],
): (text: string) => { readonly forms: string[]; readonly parts: string[] } {
  const listed = new Set(
    list.flatMap(({ original, pseudonym }) => [keyOf(original), ...wordsOf(pseudonym).map(keyOf)]),
  );
  // Parts of dates, such as March, name nobody.
  const names = list.filter((one) => !isKept(one) && !/\p{N}/u.test(one.original));
  const words = names.map(({ original }) => wordsOf(original));
  const single = words.flatMap(([word, ...more]) => (more.length === 0 ? [word ?? ""] : []));
  const ofSeveral = words.flatMap((all) => (all.length > 1 ? all : []));
  const allOf =
    (...finders: readonly ((text: string) => string[])[]) =>
    (text: string): string[] => [...new Set(finders.flatMap((finder) => finder(text)))];
  const formsIn = allOf(formFinder(single), derivedFinder(single), joinedFinder(words));
  const partsIn = allOf(formFinder(ofSeveral), derivedFinder(ofSeveral));
  const isOpen = (word: string): boolean => !listed.has(keyOf(word));
  return (text) => {
    const forms = formsIn(text).filter(isOpen);
    return { forms, parts: partsIn(text).filter((word) => isOpen(word) && !forms.includes(word)) };
  };
}

const wordsOf = (name: string): string[] => name.split(/[\s_-]+/u).filter(Boolean);

/** A range of a text in UTF-16 code units, and its replacement. */
export type Replacement = { readonly start: number; readonly end: number; readonly words: string };

/**
 * Returns a function that finds the replacements in a text, in order: each original by its pseudonym, and
 * within an id, such as `kari-moen`, by the id of the pseudonym.
 */
export function replacementFinder(list: readonly Pseudonym[]): (text: string) => Replacement[] {
  const matches = matcher(list);
  const byKey = new Map(list.map(({ original, pseudonym }) => [keyOf(original), pseudonym]));
  const forms = byLength(list.filter((one) => !isKept(one))).map(({ original, pseudonym }) => ({
    form: new RegExp(`^(?:${nameForms(original)})$`, "iu"),
    pseudonym,
  }));
  const pseudonymOf = (found: string): string =>
    byKey.get(keyOf(found)) ?? forms.find(({ form }) => form.test(found))?.pseudonym ?? found;
  return (text) =>
    matches(text).map(({ index, found }) => {
      const pseudonym = pseudonymOf(found);
      if (pseudonym.normalize() === found) return { start: index, end: index + found.length, words: found };
      const isId = !/[\s\p{Lu}]/u.test(found);
      const words = isId
        ? freeId(pseudonym, new Set(), "name").replaceAll("-", found.includes("_") ? "_" : "-")
        : pseudonym;
      return { start: index, end: index + found.length, words };
    });
}

/** Returns a function that replaces each original by its pseudonym. */
export function pseudonymiser(list: readonly Pseudonym[]): (text: string) => string {
  const replacements = replacementFinder(list);
  return (text) => {
    const normal = text.normalize();
    return applyReplacements(normal, replacements(normal));
  };
}

/** Applies replacements to a text. */
export function applyReplacements(text: string, replacements: readonly Replacement[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const { start, end, words } of replacements) {
    parts.push(text.slice(at, start), words);
    at = end;
  }
  return parts.join("") + text.slice(at);
}
