import { ExpectedError } from "@throughline/study";
import { familyOf, stemsIn } from "./families.ts";
import { reach } from "./stretches.ts";
import { plainWord, stemOf, wordsOf } from "./words.ts";

/** One search term; each stem represents its family. */
export type Sought =
  | { readonly is: "word"; readonly stem: string }
  | { readonly is: "prefix"; readonly letters: string }
  | { readonly is: "phrase"; readonly stems: readonly string[] }
  | { readonly is: "near"; readonly stems: readonly string[]; readonly distance: number };

/** A query that cannot be understood. */
export class QueryError extends ExpectedError {
  override name = "QueryError";
  constructor(what: string, fix?: string) {
    super("request", fix === undefined ? { what, code: "query" } : { what, fix, code: "query" });
  }
}

/** The terms that a record must contain, and those that it must not. */
type Query = { readonly wanted: readonly Sought[]; readonly unwanted: readonly Sought[] };

/**
 * Parses a query: words in any inflected form, `"a phrase"`, `prefix*`, `"several words"~10` or `several NEAR/10
 * words` for words within ten of each other; `-police`, `-"a phrase"` or `NOT police` to exclude.
 *
 * @throws QueryError saying what cannot be understood
 */
export function readQuery(question: string): Query {
  const wanted: Sought[] = [];
  const unwanted: Sought[] = [];
  const part = /(-)?"([^"]*)"(?:~(\d+))?|(-(?=[^\s"]))?(\S+)/gu;
  if ((question.match(/"/gu)?.length ?? 0) % 2 === 1) throw new QueryError("A quotation mark is not closed");
  const plain = withoutNear(question.replace(/(?<=^|\s)NOT\s+(?=\S)/gu, "-"));
  for (const [, notPhrase, quoted, distance, notWord, bare] of plain.matchAll(part)) {
    const one = soughtIn(quoted, distance, bare);
    if (one) (notPhrase || notWord ? unwanted : wanted).push(one);
  }
  if (wanted.length === 0)
    throw unwanted.length === 0
      ? new QueryError("The search has no words")
      : new QueryError("The search only excludes words", "Add a word to find.");
  return { wanted, unwanted };
}

function soughtIn(
  quoted: string | undefined,
  distance: string | undefined,
  bare: string | undefined,
): Sought | undefined {
  if (bare?.endsWith("*")) {
    const [word, ...more] = wordsOf(bare);
    if (!word || more.length > 0 || [...word.text].length < 2)
      throw new QueryError(`"${bare}" is not a prefix: a prefix has at least two letters`);
    return { is: "prefix", letters: plainWord(word.text) };
  }
  const stems = wordsOf(quoted ?? bare ?? "").map(({ text }) => familyOf(stemOf(text)));
  if (stems.length > reach) throw new QueryError(`A phrase has at most ${reach} words`);
  if (distance !== undefined) {
    const far = Number(distance);
    if (stems.length < 2 || far < 1 || far > reach)
      throw new QueryError(
        `"${quoted}"~${distance}: give at least two words, and a distance from 1 to ${reach}`,
      );
    return { is: "near", stems, distance: far };
  }
  if (stems.length === 1) return { is: "word", stem: stems[0]! };
  return stems.length > 1 ? { is: "phrase", stems } : undefined;
}

/** The default distance of words with NEAR. */
const usual = 10;

/** Rewrites `a NEAR/5 b` as `"a b"~5`; of several distances in sequence the largest is used. */
function withoutNear(question: string): string {
  const chain = /(-?)([^\s"]+(?:\s+NEAR(?:\/\d+)?\s+[^\s"]+)+)/gu;
  return question.replace(chain, (_, not: string, found: string) => {
    const distances = Array.from(found.matchAll(/\sNEAR(?:\/(\d+))?\s/gu), ([, far]) => Number(far ?? usual));
    return `${not}"${found.replace(/\s+NEAR(?:\/\d+)?\s+/gu, " ")}"~${Math.max(...distances)}`;
  });
}

/** Writes a term as an FTS5 query, which finds every segment with the term, and possibly others. */
export function forSqlite(one: Sought): string {
  const any = (family: string) =>
    `(${stemsIn(family)
      .map((stem) => `"${stem}"`)
      .join(" OR ")})`;
  switch (one.is) {
    case "word":
      return any(one.stem);
    case "prefix":
      return `"${rootOf(one.letters)}"*`;
    case "phrase":
      return isRegular(one.stems) ? `"${one.stems.join(" ")}"` : one.stems.map(any).join(" AND ");
    case "near":
      return one.stems.map(any).join(" AND ");
  }
}

/** The same as a tsquery of PostgreSQL. */
export function forPostgres(one: Sought): string {
  const any = (family: string) =>
    `(${stemsIn(family)
      .map((stem) => `'${stem}'`)
      .join(" | ")})`;
  switch (one.is) {
    case "word":
      return any(one.stem);
    case "prefix":
      return `'${rootOf(one.letters)}':*`;
    case "phrase":
      return one.stems.map(any).join(" <-> ");
    case "near":
      return one.stems.map(any).join(" & ");
  }
}

const isRegular = (families: readonly string[]): boolean =>
  families.every((family) => stemsIn(family).length === 1);

/** The part of a prefix that stemming does not change: an ending may be removed or changed within it. */
const rootOf = (letters: string): string => [...letters].slice(0, 3).join("");
