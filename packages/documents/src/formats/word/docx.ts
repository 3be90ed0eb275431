import { notice } from "@throughline/messages";
import { DOMParser } from "linkedom";
import { DocumentError, type ReadDocument } from "../../document.ts";
import { extractParts, partText } from "../archive.ts";
import { formatsOf } from "../formatting.ts";
import { dateIn } from "../html.ts";
import { readXml } from "../xml.ts";
import { noticesOf } from "./notices.ts";
import { type Numbering, numberingIn } from "./numbering.ts";
import { noFindings, WordReader } from "./word-reader.ts";

const wanted = (name: string): boolean =>
  name === "[Content_Types].xml" ||
  /^word\/(?:document\d*|footnotes|endnotes|comments|numbering|styles|header\d*|footer\d*)\.xml$/u.test(
    name,
  ) ||
  name === "docProps/core.xml";

/**
 * Reads a Word document: with tracked insertions and answers in forms, without deletions; text boxes after
 * their anchor paragraph, notes at the end. Macros are not run, and pictures are not read.
 *
 * @throws DocumentError when the document has a password or is damaged
 */
export async function docxDocument(bytes: Uint8Array): Promise<ReadDocument> {
  const parts = await extractParts(bytes, wanted);
  const main = parts.file(/^word\/document\d*\.xml$/u)[0];
  if (!main)
    throw new DocumentError(
      "kind",
      notice("It is an archive, but not a Word document. Save it as DOCX in the program that made it."),
    );
  const part = (name: string): Promise<string> => partText(parts, name);
  const findings = noFindings();
  const numbering = numberingIn(await part("word/numbering.xml"), await part("word/styles.xml"));
  const numbers = new Map<string, number>();
  const noteNumber = (kind: string, id: string): number => {
    const note = `${kind} ${id}`;
    const number = numbers.get(note) ?? numbers.size + 1;
    numbers.set(note, number);
    return number;
  };
  const body = new WordReader(findings, numbering, noteNumber);
  readXml(await part(main.name), body);
  const text = body.end();
  const formats = body.formats();
  const notes = new WordReader(findings, numbering, noteNumber);
  for (const name of ["word/footnotes.xml", "word/endnotes.xml", "word/comments.xml"]) {
    const xml = await part(name);
    if (xml !== "") readXml(xml, notes);
  }
  const list = Array.from(numbers, ([note, number]) => `${number}. ${notes.notes.get(note) ?? ""}`.trimEnd());
  const comments = Array.from(notes.notes).flatMap(([id, text]) => (id.startsWith("comment ") ? [text] : []));
  const margins = await marginsOf(
    parts.file(/^word\/(?:header|footer)\d*\.xml$/u).map(({ name }) => part(name)),
    numbering,
  );
  return {
    kind: "docx",
    text: list.length === 0 ? text : `${text.trimEnd()}\n\n${list.join("\n")}\n`.trimStart(),
    ...formatsOf(formats),
    ...propertiesIn(await part("docProps/core.xml")),
    notices: noticesOf(findings, comments, margins),
  };
}

/** Returns the distinct texts of headers and footers. */
async function marginsOf(parts: readonly Promise<string>[], numbering: Numbering): Promise<string[]> {
  const texts = new Set<string>();
  for (const xml of await Promise.all(parts)) {
    const reader = new WordReader(noFindings(), numbering, () => 0);
    readXml(xml, reader);
    const text = reader.end().replace(/\s+/gu, " ").trim();
    if (text !== "" && !/^\d+$/u.test(text)) texts.add(text);
  }
  return [...texts];
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
