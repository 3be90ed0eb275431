import { NoticeError, type NoticeId, type Said } from "@throughline/messages";
import type { TextFormat } from "./formats/formatting.ts";

export type DocumentKind =
  | "text"
  | "markdown"
  | "html"
  | "docx"
  | "odt"
  | "rtf"
  | "epub"
  | "srt"
  | "vtt"
  | "pdf";

/** The supported formats, for messages. */
export const supportedFormats =
  "Supported formats: TXT, Markdown, HTML, DOCX, ODT, RTF, EPUB, PDF, SRT and VTT" satisfies NoticeId;

/** The text of a document, and its metadata. */
export type ReadDocument = {
  readonly kind: DocumentKind;
  /**
   * paragraphs separated by a blank line, LF as line end, no byte order mark; a form feed begins each page of
   * a PDF but the first
   */
  readonly text: string;
  readonly title?: string;
  readonly author?: string;
  /**
   * ISO 8601, as precise as the document states it: the date of publication of a web page, the date of
   * creation of other files
   */
  readonly date?: string;
  /** BCP 47, as declared by the document or detected in its text */
  readonly language?: string;
  /** number of pages of a PDF */
  readonly pages?: number;
  /**
   * formatting of ranges of the text, outer ranges before inner ones; absent for kinds of documents without
   * formatting
   */
  readonly formats?: readonly TextFormat[];
  /** what to check before use: a detected encoding, pages without text */
  readonly notices: readonly Said[];
};

/** The reason why a document cannot be read. The message says what is wrong and what to do. */
export class DocumentError extends NoticeError {
  override name = "DocumentError";
  readonly reason: "empty" | "kind" | "encoding" | "encrypted" | "no-text" | "broken" | "too-large";
  constructor(reason: DocumentError["reason"], said: Said) {
    super(said);
    this.reason = reason;
  }
}

/** Longest text of a document, in UTF-16 code units. */
export const maxText = 20_000_000;
