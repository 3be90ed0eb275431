import { type Message, type NoticeId, notice } from "@throughline/messages";
import { DocumentError, type DocumentKind, supportedFormats } from "./document.ts";
import { archiveParts } from "./formats/archive.ts";

/** Names of the kinds of documents in messages. */
export const kindNames = {
  text: "a text",
  markdown: "a Markdown text",
  html: "an HTML page",
  docx: "a Word document (DOCX)",
  odt: "an OpenDocument text (ODT)",
  rtf: "a text in RTF",
  epub: "a book in EPUB",
  srt: "subtitles (SRT)",
  vtt: "a transcript (VTT)",
  pdf: "a PDF",
} as const satisfies Readonly<Record<DocumentKind, NoticeId>>;

const endings: Readonly<Record<string, DocumentKind>> = {
  txt: "text",
  text: "text",
  log: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
  docx: "docx",
  docm: "docx",
  dotx: "docx",
  odt: "odt",
  ott: "odt",
  rtf: "rtf",
  epub: "epub",
  srt: "srt",
  vtt: "vtt",
  pdf: "pdf",
};

const otherNetwork =
  "It is a network, but neither GraphML nor GEXF. Save it as one of these, or as a table with the columns source and target.";

/** Advice for common files that are not documents. */
const others = {
  csv: "It is a table. Read it as a table of cases (throughline import), or save it as TXT.",
  tsv: "It is a table. Read it as a table of cases (throughline import), or save it as TXT.",
  xlsx: "It is a workbook. Read it as a table of cases (throughline import), or save its text as TXT.",
  ods: "It is a workbook. Read it as a table of cases (throughline import), or save its text as TXT.",
  sav: "It is a data file of SPSS. Read it as a table of cases (throughline import).",
  qdpx: "It is a REFI-QDA project, not one document. Read it with throughline import.",
  qdc: "It is a REFI-QDA codebook, not a document. Read it with throughline import.",
  bib: "It is a bibliography. Add it as one.",
  ris: "It is a bibliography. Add it as one.",
  pptx: "It is a presentation. Save it as PDF, and add that.",
  odp: "It is a presentation. Save it as PDF, and add that.",
  pages: "It is a Pages document. Export it as DOCX, and add that.",
  wpd: "It is a WordPerfect document. Open it in LibreOffice and save it as DOCX.",
  fodt: "It is a flat OpenDocument text. Open it in LibreOffice and save it as ODT.",
  mht: "It is a saved web page. Open it in a browser, and save it as HTML or print it as PDF.",
  mhtml: "It is a saved web page. Open it in a browser, and save it as HTML or print it as PDF.",
  webarchive: "It is a saved Safari page. Open it in Safari, and print it as PDF.",
  eml: "It is an e-mail. Open it in a mail program, and save it as HTML or TXT.",
  mp3: "It is a recording. Add its transcript (TXT, SRT, VTT).",
  wav: "It is a recording. Add its transcript (TXT, SRT, VTT).",
  m4a: "It is a recording. Add its transcript (TXT, SRT, VTT).",
  mp4: "It is a video. Add its transcript (TXT, SRT, VTT).",
  jpg: "It is a picture. Recognise its text (OCR), and add that as TXT or PDF.",
  jpeg: "It is a picture. Recognise its text (OCR), and add that as TXT or PDF.",
  png: "It is a picture. Recognise its text (OCR), and add that as TXT or PDF.",
  tif: "It is a picture. Recognise its text (OCR), and add that as TXT or PDF.",
  tiff: "It is a picture. Recognise its text (OCR), and add that as TXT or PDF.",
  odg: "It is a drawing. Export it as PDF, and add that.",
  xml: "It is an XML file. Save its text as TXT or HTML, and add that.",
  mbox: "It is a mailbox. Open it in a mail program, and save each message as HTML or TXT.",
  net: otherNetwork,
  paj: otherNetwork,
  dl: otherNetwork,
  gml: otherNetwork,
  gdf: otherNetwork,
  edgelist: otherNetwork,
  edges: otherNetwork,
  ncol: otherNetwork,
  lgl: otherNetwork,
  graphmlz: otherNetwork,
  gephi: otherNetwork,
  xls: "It is a workbook. Read it as a table of cases (throughline import), or save its text as TXT.",
  ppt: "It is a presentation. Save it as PDF, and add that.",
  msg: "It is an Outlook message. Save it as HTML or TXT, and add that.",
} as const satisfies Readonly<Record<string, NoticeId>>;

const adviceOn = (ending: string): Message | undefined =>
  Object.hasOwn(others, ending) ? notice(others[ending as keyof typeof others]) : undefined;

/**
 * Determines the kind of a document from its first bytes; for an archive, from its parts; for text, from the
 * extension of the file name.
 *
 * @throws DocumentError with advice when the file cannot be read as a document
 */
export async function kindOf(name: string, bytes: Uint8Array): Promise<DocumentKind> {
  if (bytes.length === 0)
    throw new DocumentError(
      "empty",
      notice("The file is empty. Check that it was saved or downloaded whole."),
    );
  const head = Array.from(bytes.subarray(0, 1024), (byte) => String.fromCharCode(byte)).join("");
  const ending = /\.(\w+)$/u.exec(name)?.[1]?.toLowerCase() ?? "";
  const named = endings[ending];
  const isText = named === "text" || named === "markdown" || named === "html";
  if (isText ? head.trimStart().startsWith("%PDF-") : head.includes("%PDF-")) return "pdf";
  if (head.startsWith("PK\x03\x04")) return archiveKind(bytes);
  if (head.startsWith("\xd0\xcf\x11\xe0"))
    throw new DocumentError(
      "kind",
      adviceOn(ending) ??
        notice(
          "It is a Word document in an older format, or encrypted. Open it in Word or LibreOffice and save it as DOCX without a password.",
        ),
    );
  if (/^[\s\xef\xbb\xbf]*\{\\rtf/u.test(head)) return "rtf";
  if (/^(?:\xef\xbb\xbf)?WEBVTT\b/u.test(head)) return "vtt";
  if (/^[\s\xef\xbb\xbf]*<(?:!doctype html|html)\b/iu.test(head) && named !== "markdown") return "html";
  if (named === undefined && ending === "" && isPlainText(bytes)) return "text";
  if (named === undefined)
    throw new DocumentError(
      "kind",
      adviceOn(ending) ??
        notice("It is not a document that can be read. {formats}. Save it as one of them.", {
          formats: notice(supportedFormats),
        }),
    );
  if (!isText && named !== "srt" && named !== "vtt")
    throw new DocumentError(
      "kind",
      notice(
        "Its name says that it is {kind}, but its content is something else. Get the file again. {formats}.",
        { kind: notice(kindNames[named]), formats: notice(supportedFormats) },
      ),
    );
  return named;
}

/**
 * Returns whether a file without an extension is text: its first kilobytes are UTF-8 without control
 * characters.
 */
function isPlainText(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 4000), { stream: true });
  return !/\ufffd|(?![\t\n\v\f\r\u0085])\p{Cc}/u.test(head);
}

/** Determines the kind of an archive from its parts. */
async function archiveKind(bytes: Uint8Array): Promise<DocumentKind> {
  const names = await archiveParts(bytes).catch(() => undefined);
  if (names === undefined)
    throw new DocumentError(
      "broken",
      notice(
        "It is an archive that is damaged or incomplete. Get the file again, or open it in the program that made it and save it again.",
      ),
    );
  const has = (part: RegExp): boolean => names.some((name) => part.test(name));
  if (has(/^word\/document\d*\.xml$/u)) return "docx";
  if (has(/^META-INF\/container\.xml$/u)) return "epub";
  if (has(/^xl\/workbook\.xml$/u)) throw new DocumentError("kind", notice(others.xlsx));
  if (has(/^ppt\//u)) throw new DocumentError("kind", notice(others.pptx));
  if (has(/^project\.qde$/iu)) throw new DocumentError("kind", notice(others.qdpx));
  if (has(/^content\.xml$/u)) return "odt";
  throw new DocumentError(
    "kind",
    notice(
      "It is an archive, but not a document that can be read. {formats}. Unpack it, and add the files in it.",
      { formats: notice(supportedFormats) },
    ),
  );
}
