/** Two or more capitalised words in a row, with the particles of names between them. */
const names =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{Ll}’'-]+(?:\s+(?:(?:van|von|de|der|di|al|bin|ibn)\s+)*\p{Lu}(?:[\p{Ll}’'-]+|\.))+/gu;
const addresses = /[\w.+-]+@[\w-]+\.[\w.-]+|\+\d[\d ()-]{7,}\d/gu;

/**
 * Suggests what may identify people in a text: names, e-mail addresses and telephone numbers, the most
 * frequent first.
 */
export function suggestedOriginals(text: string, most: number): string[] {
  const counts = new Map<string, number>();
  for (const pattern of [names, addresses])
    for (const [found] of text.matchAll(pattern)) {
      const plain = found.replace(/\s+/gu, " ").replace(/[.’'-]+$/u, "");
      counts.set(plain, (counts.get(plain) ?? 0) + 1);
    }
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([name]) => name);
}
