import { countOf } from "@throughline/study";
import type { ReadDocument } from "../../document.ts";
import { dateIn } from "../html.ts";
import { quotations } from "../notice.ts";
import { RtfReader, type RtfText } from "./rtf-reader.ts";
import { rtfTokens } from "./tokens.ts";

/**
 * Reads an RTF document: text in the code pages of its fonts, with tracked insertions, without deletions.
 *
 * @throws DocumentError when the file is not RTF
 */
export function rtfDocument(bytes: Uint8Array): ReadDocument {
  const reader = new RtfReader();
  for (const token of rtfTokens(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1")))
    reader.read(token);
  const read = reader.end();
  const [title, author] = [read.properties.get("title")?.trim(), read.properties.get("author")?.trim()];
  const date = dateIn(read.properties.get("date"));
  return {
    kind: "rtf",
    text: read.text,
    ...(title ? { title } : {}),
    ...(author ? { author } : {}),
    ...(date ? { date } : {}),
    notices: noticesOf(read),
  };
}

function noticesOf({
  changes,
  comments,
  margins,
  pictures,
  formulas,
  hidden,
  unknownPages,
}: RtfText): string[] {
  const notices: string[] = [];
  if (changes > 0) notices.push("It has tracked changes. All of them were read as accepted.");
  if (hidden > 0) notices.push("Hidden words are in the text.");
  if (comments.length > 0)
    notices.push(`It has ${countOf(comments.length, "comment")}, not in the text: ${quotations(comments)}.`);
  if (margins.length > 0)
    notices.push(`Page headers and footers are not in the text: ${quotations(margins)}.`);
  if (formulas > 0)
    notices.push(`It has ${countOf(formulas, "formula")}, not in the text; see the original.`);
  if (pictures > 0) notices.push(`It has ${countOf(pictures, "picture")}; their words are not in the text.`);
  if (unknownPages.length > 0)
    notices.push(
      `Its letters are in code page ${unknownPages.join(", ")}, which cannot be read; they were read as windows-1252. Save it as DOCX in Word or LibreOffice.`,
    );
  return notices;
}
