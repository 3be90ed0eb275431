import { ExpectedError, freeId, quoted } from "@throughline/study";
import { parse } from "csv-parse/sync";

/** A name, place or date that a public package may not hold, and what stands in its place. */
export type Pseudonym = { readonly original: string; readonly pseudonym: string };

/** The list of pseudonyms, or what was made with it, is not safe. */
export class PseudonymError extends ExpectedError {
  override name = "PseudonymError";
  constructor(what: string, fix: string) {
    super("content", { what, fix });
  }
}

/**
 * Reads a list of pseudonyms: CSV with the columns `original` and `pseudonym`. Several originals can have the same pseudonym.
 *
 * @throws PseudonymError with the line of an entry that is incomplete, or that would let an original through
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
  const finds = finder(list);
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

/** Words, whatever stands between them: blanks, hyphens as in ids, or underscores. */
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

/** Finds the originals that a text holds, whatever their case. */
export function finder(list: readonly Pseudonym[]): (text: string) => string[] {
  const pattern = expression(list);
  return (text) => [...new Set(text.normalize().match(pattern) ?? [])];
}

/** A stretch of a text in code units, and the words that take its place. */
export type Replacement = { readonly start: number; readonly end: number; readonly words: string };

/** Finds what is replaced in a text, in order: each original by its pseudonym; in an id, as `kari-moen`, by the id of the pseudonym. */
export function replacementsFor(list: readonly Pseudonym[]): (text: string) => Replacement[] {
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

/** Replaces each original by its pseudonym. */
export function replacer(list: readonly Pseudonym[]): (text: string) => string {
  const replacements = replacementsFor(list);
  return (text) => {
    const normal = text.normalize();
    return applied(normal, replacements(normal));
  };
}

/** A text with its replacements. */
export function applied(text: string, replacements: readonly Replacement[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const { start, end, words } of replacements) {
    parts.push(text.slice(at, start), words);
    at = end;
  }
  return parts.join("") + text.slice(at);
}
