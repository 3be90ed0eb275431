import { type BibtexEntry, fieldValue } from "../bibtex-syntax.ts";
import { cslInField } from "./csl-field.ts";

type Csl = Readonly<Record<string, unknown>>;

/** What a type of thesis is called; a report has no name of its own. */
const genres: Readonly<Record<string, string | undefined>> = {
  phdthesis: "PhD thesis",
  mastersthesis: "Master’s thesis",
  mathesis: "Master’s thesis",
  techreport: undefined,
};

/**
 * Completes what the parser leaves out: names of genres, newspapers and magazines, the language of titles in another script.
 *
 * @param entry as it is written; undefined when it breaks the syntax
 */
export function completeCsl(csl: Csl, entry: BibtexEntry | undefined): Record<string, unknown> {
  const field = (name: string) => {
    const found = entry?.fields.find((one) => one.name === name);
    return found ? fieldValue(found, new Map()).toLowerCase() : "";
  };
  const complete: Record<string, unknown> = withField({ ...csl }, entry);
  const genre = String(csl.genre ?? "").toLowerCase();
  if (Object.hasOwn(genres, genre)) {
    if (genres[genre] === undefined) delete complete.genre;
    else complete.genre = genres[genre];
  }
  const subtype = field("entrysubtype") || entry?.type.replace("_article", "") || "";
  if (csl.type === "article-journal" && (subtype === "newspaper" || subtype === "magazine")) {
    complete.type = `article-${subtype}`;
    if (genre === subtype) delete complete.genre;
  }
  const language =
    csl.language === undefined
      ? scriptLanguage(`${csl.title ?? ""} ${csl["container-title"] ?? ""}`)
      : undefined;
  if (language !== undefined) complete.language = language;
  return complete;
}

/**
 * Adds what the entry keeps for CSL-JSON. A field that somebody has changed since in BibTeX stays as it is there.
 */
function withField(csl: Csl, entry: BibtexEntry | undefined): Record<string, unknown> {
  const complete: Record<string, unknown> = { ...csl };
  for (const [name, value] of Object.entries(cslInField(entry))) {
    const own = csl[name];
    if (own === undefined || name === "type" || core(name, own) === core(name, value)) complete[name] = value;
  }
  const date = complete.issued as { "date-parts"?: (readonly unknown[] | null)[] } | undefined;
  const written = entry?.fields.find(({ name }) => name === "date");
  // The parser reads the decade 199X as the year 1990, and years before our era as 0.
  if (date?.["date-parts"] && written && /^\s*(?:-\d|\d+[Xu])/u.test(fieldValue(written, new Map())))
    complete.issued = { literal: fieldValue(written, new Map()).trim() };
  return complete;
}

/** What two forms of one property have in common: the year of a date, the letters and digits of a text. */
function core(name: string, value: unknown): string {
  const written = JSON.stringify(value);
  if (name === "issued" || name === "accessed") return /\d{3,4}/u.exec(written)?.[0] ?? "";
  if (typeof value !== "object")
    return String(value)
      .replace(/<[^>]*>|[^\p{L}\p{N}]/gu, "")
      .toLowerCase();
  const words = Object.values(Array.isArray(value) ? value : [value]).flatMap((one) =>
    Object.values(one as object).map(String),
  );
  return words
    .join(" ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(" ")
    .toLowerCase();
}

/** The language of a title in a script that few languages share; titles in it have no English capitals. */
function scriptLanguage(title: string): string | undefined {
  const cyrillic = title.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const greek = title.match(/\p{Script=Greek}/gu)?.length ?? 0;
  const latin = title.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (greek > latin) return "el";
  if (cyrillic <= latin) return undefined;
  return /[іїєґ]/iu.test(title) ? "uk" : /[ђјљњћџ]/iu.test(title) ? "sr" : "ru";
}
