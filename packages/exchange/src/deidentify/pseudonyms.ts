import { ExpectedError, freeId, quoted } from "@throughline/study";
import { parse } from "csv-parse/sync";

/** A name, place or date that a public package may not contain, and its replacement. */
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
  for (const { pseudonym } of list) {
    const [found] = finds(pseudonym);
    if (found !== undefined)
      throw new PseudonymError(
        `the pseudonym ${quoted(pseudonym)} contains the original ${quoted(found)}`,
        "Choose another pseudonym.",
      );
  }
  return list;
}

/** Matches the words of an original, separated by blanks, hyphens as in ids, or underscores. */
const patternOf = (original: string): string =>
  original
    .split(/[\s_-]+/u)
    .filter(Boolean)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&"))
    .join("[\\s_-]+");

function expression(list: readonly Pseudonym[]): RegExp {
  const patterns = list
    .toSorted((a, b) => b.original.length - a.original.length)
    .map(({ original }) => patternOf(original));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}

const keyOf = (text: string): string =>
  text
    .split(/[\s_-]+/u)
    .filter(Boolean)
    .join(" ")
    .toLowerCase();

/** Returns a function that finds the originals in a text, in upper or lower case. */
export function originalFinder(list: readonly Pseudonym[]): (text: string) => string[] {
  const pattern = expression(list);
  return (text) => [...new Set(text.normalize().match(pattern) ?? [])];
}

/** A range of a text in UTF-16 code units, and its replacement. */
export type Replacement = { readonly start: number; readonly end: number; readonly words: string };

/**
 * Returns a function that finds the replacements in a text, in order: each original by its pseudonym, and
 * within an id, such as `kari-moen`, by the id of the pseudonym.
 */
export function replacementFinder(list: readonly Pseudonym[]): (text: string) => Replacement[] {
  if (list.length === 0) return () => [];
  const pattern = expression(list);
  const byKey = new Map(list.map(({ original, pseudonym }) => [keyOf(original), pseudonym]));
  return (text) =>
    Array.from(text.matchAll(pattern), ({ index, 0: found }) => {
      const pseudonym = byKey.get(keyOf(found)) ?? "";
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
