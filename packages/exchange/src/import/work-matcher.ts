import { readBibliography } from "@throughline/study/folder";

type Work = { readonly key: string; readonly csl: Readonly<Record<string, unknown>> };

/** Matches works: the same DOI, or the same title, authors and year. */
export function workMatcher(works: Iterable<Work>) {
  const byMark = new Map<string, string>();
  const add = (key: string, csl: Work["csl"]) => {
    for (const mark of marksOf(csl)) byMark.set(mark, key);
  };
  const cslOf = (bibtex: string) => readBibliography(bibtex).sources[0]?.csl ?? {};
  for (const { key, csl } of works) add(key, csl);
  return {
    /** returns the key of the work in an entry, or undefined when it is new */
    find: (bibtex: string): string | undefined =>
      marksOf(cslOf(bibtex)).flatMap((mark) => byMark.get(mark) ?? [])[0],
    add: (key: string, bibtex: string): void => add(key, cslOf(bibtex)),
  };
}

function marksOf(csl: Readonly<Record<string, unknown>>): string[] {
  const { DOI, title, author, issued, type } = csl;
  const named =
    typeof title === "string"
      ? [JSON.stringify([type, title.toLowerCase(), familyNames(author), yearOf(issued)])]
      : [];
  return [...(typeof DOI === "string" ? [`doi ${DOI.toLowerCase()}`] : []), ...named];
}

/** Returns the family names of authors without particles, which formats separate differently. */
const familyNames = (author: unknown): string[] =>
  Array.isArray(author)
    ? author.map(({ family, literal }: Readonly<Record<string, unknown>>) =>
        String(family ?? literal ?? "")
          .replace(/^(?:\p{Ll}+ )+(?=\p{Lu})/u, "")
          .toLowerCase(),
      )
    : [];

/** Returns the year of a date given as numbers or text. */
function yearOf(issued: unknown): string {
  const { "date-parts": parts, literal } = (issued ?? {}) as {
    "date-parts"?: readonly (readonly unknown[])[];
    literal?: unknown;
  };
  return String(parts?.[0]?.[0] ?? /\d{4}/u.exec(String(literal ?? ""))?.[0] ?? literal ?? "");
}
