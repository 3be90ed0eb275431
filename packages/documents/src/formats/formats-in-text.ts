import type { TextFormat } from "./formatting.ts";

/** A line that was inserted is passed over when the line after it follows within so many lines. */
const reach = 50;

/**
 * Finds the formats of a document in its text as it is now: lines that were corrected lose theirs, all others keep them.
 *
 * @param read the text as the document has it
 * @param formats of that text
 * @param stored the text as it is now
 * @returns the formats in UTF-16 code units of the stored text
 */
export function formatsInText(
  read: string,
  formats: readonly TextFormat[],
  stored: string,
): readonly TextFormat[] {
  if (read === stored) return formats;
  const [lines, storedLines] = [linesOf(read), linesOf(stored)];
  const places = matched(lines, storedLines);
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

/** Where each line stands among others in the same order; nothing where it does not. */
function matched(lines: readonly Line[], others: readonly Line[]): (number | undefined)[] {
  let next = 0;
  return lines.map(({ text }) => {
    for (let i = next; i < Math.min(others.length, next + reach); i++) {
      if (others[i]?.text !== text) continue;
      next = i + 1;
      return others[i]?.start;
    }
    return undefined;
  });
}
