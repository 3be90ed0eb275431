import { type Anchor, anchorOf, unitsOf } from "@throughline/study";
import search from "approx-string-match";

/** A possible position of a passage's words, for a person to confirm. */
export type Proposal = {
  readonly anchor: Anchor;
  /** number of differing letters; 0 for an exact match */
  readonly errors: number;
  /** number of exact matches; 0 when there is none and this is the nearest */
  readonly places: number;
};

/**
 * Divisor of the length that gives the largest number of differing letters: a quarter. Longer searches would
 * match anything.
 */
const share = 4;

/** Length above which a passage is searched for by its two ends, because the cost grows with the length. */
const longest = 256;

type Sought = Omit<Anchor, "prefix" | "suffix"> & {
  readonly prefix: string | null;
  readonly suffix: string | null;
};
type Place = { readonly start: number; readonly end: number; readonly errors: number };

/**
 * Finds the words of a passage in a changed text: the exact match with the best context, else the place with
 * the fewest differing letters.
 *
 * @returns undefined when more than a quarter of the letters differ; for a passage of more than 256 letters,
 *   of the letters at its two ends
 * @see Wu, Manber & Myers (1996), as in approx-string-match, the search of Hypothesis
 */
export function proposeAnchor(text: string, passage: Sought): Proposal | undefined {
  const { exact } = passage;
  const exactly = occurrences(text, exact).map((at) => ({ start: at, end: at + exact.length, errors: 0 }));
  const best = exactly.length > 0 ? mostLikelyPlace(text, passage, exactly) : similar(text, passage);
  const anchor = best && anchorOf(text, best.start, best.end);
  return anchor && { anchor, errors: best.errors, places: exactly.length };
}

function similar(text: string, passage: Sought): Place | undefined {
  const { exact } = passage;
  const near = (words: string) =>
    mostLikelyPlace(text, passage, search(text, words, Math.floor(words.length / share)));
  if (exact.length <= longest) return near(exact);
  const head = near(exact.slice(0, longest / 2));
  const tail = near(exact.slice(-longest / 2));
  const length = head && tail ? tail.end - head.start : 0;
  if (!head || !tail || length < exact.length / 2 || length > exact.length * 2) return undefined;
  return { start: head.start, end: tail.end, errors: head.errors + tail.errors };
}

/**
 * Returns the place with the fewest errors; among these, with the longest matching context, then the nearest.
 */
function mostLikelyPlace(text: string, passage: Sought, places: readonly Place[]): Place | undefined {
  if (places.length < 2) return places[0];
  const fewest = places.reduce((least, { errors }) => Math.min(least, errors), Number.POSITIVE_INFINITY);
  const [was = 0] = unitsOf(text, [passage.start]);
  const fit = ({ start, end }: Place) =>
    matchingContext(
      text.slice(Math.max(0, start - 64), start).trimEnd(),
      (passage.prefix ?? "").trimEnd(),
      -1,
    ) + matchingContext(text.slice(end, end + 64).trimStart(), (passage.suffix ?? "").trimStart(), 1);
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

/**
 * Counts the matching characters of the context, from the place outwards. Adjacent blanks are ignored,
 * because not every file keeps them.
 */
function matchingContext(text: string, around: string, direction: 1 | -1): number {
  let count = 0;
  while (
    count < around.length &&
    (direction === 1 ? text[count] === around[count] : text.at(-1 - count) === around.at(-1 - count))
  )
    count++;
  return count;
}
