/** Escapes a text for a line of Markdown: nothing in it becomes a heading, a list, a link, HTML or code. */
export function markdownText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/[\\`*_{}[\]()<>#+\-.!|~&]/gu, "\\$&");
}
