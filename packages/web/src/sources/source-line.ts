import type { SourceRow } from "@throughline/api";
import { bibtexEntry } from "@throughline/study";
import { currentLocale } from "../ui/language.ts";

/** A source as lists show it, from its entry in sources.bib. */
export type SourceLine = {
  readonly key: string;
  readonly title: string;
  /** the family names of its authors or editors */
  readonly by: string;
  /** a partial ISO date; blank where there is none */
  readonly date: string;
  /** of CSL: book, article-newspaper, … */
  readonly type: string;
  /** its name in English; blank where there is none */
  readonly language: string;
  /** a path with slashes, from JabRef's field groups; blank outside of any */
  readonly folder: string;
  /** from the field keywords */
  readonly tags: readonly string[];
  /** all of it in small letters, to be searched */
  readonly words: string;
};

/** Sources as lists show them, in the order of sources.bib. The cost grows with the length of the entries. */
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
  const title = csl.title?.replace(/<[^>]*>/gu, "") ?? "";
  const language = languageName(fields.get("langid") ?? fields.get("language") ?? "");
  return {
    key,
    title,
    by,
    date,
    type: csl.type ?? "",
    language,
    folder,
    tags,
    words: [key, title, by, date, folder, ...tags].join("\n").toLowerCase(),
  };
}

/** What a list shows first of a source: who, when, what; its key when it says none of these. */
export const nameOf = ({ key, by, date, title }: SourceLine): string => {
  const known = [by, date.slice(0, 4)].filter(Boolean).join(" ");
  return [known, title].filter(Boolean).join(": ") || key;
};

const plain = (value: string): string => value.replace(/[{}]/gu, "").trim();

export const tagsIn = (keywords: string): string[] =>
  keywords
    .split(/[,;]/u)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");

/** The first of the groups; a source lies in one folder. */
const folderIn = (groups: string): string =>
  (groups.split(",")[0] ?? "")
    .split("/")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("/");

const names = new Intl.DisplayNames(currentLocale(), { type: "language", fallback: "none" });

/** The name of a language that an entry gives as a tag (ru, ru-RU) or by its name (russian). */
function languageName(given: string): string {
  if (given === "") return "";
  try {
    const name = /^[a-z]{2,3}(?:-|$)/iu.test(given) ? names.of(new Intl.Locale(given).language) : undefined;
    return name ?? given[0]?.toUpperCase() + given.slice(1);
  } catch {
    return given;
  }
}
