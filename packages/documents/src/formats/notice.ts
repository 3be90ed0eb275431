const shown = 5;
const maxQuoted = 80;

/** Quotes the first texts, shortened, and the number of others. */
export function quotations(texts: readonly string[]): string {
  const first = texts.slice(0, shown).map((text) => `“${shortened(text)}”`);
  return texts.length > shown ? `${first.join(", ")} and ${texts.length - shown} more` : first.join(", ");
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  const letters = Array.from(line);
  return letters.length > maxQuoted ? `${letters.slice(0, maxQuoted).join("")}…` : line;
}
