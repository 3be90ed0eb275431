import { type Anchor, anchorsOf } from "./anchor.ts";
import { findAll } from "./find-all.ts";
import { type AnchoredPassage, letters } from "./locate-passages.ts";
import { unitsOf } from "./positions.ts";

/** Passages in another version of their text. */
export type ReanchoredPassages<T> = {
  /** passages whose words occur at one position in the same context, with their new anchors */
  readonly kept: readonly { readonly passage: T; readonly anchor: Anchor }[];
  /** all others, in the given order; a person must locate them */
  readonly rest: readonly T[];
};

/** A passage prepared for the search, without surrounding white space, because line ends differ between formats. */
type PreparedPassage = { readonly words: string; readonly before: string; readonly after: string };

/**
 * Finds passages in a new version of their text, exactly or not at all. If quotation and context occur several times,
 * the occurrence at the old position is taken; without one, the passage is not relocated.
 *
 * @param text with line ends as one character, without byte order mark
 * @returns each passage once; the text is read a fixed number of times, regardless of the number of passages
 */
export function reanchorPassages<T extends AnchoredPassage>(
  text: string,
  passages: readonly T[],
): ReanchoredPassages<T> {
  const sought = passages.map(
    ({ exact, prefix, suffix }): PreparedPassage => ({
      words: exact.trim(),
      before: letters(prefix ?? ""),
      after: letters(suffix ?? ""),
    }),
  );
  const places = placesIn(text, sought);
  const olds = [...new Set(passages.map(({ start }) => start))].sort((a, b) => a - b);
  const units = unitsOf(text, olds);
  const unitOf = new Map(olds.map((old, i) => [old, units[i] ?? 0]));
  const found = passages.map((passage, i) => {
    const one = sought[i]!;
    const old = unitOf.get(passage.start) ?? 0;
    const [place, other] = places.get(one.words === "" ? "" : keyOf(one)) ?? [];
    const alone = other === undefined && one.before + one.after !== "" ? place : undefined;
    const start = alone ?? (standsAt(text, one, old) ? old : undefined);
    return start === undefined ? undefined : { start, end: start + one.words.length };
  });
  const anchors = anchorsOf(
    text,
    found.map((place) => place ?? { start: 0, end: 0 }),
  );
  return {
    kept: passages.flatMap((passage, i) => (anchors[i] ? [{ passage, anchor: anchors[i] }] : [])),
    rest: passages.filter((_, i) => anchors[i] === undefined),
  };
}

const keyOf = ({ words, before, after }: PreparedPassage): string => `${before}\n${words}\n${after}`;

/** Returns the first two positions of each passage in its context, in code units of the text. */
function placesIn(text: string, sought: readonly PreparedPassage[]): Map<string, number[]> {
  const { plain, units } = withoutBlanks(text);
  const places = new Map<string, number[]>();
  const distinct = new Map(sought.filter(({ words }) => words !== "").map((one) => [keyOf(one), one]));
  const byLetters = Map.groupBy(distinct.values(), needleOf);
  findAll(plain, byLetters.keys(), (needle, at) => {
    const settled = (byLetters.get(needle) ?? []).map((one) => {
      const known = places.get(keyOf(one)) ?? [];
      const unit = units[at + one.before.length];
      if (known.length < 2 && unit !== undefined && text.startsWith(one.words, unit))
        places.set(keyOf(one), [...known, unit]);
      return (places.get(keyOf(one)) ?? []).length === 2;
    });
    return settled.every(Boolean);
  });
  return places;
}

const needleOf = ({ words, before, after }: PreparedPassage): string => before + letters(words) + after;

function withoutBlanks(text: string): { plain: string; units: Uint32Array } {
  const units = new Uint32Array(text.length);
  let count = 0;
  for (const { index, 0: part } of text.matchAll(/\S+/gu))
    for (let i = 0; i < part.length; i++) units[count++] = index + i;
  return { plain: letters(text), units: units.subarray(0, count) };
}

function standsAt(text: string, { words, before, after }: PreparedPassage, start: number): boolean {
  if (words === "" || !text.startsWith(words, start)) return false;
  const end = start + words.length;
  return (
    letters(text.slice(Math.max(0, start - before.length - blanks), start)).endsWith(before) &&
    letters(text.slice(end, end + after.length + blanks)).startsWith(after)
  );
}

/** Maximum number of white-space characters among the letters around a passage. */
const blanks = 64;
