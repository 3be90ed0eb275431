import { reach } from "./stretches.ts";
import { plainWord, stemOf, wordsOf } from "./words.ts";

/** One thing that is looked for. */
export type Sought =
  | { readonly is: "word"; readonly stem: string }
  | { readonly is: "prefix"; readonly letters: string }
  | { readonly is: "phrase"; readonly stems: readonly string[] }
  | { readonly is: "near"; readonly stems: readonly string[]; readonly distance: number };

/** A question that cannot be understood. */
export class QueryError extends Error {
  override name = "QueryError";
}

/**
 * Reads a question: words in any inflected form, `"a phrase"`, `prefix*`, `"several words"~10` for words within ten of each other.
 *
 * @returns what all has to be in a thing for it to be found
 * @throws QueryError saying what cannot be understood
 */
export function readQuery(question: string): Sought[] {
  const sought: Sought[] = [];
  const part = /"([^"]*)"(?:~(\d+))?|(\S+)/gu;
  if ((question.match(/"/gu)?.length ?? 0) % 2 === 1)
    throw new QueryError("A quotation mark is opened and not closed.");
  for (const [, quoted, distance, bare] of question.matchAll(part)) {
    if (bare?.endsWith("*")) {
      const [word, ...more] = wordsOf(bare);
      if (!word || more.length > 0 || [...word.text].length < 2)
        throw new QueryError(`"${bare}" is too short or no word: a prefix has two letters or more.`);
      sought.push({ is: "prefix", letters: plainWord(word.text) });
      continue;
    }
    const stems = wordsOf(quoted ?? bare ?? "").map(({ text }) => stemOf(text));
    if (stems.length > reach) throw new QueryError(`A phrase has at most ${reach} words.`);
    if (distance !== undefined) {
      const far = Number(distance);
      if (stems.length < 2 || far < 1 || far > reach)
        throw new QueryError(
          `"${quoted}"~${distance}: give two words or more, and a distance from 1 to ${reach}.`,
        );
      sought.push({ is: "near", stems, distance: far });
    } else if (stems.length === 1) sought.push({ is: "word", stem: stems[0] as string });
    else if (stems.length > 1) sought.push({ is: "phrase", stems });
  }
  if (sought.length === 0) throw new QueryError("There is no word to look for.");
  return sought;
}

/** A question as FTS5 has it; it finds every stretch in which the thing is, and may find more. */
export function forSqlite(one: Sought): string {
  switch (one.is) {
    case "word":
      return `"${one.stem}"`;
    case "prefix":
      return `"${rootOf(one.letters)}"*`;
    case "phrase":
      return `"${one.stems.join(" ")}"`;
    case "near":
      return one.stems.map((stem) => `"${stem}"`).join(" AND ");
  }
}

/** The same as a tsquery of PostgreSQL. */
export function forPostgres(one: Sought): string {
  switch (one.is) {
    case "word":
      return `'${one.stem}'`;
    case "prefix":
      return `'${rootOf(one.letters)}':*`;
    case "phrase":
      return one.stems.map((stem) => `'${stem}'`).join(" <-> ");
    case "near":
      return one.stems.map((stem) => `'${stem}'`).join(" & ");
  }
}

/** What of a prefix stemming leaves alone: an ending may be cut off or changed within it. */
const rootOf = (letters: string): string => [...letters].slice(0, 3).join("");
