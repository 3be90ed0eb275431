import { ByteReader } from "../byte-reader.ts";
import { nameWidth, type StataDictionary, type StataType, type StataVariable } from "./dictionary.ts";

/** A value, or the mark of a missing one: `.`, or `.a` to `.z`. */
type StataValue = { readonly text: string } | { readonly missing: string };

const letterOf = (place: number): string =>
  place <= 0 ? "." : `.${String.fromCharCode(96 + Math.min(place, 26))}`;

/** Reads the cases of a file, each with the values of its variables in order. */
export function* casesIn(bytes: Uint8Array, dictionary: StataDictionary): Generator<StataValue[]> {
  const reader = new ByteReader(bytes);
  reader.isLittle = dictionary.isLittle;
  const longTexts = longTextsIn(bytes, dictionary);
  reader.at = dictionary.data;
  for (let i = 0; i < dictionary.caseCount; i++)
    yield dictionary.variables.map((variable) => cellValue(reader, variable, dictionary, longTexts));
}

/** Position after the data. */
export const endOfData = ({ data, caseCount, variables }: StataDictionary): number =>
  data + caseCount * variables.reduce((sum, { type }) => sum + sizeOf(type), 0);

const sizes = { byte: 1, int: 2, long: 4, float: 4, double: 8 } as const;

const sizeOf = (type: StataType): number =>
  type.is === "number" ? sizes[type.of] : type.is === "text" ? type.length : 8;

function cellValue(
  reader: ByteReader,
  { type, format }: StataVariable,
  { text, release }: StataDictionary,
  longTexts: ReadonlyMap<string, string>,
): StataValue {
  if (type.is === "text") return { text: text(reader.bytes(type.length)) };
  if (type.is === "long text") return { text: longTexts.get(longTextKey(reader, release)) ?? "" };
  const value = numberOf(reader, type.of, release < 113);
  return typeof value === "number" ? { text: numberText(value, format) } : value;
}

/** The first missing value of each type of integers. */
const newMissing = { byte: 101, int: 32_741, long: 2_147_483_621 };
const oldMissing = { byte: 127, int: 32_767, long: 2_147_483_647 };

/** @param isOld before Stata 8, the only missing value is the largest one of a type */
function numberOf(
  reader: ByteReader,
  of: keyof typeof sizes,
  isOld: boolean,
): number | { readonly missing: string } {
  const { byte, int, long } = isOld ? oldMissing : newMissing;
  switch (of) {
    case "byte": {
      const value = reader.int8();
      return value >= byte ? { missing: letterOf(value - byte) } : value;
    }
    case "int": {
      const value = reader.int16();
      return value >= int ? { missing: letterOf(value - int) } : value;
    }
    case "long": {
      const value = reader.int32();
      return value >= long ? { missing: letterOf(value - long) } : value;
    }
    case "float": {
      const value = reader.float32();
      // 2^127 is `.`; the letters are 2^127 times 1 + n/4096.
      if (value >= 2 ** 127) return { missing: letterOf(Math.round((value / 2 ** 127 - 1) * 4096)) };
      return Number(value.toPrecision(7));
    }
    case "double": {
      const value = reader.float64();
      return value >= 2 ** 1023 ? { missing: letterOf(Math.round((value / 2 ** 1023 - 1) * 4096)) } : value;
    }
  }
}

/** Days from 1960-01-01, the Stata epoch, to 1970. */
const epochDays = 3653;

/** Formats a number, or a date as ISO 8601 when the format of its variable says so. */
function numberText(value: number, format: string): string {
  const unit = /^%-?t?([dcCmqyhw])/u.exec(format)?.[1];
  if (!/^%-?(?:t[cCdmqyhw]|d)/u.test(format) || unit === undefined || unit === "y") return String(value);
  // A year of Stata has 52 weeks.
  if (unit === "w") return `${1960 + Math.floor(value / 52)}-W${(((value % 52) + 52) % 52) + 1}`;
  if (unit === "h") return `${1960 + Math.floor(value / 2)}-H${(((value % 2) + 2) % 2) + 1}`;
  if (unit === "m")
    return `${1960 + Math.floor(value / 12)}-${String((((value % 12) + 12) % 12) + 1).padStart(2, "0")}`;
  if (unit === "q") return `${1960 + Math.floor(value / 4)}-Q${(((value % 4) + 4) % 4) + 1}`;
  const isDay = unit === "d";
  const date = new Date(isDay ? (value - epochDays) * 86_400_000 : value - epochDays * 86_400_000);
  if (Number.isNaN(date.getTime())) return String(value);
  return isDay ? date.toISOString().slice(0, 10) : date.toISOString().replace(/(?:\.000)?Z$/u, "");
}

/** Reads the reference to a long text: the numbers of its variable and case. */
function longTextKey(reader: ByteReader, release: number): string {
  const variable = reader.bytes(release === 117 ? 4 : release === 118 ? 2 : 3);
  const observation = reader.bytes(8 - variable.length);
  return `${number(variable, reader.isLittle)} ${number(observation, reader.isLittle)}`;
}

const number = (bytes: Uint8Array, isLittle: boolean): number =>
  (isLittle ? bytes.toReversed() : bytes).reduce((sum, byte) => sum * 256 + byte, 0);

function longTextsIn(
  bytes: Uint8Array,
  { longTexts, release, isLittle, text }: StataDictionary,
): Map<string, string> {
  const found = new Map<string, string>();
  if (longTexts === undefined) return found;
  const reader = new ByteReader(bytes);
  reader.isLittle = isLittle;
  reader.at = longTexts;
  reader.ascii("<strls>".length);
  while (reader.has(3) && reader.ascii(3) === "GSO") {
    const key = `${reader.uint32()} ${release === 117 ? reader.uint32() : reader.int64()}`;
    reader.uint8();
    found.set(key, text(reader.bytes(reader.uint32())));
  }
  return found;
}

/** Returns the value labels by the name of their set. */
export function valueLabelsIn(
  bytes: Uint8Array,
  dictionary: StataDictionary,
): Map<string, (readonly [string, string])[]> {
  const { release, isLittle, text } = dictionary;
  const found = new Map<string, (readonly [string, string])[]>();
  const reader = new ByteReader(bytes);
  reader.isLittle = isLittle;
  const isTagged = dictionary.valueLabels !== undefined;
  reader.at = dictionary.valueLabels ?? endOfData(dictionary);
  if (isTagged) reader.ascii("<value_labels>".length);
  while (isTagged ? reader.has(5) && reader.ascii(5) === "<lbl>" : reader.has(40)) {
    reader.int32();
    const name = text(reader.bytes(nameWidth(release)));
    reader.bytes(3);
    const count = reader.int32();
    const length = reader.int32();
    if (count < 0 || !reader.has(8 * count)) throw new RangeError("labels beyond the end of the file");
    const starts = Array.from({ length: count }, () => reader.int32());
    const values = Array.from({ length: count }, () => reader.int32());
    const texts = reader.bytes(length);
    found.set(
      name,
      values.map((value, i) => [
        value > 2_147_483_620 ? letterOf(value - 2_147_483_621) : String(value),
        text(texts.subarray(starts[i])),
      ]),
    );
    if (isTagged) reader.ascii("</lbl>".length);
  }
  return found;
}
