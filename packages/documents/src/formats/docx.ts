import { DOMParser, parseHTML } from "linkedom";
import mammoth from "mammoth";
import { DocumentError, type ReadDocument } from "../document.ts";
import { countedParts } from "./archive.ts";
import { blockText } from "./blocks.ts";
import { dateIn } from "./html.ts";

const wanted = (name: string): boolean =>
  name === "[Content_Types].xml" || /^(?:_rels|word|docProps)\/[^\\]*\.(?:xml|rels)$/u.test(name);

/** A Word document: its text with tracked insertions, without deletions and comments; notes stand at its end. Macros and pictures are not read. */
export async function docxDocument(bytes: Uint8Array): Promise<ReadDocument> {
  const parts = await countedParts(bytes, wanted);
  if (!parts.file("[Content_Types].xml") || !parts.file(/^word\/document\d*\.xml$/u)[0])
    throw new DocumentError(
      "kind",
      "It is an archive, but no Word document. Save it as DOCX in its own program; TXT, Markdown, HTML, DOCX and PDF are taken.",
    );
  const buffer = await parts.generateAsync({ type: "nodebuffer", compression: "STORE" });
  const noPictures = mammoth.images.imgElement(async () => ({ src: "" }));
  const { value: html } = await mammoth.convertToHtml(
    { buffer },
    { convertImage: noPictures, externalFileAccess: false, includeEmbeddedStyleMap: false },
  );
  const text = blockText(parseHTML(`<html><body>${html}</body></html>`).document.body);
  const core = (await parts.file("docProps/core.xml")?.async("string")) ?? "";
  return { kind: "docx", text, ...propertiesIn(core), notices: [] };
}

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
