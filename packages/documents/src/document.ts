import type { TextFormat } from "./formats/formatting.ts";

/** The kinds of document that can be read. */
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

/** What is taken, for messages. */
export const takenKinds = "Supported formats: TXT, Markdown, HTML, DOCX, ODT, RTF, EPUB, PDF, SRT and VTT";

/** A document as text, and what it says of itself. */
export type ReadDocument = {
  readonly kind: DocumentKind;
  /** paragraphs with a blank line between them, LF at line ends, no byte order mark; pages of a PDF are parted by a form feed */
  readonly text: string;
  readonly title?: string;
  readonly author?: string;
  /** ISO 8601, as exact as the document says: when a page was published, when the file of any other document was made */
  readonly date?: string;
  /** BCP 47, as the document says or as its words do */
  readonly language?: string;
  /** how many pages a PDF has */
  readonly pages?: number;
  /** how stretches of the text are formatted, the outer before those within them; nothing where the kind of document has no formatting */
  readonly formats?: readonly TextFormat[];
  /** what the person who adds it should know: the encoding that was taken, pages without text */
  readonly notices: readonly string[];
};

/** Why a document cannot be taken: its message says what is wrong, and what to do. */
export class DocumentError extends Error {
  override name = "DocumentError";
  readonly reason: "empty" | "kind" | "encoding" | "encrypted" | "no-text" | "broken" | "too-large";
  constructor(reason: DocumentError["reason"], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** The longest text that is taken, in UTF-16 code units. */
export const maxText = 20_000_000;
