import type { PassageRow } from "../state/model.ts";
import { codePointAt, unitsOf } from "./positions.ts";

/** A passage where it stands in a text, in code units. */
export type Placed = { readonly row: PassageRow; readonly start: number; readonly end: number };

/** Passages where their words still stand exactly; the others are orphans, and never moved in silence. */
export function placePassages(
  text: string,
  rows: readonly PassageRow[],
): { placed: Placed[]; orphans: PassageRow[] } {
  const points = [...new Set(rows.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const units = unitsOf(text, points);
  const unitOf = new Map(points.map((point, i) => [point, units[i] ?? 0]));
  const placed: Placed[] = [];
  const orphans: PassageRow[] = [];
  for (const row of rows) {
    const [start = 0, end = 0] = [unitOf.get(row.start), unitOf.get(row.end)];
    if (text.slice(start, end).trim() === row.exact.trim()) placed.push({ row, start, end });
    else orphans.push(row);
  }
  return { placed: placed.sort((a, b) => a.start - b.start), orphans };
}

/** What holds a passage: its position in code points, its words, and up to 32 characters around them (W3C Web Annotation). */
export type Anchor = {
  readonly exact: string;
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  readonly suffix: string;
};

/**
 * The anchor of a stretch of a text, without blanks at its ends.
 *
 * @param start in code units, as `end`
 * @returns nothing when there is nothing but blanks
 */
export function anchorOf(text: string, start: number, end: number): Anchor | undefined {
  const words = text.slice(start, end);
  const exact = words.trim();
  if (exact === "") return undefined;
  const from = start + words.length - words.trimStart().length;
  const to = from + exact.length;
  return {
    exact,
    start: codePointAt(text, from),
    end: codePointAt(text, to),
    prefix: [...text.slice(Math.max(0, from - 64), from)].slice(-32).join(""),
    suffix: [...text.slice(to, to + 64)].slice(0, 32).join(""),
  };
}
