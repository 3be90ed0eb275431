/** Returns a text as positions count it: a line end is one character, and a byte order mark does not count. */
export function countedText(raw: string): string {
  return raw.replace(/^\ufeff/u, "").replaceAll("\r\n", "\n");
}

/** Converts a position in UTF-16 code units, which browsers use, to Unicode code points, which passages use. */
export function codePointAt(text: string, unit: number): number {
  let points = unit;
  for (let i = 0; i < unit; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xdc00 && code <= 0xdfff) points--;
  }
  return points;
}

/** Returns the code point that begins at each of the given code units, which must be ascending. */
export function pointsOf(text: string, units: readonly number[]): number[] {
  const points: number[] = [];
  let point = 0;
  let at = 0;
  for (const unit of units) {
    point += codePointAt(text.slice(at, unit), unit - at);
    at = unit;
    points.push(point);
  }
  return points;
}

/** Returns the code unit at which each of the given code points begins; they must be ascending. */
export function unitsOf(text: string, points: readonly number[]): number[] {
  const units: number[] = [];
  let point = 0;
  let unit = 0;
  for (const wanted of points) {
    while (point < wanted && unit < text.length) {
      const code = text.charCodeAt(unit);
      unit += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
      point++;
    }
    units.push(unit);
  }
  return units;
}

/** A range of a text with the same marks. */
export type Piece<T> = { readonly start: number; readonly end: number; readonly marks: readonly T[] };

/**
 * Splits a text where marks begin and end.
 *
 * @param marks with positions in code units, in any order
 * @param from start of the part of the text to split
 */
export function piecesOf<T extends { readonly start: number; readonly end: number }>(
  marks: readonly T[],
  from: number,
  to: number,
): Piece<T>[] {
  const within = marks.filter(({ start, end }) => start < to && end > from);
  const cuts = new Set([from, to]);
  for (const { start, end } of within) {
    if (start > from) cuts.add(start);
    if (end < to) cuts.add(end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, i) => {
    const end = places[i + 1]!;
    return { start, end, marks: within.filter((mark) => mark.start < end && mark.end > start) };
  });
}
