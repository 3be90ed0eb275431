import type { ReadDocument } from "../document.ts";
import { decoded } from "../encoding/index.ts";
import { formatsOf } from "./formatting.ts";
import { markdownFormats } from "./markdown.ts";

/** So many characters of a heading can be a title. */
const maxTitle = 500;

/** A plain or Markdown text, as it is. The first heading of the first level in Markdown is its title. */
export function plainDocument(kind: "text" | "markdown", bytes: Uint8Array): ReadDocument {
  const { text, notices } = decoded(bytes);
  const title = kind === "markdown" ? firstHeading(text) : undefined;
  const formats = kind === "markdown" ? markdownFormats(text) : [];
  return { kind, text, ...(title === undefined ? {} : { title }), ...formatsOf(formats), notices };
}

/** The words of the first line that begins with one "#". Its cost is linear in the text, whatever the text holds. */
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
