import search from "approx-string-match";
import { type Anchor, anchorOf } from "./place-passages.ts";
import { unitsOf } from "./positions.ts";

/** Where the words of a passage may stand now, for a person to confirm. */
export type Proposal = {
  readonly anchor: Anchor;
  /** so many letters are otherwise than in the passage; 0 when its words stand there exactly */
  readonly errors: number;
};

/** A quarter of the words may be otherwise; longer searches would find anything. */
const share = 4;

/**
 * Finds where the words of a passage stand in a text that was changed: exactly, and when in several places where what stands around
 * them fits best; else the place that differs in the fewest letters.
 *
 * @returns nothing when more than a quarter of the letters would be otherwise
 * @see Wu, Manber & Myers (1996), as in approx-string-match, the search of Hypothesis
 */
export function proposeAnchor(
  text: string,
  passage: Omit<Anchor, "prefix" | "suffix"> & {
    readonly prefix: string | null;
    readonly suffix: string | null;
  },
): Proposal | undefined {
  const { exact, start } = passage;
  const exactly = occurrences(text, exact).map((at) => ({ start: at, end: at + exact.length, errors: 0 }));
  const found = exactly.length > 0 ? exactly : search(text, exact, Math.floor(exact.length / share));
  const fewest = Math.min(...found.map(({ errors }) => errors));
  const [near = 0] = unitsOf(text, [start]);
  const fit = (place: { start: number; end: number }) =>
    alike(text.slice(0, place.start).trimEnd(), (passage.prefix ?? "").trimEnd(), -1) +
    alike(text.slice(place.end, place.end + 64).trimStart(), (passage.suffix ?? "").trimStart(), 1);
  const [best] = found
    .filter(({ errors }) => errors === fewest)
    .map((place) => ({ ...place, fits: fit(place) }))
    .sort((a, b) => b.fits - a.fits || Math.abs(a.start - near) - Math.abs(b.start - near));
  const anchor = best && anchorOf(text, best.start, best.end);
  return anchor && { anchor, errors: best.errors };
}

function occurrences(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** How many characters agree from the place outwards; the blanks next to it are not kept by every file. */
function alike(text: string, around: string, direction: 1 | -1): number {
  let count = 0;
  while (
    count < around.length &&
    (direction === 1 ? text[count] === around[count] : text.at(-1 - count) === around.at(-1 - count))
  )
    count++;
  return count;
}
