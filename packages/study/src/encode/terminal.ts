/**
 * Converts a text from a file to one line for a terminal or a comment: control, format and line-ending characters
 * become spaces.
 */
export function lineOfText(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
}
