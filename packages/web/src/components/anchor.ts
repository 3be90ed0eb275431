import { codePointAt } from "@throughline/study";

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
  const first = codePointAt(text, from);
  return {
    exact,
    start: first,
    end: first + codePointAt(exact, exact.length),
    prefix: [...text.slice(Math.max(0, from - 64), from)].slice(-32).join(""),
    suffix: [...text.slice(to, to + 64)].slice(0, 32).join(""),
  };
}
