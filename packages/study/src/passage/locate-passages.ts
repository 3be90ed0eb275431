import { unitsOf } from "./positions.ts";

/** A passage to check against a text: its position in code points, its words, and the text around them if known. */
export type AnchoredPassage = {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix?: string | null | undefined;
  readonly suffix?: string | null | undefined;
};

/** A passage with its position in its text, in code units. */
export type LocatedPassage<T> = { readonly passage: T; readonly start: number; readonly end: number };

/**
 * Separates the passages whose words are still at their position from those that have lost it. Equal words with
 * different text on both sides do not count.
 *
 * @param text with line ends as one character, without byte order mark
 * @returns placed passages in the order of the text, orphans in the given order; one pass over the text
 */
export function locatePassages<T extends AnchoredPassage>(
  text: string,
  passages: readonly T[],
): { placed: LocatedPassage<T>[]; orphans: T[] } {
  const points = [...new Set(passages.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const units = unitsOf(text, points);
  const unitOf = new Map(points.map((point, i) => [point, units[i] ?? 0]));
  const placed: LocatedPassage<T>[] = [];
  const orphans: T[] = [];
  for (const passage of passages) {
    const [start = 0, end = 0] = [unitOf.get(passage.start), unitOf.get(passage.end)];
    // A table cell keeps no spaces at its ends, but the text may have them.
    const there = end > start && text.slice(start, end).trim() === passage.exact.trim();
    if (there && hasNeighbour(text, passage, start, end)) placed.push({ passage, start, end });
    else orphans.push(passage);
  }
  return { placed: placed.sort((a, b) => a.start - b.start || b.end - a.end), orphans };
}

/** Number of letters next to a passage that identify its neighbour; text farther away may have been corrected. */
const near = 8;

/** Returns whether the text next to the words is unchanged on at least one side, or was not recorded on either. */
function hasNeighbour(
  text: string,
  { prefix, suffix }: AnchoredPassage,
  start: number,
  end: number,
): boolean {
  const before = letters(prefix ?? "").slice(-near);
  const after = letters(suffix ?? "").slice(0, near);
  if (before === "" && after === "") return true;
  return (
    (before !== "" && letters(text.slice(Math.max(0, start - reach), start)).endsWith(before)) ||
    (after !== "" && letters(text.slice(end, end + reach)).startsWith(after)) ||
    (before === "" && letters(text.slice(0, start)) === "")
  );
}

/** Distance that is sufficient to find the letters between white space. */
const reach = 64;

/** Removes white space, which not every file keeps next to a passage. */
export const letters = (part: string): string => part.replace(/\s+/gu, "");
