/** How a program counts positions in a text. */
export type Dialect = {
  readonly name: string;
  readonly unit: "code point" | "UTF-16 unit" | "UTF-8 byte";
  /** number of positions of a CRLF line end */
  readonly lineEnd: 1 | 2;
  /** whether the byte order mark counts */
  readonly countsMark: boolean;
  /** whether the end of a selection is its last position rather than the one after it */
  readonly endsAtLast: boolean;
};

const dialect = (unit: Dialect["unit"], lineEnd: 1 | 2, countsMark: boolean): Dialect => ({
  name: `${unit}s${lineEnd === 2 ? ", line ends of two characters" : ""}${countsMark ? ", the byte order mark counted" : ""}`,
  unit,
  lineEnd,
  countsMark,
  endsAtLast: false,
});

/** The dialects observed in files. The first is that of the specification. */
export const dialects: readonly Dialect[] = [false, true].flatMap((countsMark) => [
  dialect("code point", 1, countsMark),
  dialect("UTF-16 unit", 1, countsMark),
  dialect("code point", 2, countsMark),
  dialect("UTF-16 unit", 2, countsMark),
]);

/**
 * Dialects tried where most quotations match none of the others: positions in bytes, and inclusive ends, which
 * the specification leaves open.
 */
export const rareDialects: readonly Dialect[] = [
  dialect("UTF-8 byte", 1, false),
  dialect("UTF-8 byte", 2, false),
  ...dialects.map((one) => ({ ...one, name: `${one.name}, the last one included`, endsAtLast: true })),
];

/**
 * A text of a project: as in its file, and as in a study, without a byte order mark and with LF as line end.
 */
export type DialectText = { readonly raw: string; readonly plain: string };

export const dialectText = (raw: string): DialectText => ({
  raw,
  plain: raw.replace(/^\ufeff/u, "").replace(/\r\n?/gu, "\n"),
});

/**
 * Maps positions of a dialect to the text of the study.
 *
 * @returns for each position its offset in `plain` in UTF-16 code units; one pass over the text
 */
export function placesIn({ raw }: DialectText, { unit, lineEnd, countsMark }: Dialect): Int32Array {
  const places = new Int32Array((unit === "UTF-8 byte" ? 3 : 1) * raw.length + 1);
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
      const more = unit === "UTF-8 byte" ? 3 : unit === "UTF-16 unit" ? 1 : 0;
      for (let one = 0; one < more; one++) places[count++] = plain;
      plain += 2;
      i++;
    } else {
      const more = unit !== "UTF-8 byte" || code < 0x80 ? 0 : code < 0x800 ? 1 : 2;
      for (let one = 0; one < more; one++) places[count++] = plain;
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
