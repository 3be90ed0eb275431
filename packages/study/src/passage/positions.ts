/** A text as positions count it: a line end is one character, and a byte order mark is none. */
export function countedText(raw: string): string {
  return raw.replace(/^\ufeff/u, "").replaceAll("\r\n", "\n");
}

/** Positions of passages are Unicode code points; those of the browser are UTF-16 code units. */
export function codePointAt(text: string, unit: number): number {
  let points = unit;
  for (let i = 0; i < unit; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xdc00 && code <= 0xdfff) points--;
  }
  return points;
}

/** The code point that begins at each of the given code units; the units have to rise. */
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

/** The code unit at which each of the given code points begins; the points have to rise. */
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

/** A stretch of a text over which the same marks lie. */
export type Piece<T> = { readonly start: number; readonly end: number; readonly marks: readonly T[] };

/**
 * Cuts a text where marks begin and end.
 *
 * @param marks with positions in code units, in any order
 * @param from the part of the text that is wanted
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
    const end = places[i + 1] as number;
    return { start, end, marks: within.filter((mark) => mark.start < end && mark.end > start) };
  });
}
