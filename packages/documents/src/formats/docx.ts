import { DOMParser, parseHTML } from "linkedom";
import mammoth from "mammoth";
import { DocumentError, type ReadDocument } from "../document.ts";
import { countedParts } from "./archive.ts";
import { blockText } from "./blocks.ts";
import { dateIn } from "./html.ts";

const wanted = (name: string): boolean =>
  name === "[Content_Types].xml" || /^(?:_rels|word|docProps)\/[^\\]*\.(?:xml|rels)$/u.test(name);

/** Elements around runs that mammoth does not know, whose words it would leave out, get the name of one that it reads. */
const unknown = /(<\/?)w:(?:fldSimple|dir|bdo)\b/gu;

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
  for (const part of parts.file(/^word\/(?:document\d*|footnotes|endnotes)\.xml$/u))
    parts.file(part.name, (await part.async("string")).replace(unknown, "$1w:smartTag"));
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
  const body = html.replace(/<a href="#[^"]*note-ref-[^"]*">[^<]*<\/a>/gu, "");
  const text = blockText(parseHTML(`<html><body>${body}</body></html>`).document.body).text;
  const document = (await parts.file(/^word\/document\d*\.xml$/u)[0]?.async("string")) ?? "";
  const notices = [
    ...(/<w:(?:ins|del|moveFrom|moveTo)\b/u.test(document) ? [tracked] : []),
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
