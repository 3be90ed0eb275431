import type { ReadDocument } from "../document.ts";
import { decodeText } from "../encoding/index.ts";
import { formatsOf } from "./formatting.ts";
import { markdownFormats } from "./markdown.ts";

/** Longest heading that can be a title, in characters. */
const maxTitle = 500;

/** Reads plain text or Markdown as it is. In Markdown, the first heading of level 1 is the title. */
export function plainDocument(kind: "text" | "markdown", bytes: Uint8Array): ReadDocument {
  const { text, notices } = decodeText(bytes);
  const title = kind === "markdown" ? firstHeading(text) : undefined;
  const formats = kind === "markdown" ? markdownFormats(text) : [];
  return { kind, text, ...(title === undefined ? {} : { title }), ...formatsOf(formats), notices };
}

/** Returns the text of the first line that begins with one "#". The cost is linear for any text. */
function firstHeading(text: string): string | undefined {
  const mark = /^#[ \t]+(?=\S)/mu.exec(text);
  if (!mark) return undefined;
  const start = mark.index + mark[0].length;
  const end = text.indexOf("\n", start);
  const line = text.slice(start, Math.min(end < 0 ? text.length : end, start + maxTitle)).trimEnd();
  let last = line.length;
  while (line[last - 1] === "#") last--;
  const title = line.slice(0, last).trimEnd();
  return title === "" ? undefined : title;
}
