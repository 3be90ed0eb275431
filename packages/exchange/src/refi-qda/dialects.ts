/** How a program counts positions in a text. */
export type Dialect = {
  readonly name: string;
  readonly unit: "code point" | "UTF-16 unit";
  /** how many positions a line end of two characters takes */
  readonly lineEnd: 1 | 2;
  /** whether the byte order mark is counted */
  readonly countsMark: boolean;
  /** whether the end of a selection is its last position, and not the one after it */
  readonly endsAtLast: boolean;
};

const dialect = (unit: Dialect["unit"], lineEnd: 1 | 2, countsMark: boolean): Dialect => ({
  name: `${unit}s${lineEnd === 2 ? ", line ends of two characters" : ""}${countsMark ? ", the byte order mark counted" : ""}`,
  unit,
  lineEnd,
  countsMark,
  endsAtLast: false,
});

/** The dialects that were seen in files, that of the specification first. */
export const dialects: readonly Dialect[] = [false, true].flatMap((countsMark) => [
  dialect("code point", 1, countsMark),
  dialect("UTF-16 unit", 1, countsMark),
  dialect("code point", 2, countsMark),
  dialect("UTF-16 unit", 2, countsMark),
]);

/** The same where the end of a selection is its last position, which the specification leaves open. */
export const inclusiveDialects: readonly Dialect[] = dialects.map((one) => ({
  ...one,
  name: `${one.name}, the last one included`,
  endsAtLast: true,
}));

/** A text of a project: as its file has it, and as a study keeps it, without a mark and with LF at line ends. */
export type DialectText = { readonly raw: string; readonly plain: string };

export const dialectText = (raw: string): DialectText => ({
  raw,
  plain: raw.replace(/^\ufeff/u, "").replace(/\r\n?/gu, "\n"),
});

/**
 * Finds where positions of a dialect stand in the text that a study keeps.
 *
 * @returns for each position its place in `plain` in UTF-16 units; one pass over the text
 */
export function placesIn({ raw }: DialectText, { unit, lineEnd, countsMark }: Dialect): Int32Array {
  const places = new Int32Array(raw.length + 1);
  let count = 0;
  let plain = 0;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (i === 0 && code === 0xfeff) {
      if (countsMark) places[count++] = 0;
      continue;
    }
    places[count++] = plain;
    if (code >= 0xd800 && code < 0xdc00 && i + 1 < raw.length) {
      if (unit === "UTF-16 unit") places[count++] = plain;
      plain += 2;
      i++;
    } else {
      if (code === 13 && raw.charCodeAt(i + 1) === 10) {
        if (lineEnd === 2) places[count++] = plain;
        i++;
      }
      plain++;
    }
  }
  places[count++] = plain;
  return places.subarray(0, count);
}
