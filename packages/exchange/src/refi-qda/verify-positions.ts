import { type Dialect, type DialectText, dialects, placesIn, rareDialects } from "./dialects.ts";
import type { QdaSelection } from "./project.ts";

/** A text with the selections whose positions are converted. */
export type SelectedText = { readonly text: DialectText; readonly selections: readonly QdaSelection[] };

/** The converted positions of a project, and the evidence for them. */
export type Positions = {
  readonly dialect: Dialect;
  /**
   * range of each selection in the text of the study, in UTF-16 code units; absent when it is outside of the
   * text
   */
  readonly stretches: ReadonlyMap<QdaSelection, { readonly start: number; readonly end: number }>;
  readonly selections: number;
  /** number of selections with a quotation */
  readonly quoted: number;
  /** number of quotations found at their positions */
  readonly verified: number;
  /** number of other quotations, found by their words alone */
  readonly found: number;
  /** number of selections that begin and end at word boundaries */
  readonly atWords: number;
};

/**
 * Determines how a program counts positions, by the quotations in the names of selections, and by word
 * boundaries. A text whose quotations do not match is measured on its own, as projects can hold texts of
 * several programs; what still does not match is found by its words.
 *
 * Ends are exclusive, as in every file measured, unless most quotations match only with inclusive ends. The
 * cost is one pass over the texts for each of the 8 or 18 dialects.
 */
export function verifyPositions(texts: readonly SelectedText[]): Positions {
  const shared = bestPositions(texts);
  if (shared.verified === shared.quoted) return shared;
  const stretches = new Map(shared.stretches);
  let { verified, found } = shared;
  for (const one of texts) {
    const before = positionsIn([one], shared.dialect);
    if (before.verified === before.quoted) continue;
    const own = bestPositions([one]);
    const best = own.verified > before.verified ? own : before;
    const byWords = best.verified * 2 < best.quoted ? foundByWords(one, best) : [];
    for (const selection of one.selections) {
      const stretch = best.stretches.get(selection);
      if (stretch) stretches.set(selection, stretch);
      else stretches.delete(selection);
    }
    for (const [selection, stretch] of byWords) stretches.set(selection, stretch);
    verified += best.verified - before.verified;
    found += byWords.length;
  }
  return { ...shared, stretches, verified, found };
}

function bestPositions(texts: readonly SelectedText[]): Positions {
  let best: Positions | undefined;
  for (const dialect of dialects) {
    const found = positionsIn(texts, dialect);
    if (!best || isBetter(found, best)) best = found;
    // No other dialect can be better, and the first one is that of the specification.
    if (found.selections > 0 && found.verified === found.selections) break;
  }
  if (best && isDoubtful(best))
    for (const dialect of rareDialects) {
      const found = positionsIn(texts, dialect);
      const isClear = found.quoted > 0 || found.atWords > 0.9 * found.selections;
      if (isClear && isBetter(found, best)) best = found;
    }
  return best as Positions;
}

/** Most characters of a text that are searched for quotations, about a second. */
const mostSearched = 200_000_000;

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");

/** Returns whether most quotations, or without any most ends, do not match. */
const isDoubtful = ({ selections, quoted, verified, atWords }: Positions): boolean =>
  quoted > 0 ? verified * 2 < quoted : atWords * 2 < selections;

/** Finds the words of quotations that are not at their positions, where they occur once in the text. */
function foundByWords(
  { text, selections }: SelectedText,
  { stretches }: Positions,
): [QdaSelection, { start: number; end: number }][] {
  const misplaced = selections.filter((selection) => {
    const { start = 0, end = 0 } = stretches.get(selection) ?? {};
    return isQuotation(selection) && !matchesQuotation(text.plain.slice(start, end), quotationOf(selection));
  });
  const affordable = misplaced.slice(0, Math.ceil(mostSearched / (text.plain.length + 1)));
  return affordable.flatMap((selection): [QdaSelection, { start: number; end: number }][] => {
    const words = quotationOf(selection).split(" ").map(escaped);
    const [place, ...more] = text.plain.matchAll(new RegExp(words.join("\\s+"), "gu"));
    if (place === undefined || more.length > 0) return [];
    const length = isShortened(selection) ? selection.end - selection.start : place[0].length;
    return [[selection, { start: place.index, end: Math.min(place.index + length, text.plain.length) }]];
  });
}

const isBetter = (one: Positions, other: Positions): boolean =>
  one.verified !== other.verified
    ? one.verified > other.verified
    : one.stretches.size !== other.stretches.size
      ? one.stretches.size > other.stretches.size
      : one.atWords > other.atWords;

function positionsIn(texts: readonly SelectedText[], dialect: Dialect): Positions {
  const stretches = new Map<QdaSelection, { start: number; end: number }>();
  let selections = 0;
  let quoted = 0;
  let verified = 0;
  let atWords = 0;
  for (const { text, selections: own } of texts) {
    const places = placesIn(text, dialect);
    for (const selection of own) {
      selections++;
      const hasQuotation = isQuotation(selection);
      if (hasQuotation) quoted++;
      const start = places[selection.start];
      const end = places[selection.end + (dialect.endsAtLast ? 1 : 0)];
      if (start === undefined || end === undefined || end <= start) continue;
      stretches.set(selection, { start, end });
      const words = text.plain.slice(start, end);
      if (hasQuotation && matchesQuotation(words, quotationOf(selection))) verified++;
      if (isAtWords(text.plain, start, end)) atWords++;
    }
  }
  return { dialect, stretches, selections, quoted, verified, found: 0, atWords };
}

/** Returns the quotation in the name of a selection. Programs shorten long ones. */
const quotationOf = ({ name }: QdaSelection): string => collapseSpace(name).replace(/(?:…|\.\.\.)$/u, "");

const collapseSpace = (words: string): string => words.replace(/\s+/gu, " ").trim();

/**
 * Returns whether the name of a selection is as long as the selection, and so a quotation rather than another
 * name.
 */
function isQuotation(selection: QdaSelection): boolean {
  const { length } = collapseSpace(selection.name);
  const span = selection.end - selection.start;
  const isLong = isShortened(selection) && span > length;
  return length > 0 && (Math.abs(span - length) <= 2 + 0.1 * length || isLong);
}

const isShortened = ({ name }: QdaSelection): boolean => /(?:…|\.\.\.)$/u.test(name.trim());

function matchesQuotation(words: string, quotation: string): boolean {
  const found = collapseSpace(words);
  return found === quotation || (quotation.length >= 20 && found.startsWith(quotation));
}

const letter = /[\p{L}\p{N}\p{M}]/u;

function isAtWords(text: string, start: number, end: number): boolean {
  const isWithin = (at: number): boolean => letter.test(text[at - 1] ?? " ") && letter.test(text[at] ?? " ");
  return !isWithin(start) && !isWithin(end);
}
