import { type Anchor, anchorsOf } from "./anchor.ts";
import { unitsOf } from "./positions.ts";
import { type Held, letters } from "./standing.ts";

/** Passages in another version of their text. */
export type Reanchored<T> = {
  /** those whose words, with what was around them, stand at one place, and how they are held there */
  readonly kept: readonly { readonly passage: T; readonly anchor: Anchor }[];
  /** all others, in the order given: a person has to say where they stand */
  readonly rest: readonly T[];
};

/**
 * Finds passages in a text that takes the place of theirs: exactly, or not at all. Where quotation and context stand at several places,
 * the one at the old position is the passage's; when none is, nobody can tell.
 *
 * @param text with line ends as one character, without byte order mark
 * @returns each passage once; the text is read through once, and each place where a passage's first letters stand is looked at
 */
export function reanchored<T extends Held>(text: string, passages: readonly T[]): Reanchored<T> {
  const places = placesOf(text, new Set(passages.map(({ exact }) => exact.trim())));
  const olds = [...new Set(passages.map(({ start }) => start))].sort((a, b) => a - b);
  const units = unitsOf(text, olds);
  const unitOf = new Map(olds.map((old, i) => [old, units[i]]));
  const found = passages.map((passage) => {
    const words = passage.exact.trim();
    const fitting = (places.get(words) ?? []).filter((at) => inContext(text, passage, at, at + words.length));
    const noted = (passage.prefix ?? "") + (passage.suffix ?? "") !== "";
    const start =
      fitting.length === 1 && noted ? fitting[0] : fitting.find((at) => at === unitOf.get(passage.start));
    return start === undefined ? undefined : { start, end: start + words.length };
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

/** Blanks are left out: a paragraph's end in one format is a line's end in another. */
function inContext(text: string, { prefix, suffix }: Held, start: number, end: number): boolean {
  const before = letters(prefix ?? "");
  const after = letters(suffix ?? "");
  return (
    letters(text.slice(Math.max(0, start - before.length - blanks), start)).endsWith(before) &&
    letters(text.slice(end, end + after.length + blanks)).startsWith(after)
  );
}

/** So many blanks may be among the letters around a passage. */
const blanks = 64;

/** By so many first letters words are looked for together; shorter ones each by themselves. */
const opening = 8;

/** Every place of every string, in code units. */
function placesOf(text: string, wanted: ReadonlySet<string>): Map<string, number[]> {
  const places = new Map<string, number[]>();
  const byOpening = new Map<string, string[]>();
  for (const words of wanted) {
    if (words === "") continue;
    places.set(words, []);
    const key = words.slice(0, opening);
    if (key.length < opening) {
      for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
        places.get(words)?.push(at);
    } else byOpening.set(key, [...(byOpening.get(key) ?? []), words]);
  }
  if (byOpening.size === 0) return places;
  for (let at = 0; at + opening <= text.length; at++)
    for (const words of byOpening.get(text.slice(at, at + opening)) ?? [])
      if (text.startsWith(words, at)) places.get(words)?.push(at);
  return places;
}
