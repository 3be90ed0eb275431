import type { ReadDocument } from "../document.ts";
import { decoded } from "../encoding.ts";

/** A plain or Markdown text, as it is. Markdown may say its title in its first heading. */
export function plainDocument(kind: "text" | "markdown", bytes: Uint8Array): ReadDocument {
  const { text, encoding } = decoded(bytes);
  const title = kind === "markdown" ? /^#\s+(.+?)\s*#*\s*$/mu.exec(text)?.[1] : undefined;
  return { kind, text, ...(title === undefined ? {} : { title }), notices: encodingNotice(encoding) };
}

/** Says which encoding was taken, unless it is the usual one. */
export const encodingNotice = (encoding: string): string[] =>
  encoding === "utf-8" ? [] : [`It was read as ${encoding}; check that its letters are right.`];
