import { DOMParser, parseHTML } from "linkedom";
import mammoth from "mammoth";
import { DocumentError, type ReadDocument } from "../document.ts";
import { countedParts } from "./archive.ts";
import { blockText } from "./blocks.ts";
import { dateIn } from "./html.ts";

const wanted = (name: string): boolean =>
  name === "[Content_Types].xml" || /^(?:_rels|word|docProps)\/[^\\]*\.(?:xml|rels)$/u.test(name);

/** Elements around runs that mammoth does not know, whose words it would leave out, get the name of one that it reads. */
const unknown = /(<\/?)w:(?:fldSimple|dir|bdo|ruby|rubyBase)\b/gu;

/** The document with names that mammoth reads: the reading above a word falls away, formulas become runs on a line. */
function readable(xml: string): string {
  return xml
    .replace(unknown, "$1w:smartTag")
    .replace(/(<\/?)w:rt\b/gu, "$1w:del")
    .replace(/<\/m:num>/gu, `${runOf("/")}</m:num>`)
    .replace(/<m:(sup|sub)>/gu, (tag, name) => `${tag}${runOf(name === "sup" ? "^" : "_")}`)
    .replace(/(<\/?)m:(\w+)/gu, (whole, open: string, name: string) => {
      if (name.endsWith("Pr")) return whole;
      return `${open}w:${name === "r" || name === "t" ? name : "smartTag"}`;
    });
}

const runOf = (sign: string): string => `<m:r><m:t>${sign}</m:t></m:r>`;

/** Numbered paragraphs are marked: Word counts them by rules of its own, so that their numbers are not known. */
const numbered = [1, 2, 3, 4, 5].map(
  (level) => `p:ordered-list(${level}) => ${"ul|ol > li > ".repeat(level - 1)}ul.numbered > li:fresh`,
);

/** A Word document: its text with tracked insertions, without deletions and comments; notes stand at its end. Macros and pictures are not read. */
export async function docxDocument(bytes: Uint8Array): Promise<ReadDocument> {
  const parts = await countedParts(bytes, wanted);
  if (!parts.file("[Content_Types].xml") || !parts.file(/^word\/document\d*\.xml$/u)[0])
    throw new DocumentError(
      "kind",
      "It is an archive, but no Word document. Save it as DOCX in its own program; TXT, Markdown, HTML, DOCX and PDF are taken.",
    );
  const document = (await parts.file(/^word\/document\d*\.xml$/u)[0]?.async("string")) ?? "";
  for (const part of parts.file(/^word\/(?:document\d*|footnotes|endnotes)\.xml$/u))
    parts.file(part.name, readable(await part.async("string")));
  const buffer = await parts.generateAsync({ type: "nodebuffer", compression: "STORE" });
  const noPictures = mammoth.images.imgElement(async () => ({ src: "" }));
  const { value: html } = await mammoth.convertToHtml(
    { buffer },
    {
      convertImage: noPictures,
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      styleMap: numbered,
    },
  );
  const body = html
    .replace(/<a href="#[^"]*note-ref-[^"]*">[^<]*<\/a>/gu, "")
    .replace(/<input\b[^>]*>/gu, (box) => (box.includes("checked=") ? "☒" : "☐"));
  const text = blockText(parseHTML(`<html><body>${body}</body></html>`).document.body).text;
  const comments =
    (await parts.file("word/comments.xml")?.async("string"))?.match(/<w:comment\b/gu)?.length ?? 0;
  const notices = [
    ...(/<w:(?:ins|del|moveFrom|moveTo)\b/u.test(document) ? [tracked] : []),
    ...(comments > 0
      ? [`It has ${comments} ${comments === 1 ? "comment" : "comments"}, not in the text.`]
      : []),
    ...(document.includes("<m:oMath") ? [formulas] : []),
    ...(html.includes('class="numbered"') ? [unnumbered] : []),
  ];
  const core = (await parts.file("docProps/core.xml")?.async("string")) ?? "";
  return {
    kind: "docx",
    text,
    ...propertiesIn(core),
    notices,
  };
}

const tracked = "It has tracked changes; it was read as if all of them were accepted.";
const formulas = "It has formulas; they were read as signs on one line, see the original.";
const unnumbered =
  "Some of its paragraphs are numbered by Word itself; these numbers are not in the text, see the original.";

function propertiesIn(xml: string): Pick<ReadDocument, "title" | "author" | "date" | "language"> {
  if (xml === "") return {};
  const properties = new DOMParser().parseFromString(xml, "text/xml");
  const value = (name: string) => properties.getElementsByTagName(name)[0]?.textContent?.trim();
  const [title, author, language] = [value("dc:title"), value("dc:creator"), value("dc:language")];
  const date = dateIn(value("dcterms:created"));
  return {
    ...(title ? { title } : {}),
    ...(author ? { author } : {}),
    ...(date ? { date } : {}),
    ...(language ? { language } : {}),
  };
}
