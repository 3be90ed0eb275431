import { type BibtexEntry, fieldValue } from "../bibtex-syntax.ts";

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
  const complete: Record<string, unknown> = { ...csl };
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

/** The language of a title in a script that few languages share; titles in it have no English capitals. */
function scriptLanguage(title: string): string | undefined {
  const cyrillic = title.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const greek = title.match(/\p{Script=Greek}/gu)?.length ?? 0;
  const latin = title.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (greek > latin) return "el";
  if (cyrillic <= latin) return undefined;
  return /[іїєґ]/iu.test(title) ? "uk" : /[ђјљњћџ]/iu.test(title) ? "sr" : "ru";
}
