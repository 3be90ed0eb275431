/** Maximum number of letters by which strings are searched together; shorter strings are grouped by length. */
const maxGroupLength = 24;

/**
 * Finds many strings in a text at once.
 *
 * @param onFound receives each position, for each string in the order of the text; returns true to stop the search
 *   for this string
 * @see Karp & Rabin (1987), IBM Journal of Research and Development 31: 249-260
 */
export function findAll(
  text: string,
  wanted: Iterable<string>,
  onFound: (string: string, at: number) => boolean,
): void {
  const byLength = Map.groupBy(new Set(wanted), ({ length }) => Math.min(maxGroupLength, length));
  for (const [length, strings] of byLength) if (length > 0) findOpening(text, length, strings, onFound);
}

function findOpening(
  text: string,
  length: number,
  strings: readonly string[],
  onFound: (string: string, at: number) => boolean,
): void {
  const open = Map.groupBy(strings, (string) => hashOf(string, length));
  const leading = powerOf(length - 1);
  let hash = hashOf(text, length);
  for (let at = 0; at + length <= text.length; at++) {
    const candidates = open.get(hash);
    if (candidates) {
      const rest = candidates.filter((string) => !(text.startsWith(string, at) && onFound(string, at)));
      if (rest.length === 0) open.delete(hash);
      else if (rest.length < candidates.length) open.set(hash, rest);
    }
    hash = Math.imul(hash - Math.imul(text.charCodeAt(at), leading), base) + text.charCodeAt(at + length);
    hash |= 0;
  }
}

const base = 65_599;

function hashOf(text: string, length: number): number {
  let hash = 0;
  for (let i = 0; i < length; i++) hash = (Math.imul(hash, base) + text.charCodeAt(i)) | 0;
  return hash;
}

function powerOf(exponent: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i++) power = Math.imul(power, base);
  return power;
}
