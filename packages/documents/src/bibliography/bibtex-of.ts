import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { cslFieldName, cslFieldValue, readBibliography } from "@throughline/study/folder";
import { lostProperties } from "./lost-properties.ts";

/** A work in CSL-JSON, the citation format that all others convert to and from. */
export type Csl = Readonly<Record<string, unknown>>;

// The graph, which records how each entry was parsed, is not needed. The type requires settings that have
// defaults.
const parsing = { generateGraph: false, forceType: "@csl/object" } as unknown as NonNullable<
  ConstructorParameters<typeof Cite>[1]
>;

Object.assign(plugins.config.get("@bibtex").format, {
  useIdAsLabel: true,
  checkLabel: false,
  asciiOnly: false,
});

/** Replaces a dollar sign, which the library reads as the start of a formula. */
const dollar = "\ue024";

/** Types of BibTeX that the library would write as `misc`. */
const types: Readonly<Record<string, string>> = {
  thesis: "thesis",
  webpage: "online",
  post: "online",
  "post-weblog": "online",
  dataset: "dataset",
  patent: "patent",
  software: "software",
};

/**
 * Returns a work as one BibTeX entry. Properties without a BibTeX field are stored as CSL-JSON in the field
 * `csl`, from which they are restored.
 *
 * @returns undefined when the written entry cannot be parsed again
 */
export function bibtexOf(key: string, csl: Csl): string | undefined {
  try {
    const whole = entryOf(key, csl);
    const { sources, problems } = readBibliography(whole);
    const [source] = sources;
    if (!source || problems.length > 0 || sources.length !== 1 || source.key !== key) return undefined;
    const lost = lostProperties(csl, source.csl);
    return Object.keys(lost).length === 0
      ? whole
      : withFields(whole, [`${cslFieldName} = {${cslFieldValue(typeOf(whole), lost)}}`]);
  } catch {
    return undefined;
  }
}

const typeOf = (entry: string): string => /^@(\w+)/u.exec(entry)?.[1] ?? "";

function entryOf(key: string, csl: Csl): string {
  const item = JSON.parse(JSON.stringify({ ...csl, id: key }).replaceAll("$", dollar));
  delete item["citation-key"];
  delete item.accessed;
  delete item.custom;
  const written = String(new Cite(item, parsing).format("bibtex")).trim().replaceAll(dollar, "\\$");
  const type = types[String(csl.type)];
  const bibtex = type === undefined ? written : written.replace(/^@misc\{/u, `@${type}{`);
  const fields = [
    ...(typeof csl.keyword === "string" ? [`keywords = {${bare(csl.keyword)}}`] : []),
    ...(csl.type === "article-newspaper" ? ["entrysubtype = {newspaper}"] : []),
    ...(csl.type === "article-magazine" ? ["entrysubtype = {magazine}"] : []),
    ...(typeof csl.language === "string" ? [`langid = {${bare(csl.language)}}`] : []),
    ...(typeof csl.abstract === "string" ? [`abstract = {${escaped(csl.abstract)}}`] : []),
    ...dateFields(csl),
  ].filter((field) => !bibtex.includes(`\t${field.split(" ", 1)[0]} =`));
  return withFields(bibtex, fields);
}

/** Returns the fields for dates that BibTeX cannot express: words, ranges and the date of access. */
function dateFields({ issued, accessed }: Csl): string[] {
  const parts = (date: unknown): string[] =>
    ((date as { "date-parts"?: unknown[][] } | undefined)?.["date-parts"] ?? []).map((part) =>
      part.map((number, i) => String(number).padStart(i === 0 ? 4 : 2, "0")).join("-"),
    );
  const [start, end] = parts(issued);
  const [read] = parts(accessed);
  const words = (issued as { literal?: unknown } | undefined)?.literal;
  return [
    ...(start !== undefined && end !== undefined ? [`date = {${start}/${end}}`] : []),
    ...(start === undefined && typeof words === "string" ? [`year = {${escaped(words)}}`] : []),
    ...(read === undefined ? [] : [`urldate = {${read}}`]),
  ];
}

const bare = (value: string): string => value.replace(/[{}\\]/gu, "");
const escaped = (value: string): string => bare(value).replace(/[%&#$_]/gu, "\\$&");

/** Appends fields to an entry. */
function withFields(entry: string, fields: readonly string[]): string {
  if (fields.length === 0) return entry;
  const before = entry.slice(0, entry.lastIndexOf("}")).trimEnd().replace(/,$/u, "");
  return `${before},\n\t${fields.join(",\n\t")},\n}`;
}
