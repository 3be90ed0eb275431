import { readBibliography } from "@throughline/study/folder";

export type Csl = Readonly<Record<string, unknown>>;
export type Work = { readonly key: string; readonly csl: Csl };

/** Reads the first entry of a text as CSL-JSON. Entries after it can be those that it refers to. */
export const cslOf = (bibtex: string): Csl => readBibliography(bibtex).sources[0]?.csl ?? {};

/**
 * Recognises works of a study in a file: those with the same DOI, or with the same title, year and first author.
 * Works without a title have the same key. Each work is found once, and two works that look alike stay separate.
 */
export function workMatcher(works: Iterable<Work>): (work: Work) => string | undefined {
  const byMark = new Map<string, Work[]>();
  for (const work of works)
    for (const mark of marksOf(work)) byMark.set(mark, [...(byMark.get(mark) ?? []), work]);
  const found = new Set<string>();
  return (work) => {
    const same = marksOf(work)
      .flatMap((mark) => byMark.get(mark) ?? [])
      .filter((one) => !found.has(one.key) && !differs(one.csl, work.csl));
    const key = (same.find((one) => one.key === work.key) ?? same[0])?.key;
    if (key !== undefined) found.add(key);
    return key;
  };
}

function marksOf({ key, csl }: Work): string[] {
  const { DOI, title, author, editor, issued } = csl;
  const named = typeof title === "string" ? plain(title) : `key ${key}`;
  const mark = JSON.stringify([named, yearOf(issued), firstName(author) || firstName(editor)]);
  return typeof DOI === "string" ? [`doi ${plainDoi(DOI)}`, mark] : [mark];
}

/** Returns letters and digits, without formatting, in which formats and programs differ. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/<\/?[a-z]+[^<>]*>/giu, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();

const plainDoi = (doi: string): string => doi.toLowerCase().replace(/^.*?(?=10\.)/u, "");

/**
 * Returns the family name of the first author without particles, which formats separate differently. RIS reads what
 * follows a comma in the name of an institution as a given name.
 */
function firstName(people: unknown): string {
  if (!Array.isArray(people)) return "";
  const { family, literal } = (people[0] ?? {}) as Csl;
  const [name = ""] = String(family ?? literal ?? "").split(",");
  return plain(name.replace(/^(?:\p{Ll}+ )+(?=\p{Lu})/u, ""));
}

/** Returns the year of a date given as numbers or text. */
function yearOf(issued: unknown): string {
  const { "date-parts": parts, literal } = (issued ?? {}) as {
    "date-parts"?: readonly (readonly unknown[])[];
    literal?: unknown;
  };
  return String(parts?.[0]?.[0] ?? /\d{4}/u.exec(String(literal ?? ""))?.[0] ?? literal ?? "");
}

const distinguishing = ["volume", "issue", "number", "edition", "page"];

/** Returns whether two works with the same title have different DOIs, first pages, volumes, or books around them. */
function differs(one: Csl, other: Csl): boolean {
  const isOther = (property: string, form: (value: string) => string | undefined): boolean => {
    const [first, second] = [one[property], other[property]].map((value) =>
      value === undefined ? undefined : form(String(value)),
    );
    return first !== undefined && second !== undefined && first !== second;
  };
  return (
    isOther("DOI", plainDoi) ||
    distinguishing.some((property) => isOther(property, (value) => /\d+/u.exec(value)?.[0])) ||
    (one.type === "chapter" && other.type === "chapter" && isOther("container-title", plain))
  );
}
