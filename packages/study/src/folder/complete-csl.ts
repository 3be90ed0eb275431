import { type BibtexEntry, fieldValue } from "../bibtex-syntax.ts";
import { cslInField } from "./csl-field.ts";

type Csl = Readonly<Record<string, unknown>>;

/** The names of the types of thesis; a report has no name of its own. */
const genres: Readonly<Record<string, string | undefined>> = {
  phdthesis: "PhD thesis",
  mastersthesis: "Master’s thesis",
  mathesis: "Master’s thesis",
  techreport: undefined,
};
/** What EndNote and databases write as the type of a source: the type of its entry, which is not a genre. */
const plainTypes = new Set(
  "article|journal article|review|editorial|letter|note|book|edited book|electronic book|book section|book chapter|conference paper|conference proceedings|newspaper article|magazine article|web page|generic|report|government document|electronic article|manuscript|misc".split(
    "|",
  ),
);
/** Types of entries for which the parser has no document type. */
const typesOfOthers: Readonly<Record<string, string>> = {
  jurisdiction: "legal_case",
  legislation: "legislation",
  letter: "personal_communication",
  movie: "motion_picture",
  video: "motion_picture",
  audio: "song",
  music: "song",
  artwork: "graphic",
  image: "graphic",
  standard: "standard",
  hearing: "hearing",
  performance: "performance",
};

/**
 * Adds what the parser leaves out: names of genres, newspapers and magazines, and the language of titles in another
 * script.
 *
 * @param entry the entry as written; undefined for a syntax error
 */
export function completeCsl(csl: Csl, entry: BibtexEntry | undefined): Record<string, unknown> {
  const field = (name: string) => {
    const found = entry?.fields.find((one) => one.name === name);
    return found ? fieldValue(found, new Map()).toLowerCase() : "";
  };
  const type = csl.type === "document" ? typesOfOthers[entry?.type ?? ""] : undefined;
  const typed = type === undefined ? csl : { ...csl, type };
  const complete: Record<string, unknown> = withField({ ...typed, ...addressesOf(csl, entry) }, entry);
  const genre = String(csl.genre ?? "").toLowerCase();
  if (Object.hasOwn(genres, genre)) {
    if (genres[genre] === undefined) delete complete.genre;
    else complete.genre = genres[genre];
  } else if (plainTypes.has(genre)) delete complete.genre;
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

/** Returns the address and the DOI of an entry as written, without the braces and backslashes that programs add. */
function addressesOf(csl: Csl, entry: BibtexEntry | undefined): { URL?: string; DOI?: string } {
  const textOf = (name: string): string => {
    const field = entry?.fields.find((one) => one.name === name);
    return field ? fieldValue(field, new Map()) : "";
  };
  // Before BibLaTeX, an address stood in the way of publication.
  const written = textOf("url") || (/\\url\s*\{[^{}]*\}/u.exec(textOf("howpublished"))?.[0] ?? "");
  const address = plainAddress(written);
  return {
    ...(address === "" || csl.URL === undefined ? {} : { URL: address }),
    ...(typeof csl.DOI === "string"
      ? { DOI: plainAddress(csl.DOI).replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/iu, "") }
      : {}),
  };
}

const plainAddress = (written: string): string =>
  written
    .trim()
    .replace(/^\\url\s*(?=\{)/u, "")
    .replace(/\{\\([_%&#~$])\}|\\([_%&#$])/gu, (_, braced?: string, bare?: string) => braced ?? bare ?? "")
    .replace(/\{?(?:\\textasciitilde(?:\s*\{\})?|\\~(?:\s*\{\})?|\$\\sim\$)\}?/gu, "~")
    .replace(/^\{+([^{}]*)\}+$/u, "$1")
    .trim();

/**
 * Adds the properties that the entry stores for CSL-JSON. A field that was changed in BibTeX since takes precedence.
 */
function withField(csl: Csl, entry: BibtexEntry | undefined): Record<string, unknown> {
  const complete: Record<string, unknown> = { ...csl };
  for (const [name, value] of Object.entries(cslInField(entry))) {
    const own = csl[name];
    if (own === undefined || name === "type" || core(name, own) === core(name, value)) complete[name] = value;
  }
  // A date that is stored as CSL-JSON is complete.
  if (complete.issued === csl.issued) {
    const issued = issuedOf(csl.issued, entry);
    if (issued !== undefined) complete.issued = issued;
  }
  return complete;
}

type CslDate = { readonly "date-parts"?: readonly (readonly unknown[] | null)[] };
const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Returns the date of an entry where the parser reads it in part or wrongly; undefined elsewhere. */
function issuedOf(parsed: unknown, entry: BibtexEntry | undefined): Record<string, unknown> | undefined {
  const field = (name: string) => {
    const found = entry?.fields.find((one) => one.name === name);
    return found ? fieldValue(found, new Map()).trim() : "";
  };
  const written = field("date");
  const open = /^(?:(\d{4})(?:-\d\d){0,2}\/(?:\.\.)?|(?:\.\.)?\/(\d{4})(?:-\d\d){0,2})$/u.exec(written);
  if (open) return { literal: `${open[1] ?? ""}–${open[2] ?? ""}` };
  const parts = (parsed as CslDate | undefined)?.["date-parts"];
  if (parts === undefined) return undefined;
  // The parser reads the decade 199X as the year 1990, and years BC as 0.
  if (/^(?:-\d|\d+[Xu])/u.test(written)) return { literal: written };
  if (parts.some((one) => Number(one?.[1] ?? 1) > 12 || Number(one?.[2] ?? 1) > 31))
    return { literal: written || field("year") };
  const season = /^\d{4}-2([1-4])$/u.exec(written)?.[1];
  if (season !== undefined) return { "date-parts": parts, season: Number(season) };
  if (/^\d{4}(?:-\d\d){0,2}[~?%]$/u.test(written)) return { "date-parts": parts, circa: true };
  const months = field("month").match(/\p{L}{3,}/gu) ?? [];
  const [first = -1, last = -1] = months.map((name) => monthNames.indexOf(name.slice(0, 3).toLowerCase()));
  const year = parts[0]?.[0];
  return parts.length === 1 && parts[0]?.length === 1 && first >= 0 && last > first
    ? {
        "date-parts": [
          [year, first + 1],
          [year, last + 1],
        ],
      }
    : undefined;
}

/** Returns what two forms of one property share: the year of a date, the letters and digits of a text. */
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

/**
 * Returns the language of a title in a script that few languages use; English capitalisation does not apply to it.
 */
function scriptLanguage(title: string): string | undefined {
  const cyrillic = title.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const greek = title.match(/\p{Script=Greek}/gu)?.length ?? 0;
  const latin = title.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (greek > latin) return "el";
  if (cyrillic <= latin) return undefined;
  return /[іїєґ]/iu.test(title) ? "uk" : /[ђјљњћџ]/iu.test(title) ? "sr" : "ru";
}
