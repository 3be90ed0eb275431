import { list, notice } from "@throughline/messages";
import { DocumentError, type DocumentKind, maxText, type ReadDocument } from "./document.ts";
import { kindNames, kindOf } from "./document-kind.ts";
import { isInScriptOf, languageOf } from "./language.ts";

/**
 * Reads the text of a document. Its kind follows from its content, and for text from the extension of its
 * name.
 *
 * Nothing in it is run, and nothing external is fetched. A hostile file can take much time and memory: call
 * this in a thread with limits for both.
 *
 * @param name file name
 * @param onProgress called with the share of pages read, 0..1
 * @throws DocumentError when the document cannot be read
 */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
  onProgress: (done: number) => void = () => undefined,
): Promise<ReadDocument> {
  const kind = await kindOf(name, bytes);
  const read = await readAs(kind, bytes, onProgress).catch((error: unknown) => {
    throw error instanceof DocumentError ? error : broken(kind);
  });
  if (read.text.trim() === "")
    throw new DocumentError(
      "no-text",
      notice("The file has no text. {notices} Check that it is the right file.", {
        notices: list(read.notices, "adjacent"),
      }),
    );
  if (read.text.length > maxText)
    throw new DocumentError(
      "too-large",
      notice("Its text has {length} characters, more than the limit of {limit}. Split the document.", {
        length: read.text.length,
        limit: maxText,
      }),
    );
  const { language: declared, ...rest } = read;
  const language =
    declared !== undefined && isInScriptOf(read.text, declared) ? declared : languageOf(read.text);
  return language === undefined ? rest : { ...rest, language };
}

/** Reads a document with the reader of its kind, which is loaded only here: some take long to load. */
async function readAs(
  kind: DocumentKind,
  bytes: Uint8Array,
  onProgress: (done: number) => void,
): Promise<ReadDocument> {
  switch (kind) {
    case "pdf":
      return (await import("./formats/pdf.ts")).pdfDocument(bytes, onProgress);
    case "docx":
      return (await import("./formats/word/docx.ts")).docxDocument(bytes);
    case "odt":
      return (await import("./formats/odt/odt.ts")).odtDocument(bytes);
    case "epub":
      return (await import("./formats/epub.ts")).epubDocument(bytes);
    case "rtf":
      return (await import("./formats/rtf/rtf.ts")).rtfDocument(bytes);
    case "srt":
    case "vtt":
      return (await import("./formats/subtitles.ts")).subtitleDocument(kind, bytes);
    case "html":
      return (await import("./formats/html.ts")).htmlDocument(bytes);
    default:
      return (await import("./formats/plain.ts")).plainDocument(kind, bytes);
  }
}

const broken = (kind: DocumentKind): DocumentError =>
  new DocumentError(
    "broken",
    notice(
      "It is damaged or incomplete and cannot be read as {kind}. Get the file again, or open it in the program that made it and save it again.",
      { kind: notice(kindNames[kind]) },
    ),
  );
