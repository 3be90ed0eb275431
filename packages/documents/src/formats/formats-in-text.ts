import type { TextFormat } from "./formatting.ts";

/** Number of inserted lines that are skipped to find the next matching line. */
const maxInserted = 50;

/**
 * Transfers the formats of a document to its corrected text: changed lines lose their formats, all others
 * keep them.
 *
 * @param read text as the document has it
 * @param formats formats of that text
 * @param stored current text
 * @returns formats in UTF-16 code units of the current text
 */
export function formatsInText(
  read: string,
  formats: readonly TextFormat[],
  stored: string,
): readonly TextFormat[] {
  if (read === stored) return formats;
  const [lines, storedLines] = [linesOf(read), linesOf(stored)];
  const places = matchLines(lines, storedLines);
  const moved = (position: number, at: number): number | undefined => {
    const line = lines[at];
    const place = places[at];
    return line === undefined || place === undefined ? undefined : position - line.start + place;
  };
  let from = 0;
  return formats.flatMap((format): TextFormat[] => {
    while ((lines[from + 1]?.start ?? Number.POSITIVE_INFINITY) <= format.start) from++;
    let to = from;
    while ((lines[to + 1]?.start ?? Number.POSITIVE_INFINITY) <= format.end) to++;
    const [start, end] = [moved(format.start, from), moved(format.end, to)];
    return start === undefined || end === undefined ? [] : [{ ...format, start, end }];
  });
}

type Line = { readonly start: number; readonly text: string };

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const found = { start, text: line };
    start += line.length + 1;
    return found;
  });
}

/**
 * Returns the index of each line among other lines in the same order; undefined for lines without a match.
 */
function matchLines(lines: readonly Line[], others: readonly Line[]): (number | undefined)[] {
  let next = 0;
  return lines.map(({ text }) => {
    for (let i = next; i < Math.min(others.length, next + maxInserted); i++) {
      if (others[i]?.text !== text) continue;
      next = i + 1;
      return others[i]?.start;
    }
    return undefined;
  });
}
