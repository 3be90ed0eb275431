/** Makes a text from a file safe to print: without line breaks and control characters. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}

/** Quotes a text from a file in a message, shortened when long. */
export function quoted(text: string): string {
  const letters = [...printable(text)];
  return `"${letters.length > 40 ? `${letters.slice(0, 39).join("")}…` : letters.join("")}"`;
}

/** A number with its noun: 1 comment, 2 comments. */
export const countOf = (count: number, one: string, several = `${one}s`): string =>
  `${count} ${count === 1 ? one : several}`;

/** Lists the first of some names, and how many more there are. */
export function some(names: readonly string[], most = 12): string {
  const more = names.length - most;
  return more > 0 ? `${names.slice(0, most).join(", ")} and ${more} more` : names.join(", ");
}
