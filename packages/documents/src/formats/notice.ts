/** A number with its noun: 1 comment, 2 comments. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const shown = 5;
const maxQuoted = 80;

/** The first texts in quotation marks, each cut short, and how many there are more. */
export function quoted(texts: readonly string[]): string {
  const first = texts.slice(0, shown).map((text) => `“${shortened(text)}”`);
  return texts.length > shown ? `${first.join(", ")} and ${texts.length - shown} more` : first.join(", ");
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  const letters = Array.from(line);
  return letters.length > maxQuoted ? `${letters.slice(0, maxQuoted).join("")}…` : line;
}
