import { unitsOf } from "./positions.ts";

/** A passage as a text is asked for it: its position in code points, its words, and what stood around them where that is known. */
export type Held = {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix?: string | null | undefined;
  readonly suffix?: string | null | undefined;
};

/** A passage where it stands in its text, in code units. */
export type Placed<T> = { readonly passage: T; readonly start: number; readonly end: number };

/**
 * Tells the passages whose words are where they were from those that have lost their place. Words that are there by chance, with other
 * words on both sides, are not the passage's.
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
    const there = end > start && text.slice(start, end).trim() === passage.exact.trim();
    if (there && hasNeighbour(text, passage, start, end)) placed.push({ passage, start, end });
    else orphans.push(passage);
  }
  return { placed: placed.sort((a, b) => a.start - b.start || b.end - a.end), orphans };
}

/** So many letters next to a passage tell whether its neighbour is still there; around them, a text may be corrected. */
const near = 8;

/** Whether what stood next to the words still does, on one side at least, or was not noted on either. */
function hasNeighbour(text: string, { prefix, suffix }: Held, start: number, end: number): boolean {
  const before = letters(prefix ?? "").slice(-near);
  const after = letters(suffix ?? "").slice(0, near);
  if (before === "" && after === "") return true;
  return (
    (before !== "" && letters(text.slice(Math.max(0, start - reach), start)).endsWith(before)) ||
    (after !== "" && letters(text.slice(end, end + reach)).startsWith(after)) ||
    (before === "" && letters(text.slice(0, start)) === "")
  );
}

/** Far enough to find the letters between blanks. */
const reach = 64;

/** A part of a text without blanks, which not every file keeps next to a passage. */
export const letters = (part: string): string => part.replace(/\s+/gu, "");
