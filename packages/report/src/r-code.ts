import { lineOfText } from "@throughline/study";

/**
 * A text as a string of R. Everything but plain letters, digits and punctuation is written as an escape, which reads the same in every
 * locale; no line end stands in it as such. R has no NUL: it becomes U+FFFD, as a lone surrogate does.
 */
export function rString(text: string): string {
  const escaped = Array.from(text.toWellFormed().replaceAll("\0", "\ufffd"), (character) => {
    if (character === '"' || character === "\\") return `\\${character}`;
    const code = character.codePointAt(0) as number;
    if (code >= 0x20 && code < 0x7f) return character;
    return code > 0xffff ? `\\U{${code.toString(16)}}` : `\\u{${code.toString(16)}}`;
  });
  return `"${escaped.join("")}"`;
}

/** A number in R; what is not finite is missing. */
export const rNumber = (value: number): string => (Number.isFinite(value) ? String(value) : "NA");

/** A vector of R of expressions of R. */
export const rVector = (values: readonly string[]): string => `c(${values.join(", ")})`;

/** A comment of R, on one line whatever the text holds. */
export const rComment = (text: string): string => `# ${lineOfText(text).trimEnd()}`;

/** A name of R, from an id: letters and digits of ASCII, with a prefix. Different ids can give the same name. */
export const rName = (prefix: string, id: string): string => `${prefix}_${id.replace(/[^A-Za-z0-9]/gu, "_")}`;
