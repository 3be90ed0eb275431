import { type Anchor, anchorOf, unitsOf } from "@throughline/study";
import search from "approx-string-match";

/** Where the words of a passage may stand now, for a person to confirm. */
export type Proposal = {
  readonly anchor: Anchor;
  /** so many letters are otherwise than in the passage; 0 when its words stand there exactly */
  readonly errors: number;
  /** at how many places the very words stand; 0 when they stand nowhere, and this is the nearest */
  readonly places: number;
};

/** A quarter of the letters may be otherwise; longer searches would find anything. */
const share = 4;

/** The cost of a search grows with the length of what is looked for: above this, it is looked for by its two ends. */
const longest = 256;

type Sought = Omit<Anchor, "prefix" | "suffix"> & {
  readonly prefix: string | null;
  readonly suffix: string | null;
};
type Place = { readonly start: number; readonly end: number; readonly errors: number };

/**
 * Finds where the words of a passage stand in a text that was changed: exactly, and when in several places where what stands around
 * them fits best; else the place that differs in the fewest letters.
 *
 * @returns nothing when more than a quarter of the letters would be otherwise; of a passage of more than 256 letters, of its two ends
 * @see Wu, Manber & Myers (1996), as in approx-string-match, the search of Hypothesis
 */
export function proposeAnchor(text: string, passage: Sought): Proposal | undefined {
  const { exact } = passage;
  const exactly = occurrences(text, exact).map((at) => ({ start: at, end: at + exact.length, errors: 0 }));
  const best = exactly.length > 0 ? likeliest(text, passage, exactly) : similar(text, passage);
  const anchor = best && anchorOf(text, best.start, best.end);
  return anchor && { anchor, errors: best.errors, places: exactly.length };
}

function similar(text: string, passage: Sought): Place | undefined {
  const { exact } = passage;
  const near = (words: string) =>
    likeliest(text, passage, search(text, words, Math.floor(words.length / share)));
  if (exact.length <= longest) return near(exact);
  const head = near(exact.slice(0, longest / 2));
  const tail = near(exact.slice(-longest / 2));
  const length = head && tail ? tail.end - head.start : 0;
  if (!head || !tail || length < exact.length / 2 || length > exact.length * 2) return undefined;
  return { start: head.start, end: tail.end, errors: head.errors + tail.errors };
}

/** Of places, those with the fewest errors; of these, the one with most of the passage's context around it, then the nearest. */
function likeliest(text: string, passage: Sought, places: readonly Place[]): Place | undefined {
  if (places.length < 2) return places[0];
  const fewest = places.reduce((least, { errors }) => Math.min(least, errors), Number.POSITIVE_INFINITY);
  const [was = 0] = unitsOf(text, [passage.start]);
  const fit = ({ start, end }: Place) =>
    alike(text.slice(Math.max(0, start - 64), start).trimEnd(), (passage.prefix ?? "").trimEnd(), -1) +
    alike(text.slice(end, end + 64).trimStart(), (passage.suffix ?? "").trimStart(), 1);
  const [best] = places
    .filter(({ errors }) => errors === fewest)
    .map((place) => ({ ...place, fits: fit(place) }))
    .sort((a, b) => b.fits - a.fits || Math.abs(a.start - was) - Math.abs(b.start - was));
  return best;
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
