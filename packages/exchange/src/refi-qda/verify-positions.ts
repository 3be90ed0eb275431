import { type Dialect, type DialectText, dialects, inclusiveDialects, placesIn } from "./dialects.ts";
import type { QdaSelection } from "./project.ts";

/** A text with the selections whose positions are to be read. */
export type SelectedText = { readonly text: DialectText; readonly selections: readonly QdaSelection[] };

/** How the positions of a project are read, and what speaks for it. */
export type Positions = {
  readonly dialect: Dialect;
  /** the stretch of each selection in the text of the study, in UTF-16 units; nothing where it lies outside */
  readonly stretches: ReadonlyMap<QdaSelection, { readonly start: number; readonly end: number }>;
  readonly selections: number;
  /** how many of them have words of their own to compare */
  readonly quoted: number;
  /** how many of these stand at their words */
  readonly verified: number;
  /** how many begin and end where words do */
  readonly atWords: number;
};

/**
 * Finds the dialect in which a program counts positions, by the words that selections name, and by where words begin and end.
 *
 * The end is exclusive, as in every file that was measured, unless most quotations are found only with an inclusive one. Its cost is one
 * pass over the texts for each of the eight dialects, or of sixteen.
 */
export function verifyPositions(texts: readonly SelectedText[]): Positions {
  let best: Positions | undefined;
  for (const dialect of dialects) {
    const found = positionsIn(texts, dialect);
    if (!best || isBetter(found, best)) best = found;
    // No other dialect can do better, and the one of the specification is the first.
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
      if (hasQuotation && agrees(words, quotationOf(selection))) verified++;
      if (isAtWords(text.plain, start, end)) atWords++;
    }
  }
  return { dialect, stretches, selections, quoted, verified, atWords };
}

/** The words that a selection names; programs shorten long ones. */
const quotationOf = ({ name }: QdaSelection): string => squeezed(name).replace(/(?:…|\.\.\.)$/u, "");

const squeezed = (words: string): string => words.replace(/\s+/gu, " ").trim();

/** Whether the name of a selection is as long as the selection, so that it claims to be its words, and is no name of another kind. */
function isQuotation(selection: QdaSelection): boolean {
  const { length } = squeezed(selection.name);
  const isShortened = /(?:…|\.\.\.)$/u.test(selection.name.trim());
  const span = selection.end - selection.start;
  return length > 0 && (Math.abs(span - length) <= 2 + 0.1 * length || (isShortened && span > length));
}

function agrees(words: string, quotation: string): boolean {
  const found = squeezed(words);
  return found === quotation || (quotation.length >= 20 && found.startsWith(quotation));
}

const letter = /[\p{L}\p{N}\p{M}]/u;

function isAtWords(text: string, start: number, end: number): boolean {
  const isWithin = (at: number): boolean => letter.test(text[at - 1] ?? " ") && letter.test(text[at] ?? " ");
  return !isWithin(start) && !isWithin(end);
}
