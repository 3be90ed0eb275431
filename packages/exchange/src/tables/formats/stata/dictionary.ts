import { decodeKeepingLineEnds } from "@throughline/documents/encoding";
import { ByteReader } from "../byte-reader.ts";

/** How a variable is stored: a text of fixed length, a long text stored elsewhere, or a number. */
export type StataType =
  | { readonly is: "text"; readonly length: number }
  | { readonly is: "long text" }
  | { readonly is: "number"; readonly of: "byte" | "int" | "long" | "float" | "double" };

export type StataVariable = {
  readonly name: string;
  readonly type: StataType;
  /** display format, such as %td for a day */
  readonly format: string;
  readonly labels: string;
};

/** The dictionary of a Stata file, and the position of its data. */
export type StataDictionary = {
  readonly release: number;
  readonly isLittle: boolean;
  readonly variables: readonly StataVariable[];
  readonly caseCount: number;
  readonly data: number;
  /** positions of long texts and value labels; in older files these follow the data */
  readonly longTexts: number | undefined;
  readonly valueLabels: number | undefined;
  readonly text: (bytes: Uint8Array) => string;
};

/**
 * Returns a decoder of texts, which end at a zero byte. Since release 118 they are UTF-8; before, in the
 * encoding of the computer.
 */
function textReader(release: number): (bytes: Uint8Array) => string {
  return (bytes) => {
    const end = bytes.indexOf(0);
    const own = end === -1 ? bytes : bytes.subarray(0, end);
    return release >= 118 ? new TextDecoder().decode(own) : decodeKeepingLineEnds(own).text;
  };
}

/**
 * Reads the header of a Stata file of release 108 to 119 (Stata 6 to 18).
 *
 * @throws RangeError when it is damaged, or of another release
 * @see the description of .dta files in the manual of Stata (help dta)
 */
export function readStataDictionary(bytes: Uint8Array): StataDictionary {
  const reader = new ByteReader(bytes);
  return bytes[0] === 0x3c ? readTagged(reader) : plain(reader);
}

const numbers = ["double", "float", "long", "int", "byte"] as const;

function plain(reader: ByteReader): StataDictionary {
  const release = reader.uint8();
  if (![108, 110, 111, 113, 114, 115].includes(release)) throw new RangeError("another release");
  const text = textReader(release);
  const isLittle = reader.uint8() === 2;
  reader.isLittle = isLittle;
  reader.bytes(2);
  const count = reader.uint16();
  const caseCount = reader.int32();
  reader.bytes(81 + 18);
  const types = readRepeatedly(count, () => (release < 111 ? typeOfLetter : typeOfByte)(reader.uint8()));
  const width = nameWidth(release);
  const names = readRepeatedly(count, () => text(reader.bytes(width)));
  reader.bytes(2 * (count + 1));
  const formats = readRepeatedly(count, () => text(reader.bytes(release <= 113 ? 12 : 49)));
  const labels = readRepeatedly(count, () => text(reader.bytes(width)));
  reader.bytes(81 * count);
  for (;;) {
    const kind = reader.uint8();
    const length = release === 108 ? reader.int16() : reader.int32();
    if (kind === 0 && length === 0) break;
    reader.bytes(length);
  }
  return {
    release,
    isLittle,
    variables: variablesOf(names, types, formats, labels),
    caseCount,
    data: reader.at,
    longTexts: undefined,
    valueLabels: undefined,
    text,
  };
}

/** Length of names of variables and labels, with the zero byte at their end. */
export const nameWidth = (release: number): number => (release === 108 ? 9 : release >= 118 ? 129 : 33);

/** Types before Stata 7: letters are numbers, codes from 128 lengths of texts. */
function typeOfLetter(code: number): StataType {
  const number = numbers.find((name) => name.charCodeAt(0) === code);
  if (number !== undefined) return { is: "number", of: number };
  if (code < 0x80) throw new RangeError("an unknown type");
  return { is: "text", length: code - 0x7f };
}

/** Types in older files: 251 to 255 are numbers, other codes are lengths of texts. */
function typeOfByte(code: number): StataType {
  const number = numbers[255 - code];
  return number === undefined ? { is: "text", length: code } : { is: "number", of: number };
}

function typeOfWord(code: number): StataType {
  if (code === 32768) return { is: "long text" };
  const number = numbers[code - 65526];
  if (number !== undefined) return { is: "number", of: number };
  if (code > 2045) throw new RangeError("an unknown type");
  return { is: "text", length: code };
}

function readTagged(reader: ByteReader): StataDictionary {
  const expect = (tag: string): void => {
    if (reader.ascii(tag.length) !== tag) throw new RangeError(`no ${tag}`);
  };
  expect("<stata_dta><header><release>");
  const release = Number(reader.ascii(3));
  if (![117, 118, 119].includes(release)) throw new RangeError("another release");
  const text = textReader(release);
  expect("</release><byteorder>");
  const isLittle = reader.ascii(3) === "LSF";
  reader.isLittle = isLittle;
  expect("</byteorder><K>");
  const count = release === 119 ? reader.uint32() : reader.uint16();
  expect("</K><N>");
  const caseCount = release === 117 ? reader.uint32() : reader.int64();
  expect("</N><label>");
  reader.bytes(release === 117 ? reader.uint8() : reader.uint16());
  expect("</label><timestamp>");
  reader.bytes(reader.uint8());
  expect("</timestamp></header><map>");
  const map = readRepeatedly(14, () => reader.int64());
  const part = (index: number, tag: string): void => {
    reader.at = map[index] ?? Number.NaN;
    expect(`<${tag}>`);
  };
  const width = nameWidth(release);
  part(2, "variable_types");
  const types = readRepeatedly(count, () => typeOfWord(reader.uint16()));
  part(3, "varnames");
  const names = readRepeatedly(count, () => text(reader.bytes(width)));
  part(5, "formats");
  const formats = readRepeatedly(count, () => text(reader.bytes(release === 117 ? 49 : 57)));
  part(6, "value_label_names");
  const labels = readRepeatedly(count, () => text(reader.bytes(width)));
  part(9, "data");
  return {
    release,
    isLittle,
    variables: variablesOf(names, types, formats, labels),
    caseCount,
    data: reader.at,
    longTexts: map[10],
    valueLabels: map[11],
    text,
  };
}

/** A damaged file can declare more items than it has, so reading stops at its end. */
function readRepeatedly<T>(count: number, read: () => T): T[] {
  const found: T[] = [];
  for (let i = 0; i < count; i++) found.push(read());
  return found;
}

function variablesOf(
  names: readonly string[],
  types: readonly StataType[],
  formats: readonly string[],
  labels: readonly string[],
): StataVariable[] {
  return names.map((name, i) => ({
    name,
    type: types[i]!,
    format: formats[i] ?? "",
    labels: labels[i] ?? "",
  }));
}
