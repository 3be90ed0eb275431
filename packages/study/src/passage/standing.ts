import { unitsOf } from "./positions.ts";

/** A passage as a text is asked for it: its position in code points, and its words. */
export type Held = { readonly start: number; readonly end: number; readonly exact: string };

/** A passage where it stands in its text, in code units. */
export type Placed<T> = { readonly passage: T; readonly start: number; readonly end: number };

/**
 * Tells the passages whose words are where they were from those that have lost their place.
 *
 * @param text with line ends as one character, without byte order mark
 * @returns placed in the order of the text, orphans in the order given; one walk over the text
 */
export function standing<T extends Held>(
  text: string,
  passages: readonly T[],
): { placed: Placed<T>[]; orphans: T[] } {
  const points = [...new Set(passages.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const units = unitsOf(text, points);
  const unitOf = new Map(points.map((point, i) => [point, units[i] ?? 0]));
  const placed: Placed<T>[] = [];
  const orphans: T[] = [];
  for (const passage of passages) {
    const [start = 0, end = 0] = [unitOf.get(passage.start), unitOf.get(passage.end)];
    // A cell of a table keeps no space at its ends, a text may have them.
    if (end > start && text.slice(start, end).trim() === passage.exact.trim())
      placed.push({ passage, start, end });
    else orphans.push(passage);
  }
  return { placed: placed.sort((a, b) => a.start - b.start || b.end - a.end), orphans };
}
