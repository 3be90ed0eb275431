import { createHash } from "node:crypto";
import { assess } from "@throughline/assess";
import { report } from "@throughline/report";
import { type Study, xmlText } from "@throughline/study";
import JSZip from "jszip";
import { annotationsOf } from "./annotations.ts";
import type { ExportSource } from "./export-source.ts";
import { dataciteOf, ddiOf } from "./metadata.ts";
import { csvFiles, studyTables } from "./study-tables.ts";

type Content = string | Uint8Array;

/** Descriptions of the parts of the crate by the start of their paths. The first match counts. */
const abouts: readonly (readonly [start: string, about: string])[] = [
  ["index.html", "What is in this package"],
  ["study/sources/", "Document or text of a source"],
  ["study/history.jsonl", "Every change of the study, by whom and when"],
  ["study/sources.bib", "The works that the study draws on (BibTeX)"],
  ["study/study.yaml", "What the study asks and how it is analysed"],
  ["study/", "Table of the study"],
  ["assessment/report.html", "The assessment as a page"],
  ["assessment/replicate.R", "The analyses in R"],
  ["assessment/", "Result of the assessment"],
  ["tables/", "Table for a spreadsheet"],
  ["annotations.jsonld", "Passages and claims as Web Annotations"],
  ["ddi-codebook.xml", "Codebook (DDI-Codebook 2.5)"],
  ["datacite.json", "Metadata for a repository (DataCite 4)"],
  ["LICENCE.txt", "The licence of the study"],
  ["manifest-sha256.txt", "SHA-256 of every file"],
];

/**
 * Packs a whole study as an RO-Crate: its folder, from which it can be opened as a study, its assessment,
 * tables for spreadsheets, metadata, and an HTML page.
 *
 * @param date day of the export, ISO 8601
 * @see RO-Crate 1.1
 */
export async function crateOf(source: ExportSource, date: string): Promise<Uint8Array> {
  const { study, paths } = source;
  const files = new Map<string, Content>();
  for (const path of paths) files.set(`study/${path}`, await source.file(path));
  for (const [path, content] of Object.entries(report(assess(study), study)))
    files.set(`assessment/${path}`, content);
  for (const [path, content] of Object.entries(csvFiles(await studyTables(source)))) files.set(path, content);
  files.set("annotations.jsonld", annotationsOf(study));
  files.set("ddi-codebook.xml", ddiOf(study));
  files.set("datacite.json", dataciteOf(study, date));
  files.set("LICENCE.txt", `${study.manifest.licence}\n`);
  files.set("index.html", indexOf(study, [...files.keys()], date));
  files.set("ro-crate-metadata.json", metadataOf(study, files, date));
  files.set("manifest-sha256.txt", manifestOf(files));
  const zip = new JSZip();
  for (const [path, content] of files)
    zip.file(path, content, { date: new Date(`${date}T00:00:00Z`), createFolders: false });
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE", platform: "UNIX" });
}

const bytesOf = (content: Content): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

/** Returns the hashes in the format of `sha256sum --check`. */
const manifestOf = (files: ReadonlyMap<string, Content>): string =>
  Array.from(
    files,
    ([path, content]) => `${createHash("sha256").update(bytesOf(content)).digest("hex")}  ${path}\n`,
  ).join("");

const aboutOf = (path: string): string => abouts.find(([start]) => path.startsWith(start))?.[1] ?? "File";

function metadataOf({ manifest }: Study, files: ReadonlyMap<string, Content>, date: string): string {
  const parts = [...files.keys()];
  const authors = manifest.authors.map((name, i) => ({ "@id": `#author-${i + 1}`, "@type": "Person", name }));
  const graph = [
    {
      "@id": "ro-crate-metadata.json",
      "@type": "CreativeWork",
      conformsTo: { "@id": "https://w3id.org/ro/crate/1.1" },
      about: { "@id": "./" },
    },
    {
      "@id": "./",
      "@type": "Dataset",
      name: manifest.title,
      description: manifest.question,
      datePublished: date,
      inLanguage: manifest.language,
      license: { "@id": "LICENCE.txt" },
      author: authors.map((author) => ({ "@id": author["@id"] })),
      hasPart: parts.map((path) => ({ "@id": encodeURI(path) })),
    },
    ...authors,
    ...Array.from(files, ([path, content]) => ({
      "@id": encodeURI(path),
      "@type": "File",
      name: aboutOf(path),
      contentSize: String(bytesOf(content).length),
      sha256: createHash("sha256").update(bytesOf(content)).digest("hex"),
    })),
  ];
  return `${JSON.stringify({ "@context": "https://w3id.org/ro/crate/1.1/context", "@graph": graph }, null, 1)}\n`;
}

function indexOf({ manifest }: Study, paths: readonly string[], date: string): string {
  const rows = paths.map(
    (path) =>
      `<tr><td><a href="${xmlText(path.split("/").map(encodeURIComponent).join("/"))}">${xmlText(path)}</a></td><td>${aboutOf(path)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${xmlText(manifest.title)}</title>
<style>body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}td{padding:.1rem 1rem .1rem 0;vertical-align:top}</style></head>
<body>
<h1>${xmlText(manifest.title)}</h1>
<p>${xmlText(manifest.question)}</p>
<p>${xmlText(manifest.authors.join(", "))}. Licence: ${xmlText(manifest.licence)}. Packed on ${date}.</p>
<p>Begin with <a href="assessment/report.html">the report</a>. Every table is CSV in UTF-8, every text is plain text or Markdown, and no program is needed to read them. The folder <code>study</code> is the study itself: Throughline opens it.</p>
<table><tbody>
${rows.join("\n")}
</tbody></table>
</body></html>
`;
}
