import { DocumentError, type DocumentKind, maxText, type ReadDocument } from "./document.ts";
import { htmlDocument } from "./formats/html.ts";
import { pdfDocument } from "./formats/pdf.ts";
import { plainDocument } from "./formats/plain.ts";
import { docxDocument } from "./formats/word/docx.ts";
import { isInScriptOf, languageOf } from "./language.ts";

/**
 * Reads a document as text. What it is follows from its first bytes, and for texts from the ending of its name.
 *
 * Nothing in it is run and nothing outside of it is fetched. A hostile file can take time and memory: call this in a thread that has a
 * limit of both.
 *
 * @param name the name of its file
 * @param onProgress told the share that is done, 0..1, for a document of many pages
 * @throws DocumentError when it cannot be taken
 */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
  onProgress: (done: number) => void = () => undefined,
): Promise<ReadDocument> {
  const kind = kindOf(name, bytes);
  const read = await readAs(kind, bytes, onProgress).catch((error: unknown) => {
    throw error instanceof DocumentError ? error : broken(kind);
  });
  if (read.text.trim() === "")
    throw new DocumentError("no-text", "There is no text in it. Check that it is the right file.");
  if (read.text.length > maxText)
    throw new DocumentError(
      "too-large",
      `Its text has ${read.text.length} characters, more than ${maxText}. Divide the document.`,
    );
  const { language: declared, ...rest } = read;
  const language =
    declared !== undefined && isInScriptOf(read.text, declared) ? declared : languageOf(read.text);
  return language === undefined ? rest : { ...rest, language };
}

function readAs(
  kind: DocumentKind,
  bytes: Uint8Array,
  onProgress: (done: number) => void,
): Promise<ReadDocument> {
  switch (kind) {
    case "pdf":
      return pdfDocument(bytes, onProgress);
    case "docx":
      return docxDocument(bytes);
    case "html":
      return Promise.resolve().then(() => htmlDocument(bytes));
    default:
      return Promise.resolve().then(() => plainDocument(kind, bytes));
  }
}

const names: Readonly<Record<DocumentKind, string>> = {
  text: "a text",
  markdown: "a Markdown text",
  html: "an HTML page",
  docx: "a Word document (DOCX)",
  pdf: "a PDF",
};

const broken = (kind: DocumentKind): DocumentError =>
  new DocumentError(
    "broken",
    `It is damaged or cut short and cannot be read as ${names[kind]}. Get the file again, or open it in its own program and save it anew.`,
  );

const endings: Readonly<Record<string, DocumentKind>> = {
  txt: "text",
  text: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
  docx: "docx",
  pdf: "pdf",
};

const taken = "TXT, Markdown, HTML, DOCX and PDF are taken";

function kindOf(name: string, bytes: Uint8Array): DocumentKind {
  if (bytes.length === 0)
    throw new DocumentError("empty", "The file is empty. Check that it was saved or downloaded whole.");
  const head = Array.from(bytes.subarray(0, 1024), (byte) => String.fromCharCode(byte)).join("");
  const named = endings[/\.(\w+)$/u.exec(name)?.[1]?.toLowerCase() ?? ""];
  const isText = named === "text" || named === "markdown" || named === "html";
  if (isText ? head.trimStart().startsWith("%PDF-") : head.includes("%PDF-")) return "pdf";
  if (head.startsWith("PK\x03\x04")) return "docx";
  if (head.startsWith("\xd0\xcf\x11\xe0"))
    throw new DocumentError(
      "kind",
      "It is a document of an older Word, or encrypted. Open it in Word or LibreOffice and save it as DOCX without a password.",
    );
  if (head.startsWith("{\\rtf"))
    throw new DocumentError("kind", "It is RTF. Open it in Word or LibreOffice and save it as DOCX.");
  if (/^[\s\xef\xbb\xbf]*<(?:!doctype html|html)\b/iu.test(head) && named !== "markdown") return "html";
  if (named === undefined)
    throw new DocumentError("kind", `It is no document that can be read; ${taken}. Save it as one of them.`);
  if (named === "pdf" || named === "docx")
    throw new DocumentError(
      "kind",
      `Its name says that it is ${names[named]}, its content does not. Get the file again; ${taken}.`,
    );
  return named;
}
