import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { readBibliography } from "@throughline/study/folder";

/** A work in the citation format that others convert to. */
export type Csl = Readonly<Record<string, unknown>>;

// Without the graph, which records how each entry was parsed; the type asks for settings that have defaults.
const parsing = { generateGraph: false, forceType: "@csl/object" } as unknown as NonNullable<
  ConstructorParameters<typeof Cite>[1]
>;

Object.assign(plugins.config.get("@bibtex").format, {
  useIdAsLabel: true,
  checkLabel: false,
  asciiOnly: false,
});

/** Stands for a dollar sign, which the library takes for mathematics. */
const dollar = "\ue024";

/** One BibTeX entry for a work; nothing when what was written cannot be read again. */
export function bibtexOf(key: string, csl: Csl): string | undefined {
  try {
    const item = JSON.parse(JSON.stringify({ ...csl, id: key }).replaceAll("$", dollar));
    delete item["citation-key"];
    const bibtex = String(new Cite(item, parsing).format("bibtex")).trim().replaceAll(dollar, "\\$");
    const tags = [
      ...(typeof csl.keyword === "string" ? [`keywords = {${bare(csl.keyword)}}`] : []),
      ...(csl.type === "article-newspaper" ? ["entrysubtype = {newspaper}"] : []),
      ...(csl.type === "article-magazine" ? ["entrysubtype = {magazine}"] : []),
      ...(typeof csl.language === "string" ? [`langid = {${bare(csl.language)}}`] : []),
    ].filter((field) => !bibtex.includes(`${field.split(" ", 1)[0]} =`));
    const whole = tags.length === 0 ? bibtex : `${fieldsOf(bibtex)},\n\t${tags.join(",\n\t")},\n}`;
    const { sources, problems } = readBibliography(whole);
    return problems.length === 0 && sources.length === 1 && sources[0]?.key === key ? whole : undefined;
  } catch {
    return undefined;
  }
}

const bare = (value: string): string => value.replace(/[{}\\]/gu, "");

/** An entry up to its last field, without the comma after it and the closing brace. */
function fieldsOf(bibtex: string): string {
  const fields = bibtex.slice(0, bibtex.lastIndexOf("}")).trimEnd();
  return fields.endsWith(",") ? fields.slice(0, -1) : fields;
}
