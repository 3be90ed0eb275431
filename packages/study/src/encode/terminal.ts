/** Text from a file as one line of a terminal or of a comment: control, format and line-ending characters become a space. */
export function lineOfText(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
}
