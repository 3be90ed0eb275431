import { type Dialect, type DialectText, dialects, inclusiveDialects, placesIn } from "./dialects.ts";
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
  /** number of selections that begin and end at word boundaries */
  readonly atWords: number;
};

/**
 * Determines how a program counts positions, by the quotations in the names of selections, and by word
 * boundaries.
 *
 * Ends are exclusive, as in every file measured, unless most quotations match only with inclusive ends. The
 * cost is one pass over the texts for each of the 8 or 16 dialects.
 */
export function verifyPositions(texts: readonly SelectedText[]): Positions {
  let best: Positions | undefined;
  for (const dialect of dialects) {
    const found = positionsIn(texts, dialect);
    if (!best || isBetter(found, best)) best = found;
    // No other dialect can be better, and the first one is that of the specification.
    if (found.selections > 0 && found.verified === found.selections) break;
  }
  if (best && best.verified * 2 < best.quoted)
    for (const dialect of inclusiveDialects) {
      const found = positionsIn(texts, dialect);
      if (found.verified > best.verified) best = found;
    }
  return best as Positions;
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
  return { dialect, stretches, selections, quoted, verified, atWords };
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
  const isShortened = /(?:…|\.\.\.)$/u.test(selection.name.trim());
  const span = selection.end - selection.start;
  return length > 0 && (Math.abs(span - length) <= 2 + 0.1 * length || (isShortened && span > length));
}

function matchesQuotation(words: string, quotation: string): boolean {
  const found = collapseSpace(words);
  return found === quotation || (quotation.length >= 20 && found.startsWith(quotation));
}

const letter = /[\p{L}\p{N}\p{M}]/u;

function isAtWords(text: string, start: number, end: number): boolean {
  const isWithin = (at: number): boolean => letter.test(text[at - 1] ?? " ") && letter.test(text[at] ?? " ");
  return !isWithin(start) && !isWithin(end);
}
