/** Text from a file, safe to print: without line breaks and control characters. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}

/** Text from a file as it stands in a message: in quotation marks, and cut when long. */
export function quoted(text: string): string {
  const letters = [...printable(text)];
  return `"${letters.length > 40 ? `${letters.slice(0, 39).join("")}…` : letters.join("")}"`;
}

/** A few things listed, the rest counted. */
export function some(things: readonly string[], most = 12): string {
  const more = things.length - most;
  return more > 0 ? `${things.slice(0, most).join(", ")} and ${more} more` : things.join(", ");
}

/** A word for the shell, in single quotes where it would otherwise be read as more than a word. */
export function shellWord(text: string): string {
  return /^[\p{L}\p{N}_./:=,@%+-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
