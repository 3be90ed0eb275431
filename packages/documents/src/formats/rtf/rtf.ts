import { type Message, notice } from "@throughline/messages";
import type { ReadDocument } from "../../document.ts";
import { dateIn } from "../html.ts";
import { commentsNotice, marginsNotice, picturesIn, struckNotices, unreadNotice } from "../notice.ts";
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
  struck,
  unknownPages,
}: RtfText): Message[] {
  const notices: Message[] = [];
  if (changes > 0) notices.push(notice("It has tracked changes. All of them were read as accepted."));
  if (hidden > 0) notices.push(notice("Hidden words are in the text."));
  notices.push(...struckNotices(struck));
  if (comments.length > 0) notices.push(commentsNotice(comments));
  if (margins.length > 0) notices.push(marginsNotice(margins));
  if (formulas > 0)
    notices.push(
      notice(
        "It has {count, plural, one {# formula} other {# formulas}}, not in the text. See the original.",
        { count: formulas },
      ),
    );
  if (pictures > 0) notices.push(unreadNotice([picturesIn(pictures)]));
  if (unknownPages.length > 0)
    notices.push(
      notice(
        "Its letters are in code page {pages}, which cannot be read. They were read as windows-1252. Save it as DOCX in Word or LibreOffice.",
        { pages: unknownPages.join(", ") },
      ),
    );
  return notices;
}
