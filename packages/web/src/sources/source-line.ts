import type { SourceRow } from "@throughline/api";
import { bibtexEntry, sourceName } from "@throughline/study";
import { currentLocale } from "../ui/language/language.ts";

/** A source in lists, from its entry in sources.bib. */
export type SourceLine = {
  readonly key: string;
  readonly title: string;
  readonly label: string;
  /** family names of authors or editors */
  readonly by: string;
  /** partial ISO date; blank when unknown */
  readonly date: string;
  /** CSL type: book, article-newspaper, … */
  readonly type: string;
  /** English name of the language; blank when unknown */
  readonly language: string;
  /** path with slashes, from JabRef's field groups; blank for none */
  readonly folder: string;
  /** from the field keywords */
  readonly tags: readonly string[];
  /** searchable text in lower case */
  readonly words: string;
};

/**
 * Returns sources for lists, in the order of sources.bib. The cost is linear in the length of the entries.
 */
export const sourceLines = (sources: readonly SourceRow[]): SourceLine[] => sources.map(lineOf);

function lineOf({ key, bibtex, csl }: SourceRow): SourceLine {
  const fields = new Map(bibtexEntry(bibtex)?.fields.map(({ name, value }) => [name, plain(value)]));
  const by = (csl.author ?? csl.editor ?? [])
    .map(({ family, literal }) => family ?? literal ?? "")
    .join(", ");
  const [year, ...rest] = csl.issued?.["date-parts"]?.[0] ?? [];
  const date =
    year === undefined ? "" : [year, ...rest.map((part) => String(part).padStart(2, "0"))].join("-");
  const tags = tagsIn(fields.get("keywords") ?? "");
  const folder = folderIn(fields.get("groups") ?? "");
  const title = titleOf(csl);
  const language = languageName(fields.get("langid") ?? fields.get("language") ?? "");
  return {
    key,
    title,
    label: sourceLabel({ key, csl }),
    by,
    date,
    type: csl.type ?? "",
    language,
    folder,
    tags,
    words: [key, title, by, date, folder, ...tags].join("\n").toLowerCase(),
  };
}

const titleOf = ({ title = "" }: SourceRow["csl"]): string => title.replace(/<[^>]*>/gu, "");

/** Returns the label of a source in lists: its name in sentences, and its title unless it is in the name. */
export function sourceLabel({ key, csl }: Pick<SourceRow, "key" | "csl">): string {
  const title = titleOf(csl);
  const name = sourceName({ csl: { ...csl, title } }, key);
  return name.includes(title) ? name : `${name}: ${title}`;
}

const plain = (value: string): string => value.replace(/[{}]/gu, "").trim();

export const tagsIn = (keywords: string): string[] =>
  keywords
    .split(/[,;]/u)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");

/** Returns the first group, because a source has one folder. */
const folderIn = (groups: string): string =>
  (groups.split(",")[0] ?? "")
    .split("/")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("/");

const names = new Intl.DisplayNames(currentLocale(), { type: "language", fallback: "none" });

/** Returns the name of a language that an entry gives as a tag (ru, ru-RU) or name (russian). */
function languageName(given: string): string {
  if (given === "") return "";
  try {
    const name = /^[a-z]{2,3}(?:-|$)/iu.test(given) ? names.of(new Intl.Locale(given).language) : undefined;
    return name ?? given[0]?.toUpperCase() + given.slice(1);
  } catch {
    return given;
  }
}
