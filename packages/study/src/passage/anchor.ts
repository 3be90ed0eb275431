import { codePointAt, pointsOf } from "./positions.ts";

/**
 * The anchor of a passage: its position in code points, its words, and up to 32 characters around them (W3C Web
 * Annotation).
 */
export type Anchor = {
  readonly exact: string;
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  readonly suffix: string;
};

/**
 * Returns the anchor of a range of a text, without white space at its ends.
 *
 * @param start in code units, like `end`
 * @returns undefined for a range of white space
 */
export const anchorOf = (text: string, start: number, end: number): Anchor | undefined =>
  anchorsOf(text, [{ start, end }])[0];

/** Returns the anchors of many ranges of a text, in the given order, in one pass over the text. */
export function anchorsOf(
  text: string,
  stretches: readonly { readonly start: number; readonly end: number }[],
): (Anchor | undefined)[] {
  const trimmed = stretches.map(({ start, end }) => {
    const words = text.slice(start, end);
    const exact = words.trim();
    const from = start + words.length - words.trimStart().length;
    return { exact, from, to: from + exact.length };
  });
  const starts = [...new Set(trimmed.map(({ from }) => from))].sort((a, b) => a - b);
  const points = pointsOf(text, starts);
  const pointOf = new Map(starts.map((start, i) => [start, points[i] ?? 0]));
  return trimmed.map(({ exact, from, to }) => {
    if (exact === "") return undefined;
    const start = pointOf.get(from) ?? 0;
    return {
      exact,
      start,
      end: start + codePointAt(exact, exact.length),
      prefix: [...text.slice(Math.max(0, from - 64), from)].slice(-32).join(""),
      suffix: [...text.slice(to, to + 64)].slice(0, 32).join(""),
    };
  });
}
