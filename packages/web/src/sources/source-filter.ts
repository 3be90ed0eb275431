import { currentLocale } from "../ui/language/language.ts";
import type { SourceLine } from "./source-line.ts";

export type SortColumn = "title" | "by" | "type" | "language" | "date" | "text" | "passages" | "claims";

/** The filter and order of a list of sources. Blank shows all, in the order of sources.bib. */
export type SourceFilter = {
  readonly words: string;
  readonly folder: string;
  readonly tag: string;
  readonly language: string;
  /** CSL type */
  readonly type: string;
  /** first and last year; a source without a date matches no range */
  readonly from: string;
  readonly to: string;
  readonly sort: SortColumn | "";
  readonly down: boolean;
};

export const noFilter: SourceFilter = {
  words: "",
  folder: "",
  tag: "",
  language: "",
  type: "",
  from: "",
  to: "",
  sort: "",
  down: false,
};

/** Properties of a source that an order needs beyond its entry. */
export type SourceFacts = {
  readonly hasText: (key: string) => boolean;
  readonly passagesOf: (key: string) => number;
  readonly claimsOf: (key: string) => number;
};

/**
 * Returns the sources that pass a filter. Every word must occur in title, author, date, key, folder or tags.
 */
export function filterSources(
  lines: readonly SourceLine[],
  { words, folder, tag, language, type, from, to, sort, down }: SourceFilter,
  { hasText, passagesOf, claimsOf }: SourceFacts,
): SourceLine[] {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  const found = lines.filter(
    (line) =>
      wanted.every((word) => line.words.includes(word)) &&
      (folder === "" || line.folder === folder || line.folder.startsWith(`${folder}/`)) &&
      (tag === "" || line.tags.includes(tag)) &&
      (language === "" || line.language === language) &&
      (type === "" || line.type === type) &&
      (from === "" || (line.date !== "" && Number.parseInt(line.date, 10) >= Number(from))) &&
      (to === "" || (line.date !== "" && Number.parseInt(line.date, 10) <= Number(to))),
  );
  if (sort === "") return found;
  const keyOf = (line: SourceLine): string | number => {
    if (sort === "text") return hasText(line.key) ? 1 : 0;
    if (sort === "claims") return claimsOf(line.key);
    return sort === "passages" ? passagesOf(line.key) : line[sort];
  };
  // Blank values sort last in both directions.
  return found
    .map((line) => ({ line, key: keyOf(line) }))
    .sort((a, b) => Number(a.key === "") - Number(b.key === "") || (down ? -1 : 1) * compare(a.key, b.key))
    .map(({ line }) => line);
}

const collator = new Intl.Collator(currentLocale(), { numeric: true });
const compare = (a: string | number, b: string | number): number =>
  typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));

/** Returns the folders with their ancestors, tags, languages and types, distinct and sorted. */
export function choicesIn(lines: readonly SourceLine[]): {
  folders: string[];
  tags: string[];
  languages: string[];
  types: string[];
} {
  const inOrder = (values: Iterable<string>) => [...new Set(values)].filter(Boolean).sort(collator.compare);
  const above = (folder: string) => folder.split("/").map((_, i, parts) => parts.slice(0, i + 1).join("/"));
  return {
    folders: inOrder(lines.flatMap(({ folder }) => above(folder))),
    tags: inOrder(lines.flatMap(({ tags }) => tags)),
    languages: inOrder(lines.map(({ language }) => language)),
    types: inOrder(lines.map(({ type }) => type)),
  };
}
