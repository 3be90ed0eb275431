import { decodeKeepingLineEnds, isEncoding } from "@throughline/documents/encoding";
import { ByteReader } from "../byte-reader.ts";

/** Eight bytes of a case: a number, or part of a text. */
export const elementSize = 8;

/** The values of a variable that are declared missing. */
export type Missing = { readonly values: (number | string)[]; range?: readonly [number, number] };

/** A variable of an SPSS file. */
export type Variable = {
  name: string;
  readonly shortName: string;
  /** width in bytes; 0 for numbers */
  width: number;
  /** indices of its elements in a case */
  readonly elements: number[];
  /** code of its display format */
  readonly format: number;
  readonly missing: Missing;
  readonly labels: { readonly value: number | string; readonly label: string }[];
};

/** The dictionary of an SPSS file. */
export type Dictionary = {
  readonly variables: readonly Variable[];
  readonly elementCount: number;
  readonly caseCount: number;
  readonly compression: number;
  readonly bias: number;
  readonly text: (bytes: Uint8Array) => string;
  readonly encoding: string;
};

/** Texts before decoding. Their encoding is declared after them. */
type Raw = {
  readonly variables: {
    readonly variable: Variable;
    readonly name: Uint8Array;
    readonly texts: Uint8Array[];
  }[];
  readonly labels: { readonly value: Uint8Array; readonly label: Uint8Array; readonly indices: number[] }[];
  readonly extensions: Map<number, ByteReader>;
};

/**
 * Reads the dictionary of an SPSS system file.
 *
 * @throws RangeError when the file is truncated
 * @see the description of the format in the PSPP developers' guide
 */
export function readDictionary(reader: ByteReader): Dictionary {
  reader.bytes(64);
  const layout = reader.int32();
  // The layout code is 2 or 3 in the byte order of the file.
  reader.isLittle = layout === 2 || layout === 3;
  reader.int32();
  const compression = reader.int32();
  reader.int32();
  const caseCount = reader.int32();
  const bias = reader.float64();
  reader.bytes(84);
  const raw: Raw = { variables: [], labels: [], extensions: new Map() };
  const elementCount = readRecords(reader, raw);
  const { decode, encoding } = decoderOf(raw.extensions);
  const text = (bytes: Uint8Array): string => decode(bytes).trimEnd();
  const variables = raw.variables.map(({ variable, name, texts }) => {
    variable.name = text(name);
    for (const value of texts) variable.missing.values.push(text(value));
    return variable;
  });
  addLabels(raw, variables, text, reader.isLittle);
  const joined = joinedVariables(variables, extensionText(raw.extensions.get(14), text));
  addLongLabels(joined, raw.extensions.get(21), text);
  addLongMissing(joined, raw.extensions.get(22), text);
  const names = pairsIn(extensionText(raw.extensions.get(13), text));
  for (const variable of joined) variable.name = names.get(variable.name.toUpperCase()) ?? variable.name;
  return { variables: joined, elementCount, caseCount, compression, bias, text, encoding };
}

/** Reads the records before the data. @returns the number of elements of a case */
function readRecords(reader: ByteReader, raw: Raw): number {
  let elementCount = 0;
  for (;;) {
    const type = reader.int32();
    if (type === 2) {
      readVariable(reader, raw, elementCount);
      elementCount++;
    } else if (type === 3) readLabels(reader, raw);
    else if (type === 6) reader.bytes(80 * reader.int32());
    else if (type === 7) {
      const kind = reader.int32();
      const size = reader.int32();
      const extension = new ByteReader(reader.bytes(size * reader.int32()));
      extension.isLittle = reader.isLittle;
      raw.extensions.set(kind, extension);
    } else if (type === 999) {
      reader.int32();
      return elementCount;
    } else throw new RangeError(`no record of the type ${type} is known`);
  }
}

function readVariable(reader: ByteReader, raw: Raw, element: number): void {
  const width = reader.int32();
  const hasLabel = reader.int32() === 1;
  const missingCount = reader.int32();
  const format = (reader.int32() >> 16) & 255;
  reader.int32();
  const name = reader.bytes(8);
  if (hasLabel) reader.bytes(Math.ceil(reader.int32() / 4) * 4);
  // Continuation elements of a text.
  if (width === -1) {
    raw.variables.at(-1)?.variable.elements.push(element);
    return;
  }
  const missing: Missing = { values: [] };
  const texts: Uint8Array[] = [];
  let singles = missingCount;
  if (missingCount < 0) {
    missing.range = [reader.float64(), reader.float64()];
    singles = missingCount === -3 ? 1 : 0;
  }
  for (let i = 0; i < singles; i++) {
    if (width > 0) texts.push(reader.bytes(elementSize));
    else missing.values.push(reader.float64());
  }
  const variable: Variable = {
    name: "",
    shortName: String.fromCharCode(...name).trimEnd(),
    width,
    elements: [element],
    format,
    missing,
    labels: [],
  };
  raw.variables.push({ variable, name, texts });
}

function readLabels(reader: ByteReader, raw: Raw): void {
  const count = reader.int32();
  const indices: number[] = [];
  for (let i = 0; i < count; i++) {
    const value = reader.bytes(elementSize);
    const length = reader.uint8();
    const label = reader.bytes(Math.ceil((length + 1) / 8) * 8 - 1).subarray(0, length);
    raw.labels.push({ value, label, indices });
  }
  if (reader.int32() !== 4) throw new RangeError("labels of values have no variables");
  const variableCount = reader.int32();
  for (let i = 0; i < variableCount; i++) indices.push(reader.int32());
}

function addLabels(
  raw: Raw,
  variables: readonly Variable[],
  text: (bytes: Uint8Array) => string,
  isLittle: boolean,
): void {
  const byElement = new Map(variables.map((variable) => [(variable.elements[0] ?? 0) + 1, variable]));
  for (const { value, label, indices } of raw.labels)
    for (const index of indices) {
      const variable = byElement.get(index);
      const number = new DataView(value.buffer, value.byteOffset).getFloat64(0, isLittle);
      variable?.labels.push({ value: variable.width > 0 ? text(value) : number, label: text(label) });
    }
}

/** Returns the decoder for the encoding that the file declares by name or code page. */
function decoderOf(extensions: ReadonlyMap<number, ByteReader>): {
  decode: (bytes: Uint8Array) => string;
  encoding: string;
} {
  const named = extensionText(extensions.get(20), (bytes) => String.fromCharCode(...bytes.subarray(0, 100)));
  const machine = extensions.get(3);
  machine?.bytes(28);
  const page = machine?.int32() ?? 0;
  const encoding = [named.trim(), page === 65001 ? "utf-8" : `windows-${page}`].find(
    (name) => name !== "" && isEncoding(name),
  );
  return {
    encoding: encoding ?? "",
    decode: (bytes) =>
      encoding === undefined ? decodeKeepingLineEnds(bytes).text : new TextDecoder(encoding).decode(bytes),
  };
}

const extensionText = (reader: ByteReader | undefined, text: (bytes: Uint8Array) => string): string => {
  if (!reader) return "";
  const bytes: number[] = [];
  while (!reader.isAtEnd) bytes.push(reader.uint8());
  return text(Uint8Array.from(bytes));
};

/** Parses pairs such as A=first, B=second, separated by tabs. */
const pairsIn = (text: string): Map<string, string> =>
  new Map(
    text.split("\t").flatMap((pair) => {
      const at = pair.indexOf("=");
      return at < 0 ? [] : [[pair.slice(0, at).toUpperCase(), pair.slice(at + 1).replace(/\0+$/u, "")]];
    }),
  );

/** Joins texts longer than 255 bytes, which are stored as several variables. */
function joinedVariables(variables: readonly Variable[], longTexts: string): Variable[] {
  const widths = pairsIn(longTexts);
  const joined: Variable[] = [];
  for (let i = 0; i < variables.length; i++) {
    const variable = variables[i]!;
    const width = Number(widths.get(variable.name.toUpperCase()));
    joined.push(variable);
    if (!(width > 255)) continue;
    variable.width = width;
    for (let more = Math.ceil(width / 252) - 1; more > 0 && i + 1 < variables.length; more--)
      variable.elements.push(...variables[++i]!.elements);
  }
  return joined;
}

/** Reads the name of a variable, and returns the variable. */
function namedVariable(
  variables: readonly Variable[],
  reader: ByteReader,
  text: (bytes: Uint8Array) => string,
): Variable | undefined {
  const name = text(reader.bytes(reader.int32()));
  return variables.find((one) => one.name === name);
}

function addLongLabels(
  variables: readonly Variable[],
  reader: ByteReader | undefined,
  text: (bytes: Uint8Array) => string,
): void {
  while (reader && !reader.isAtEnd) {
    const variable = namedVariable(variables, reader, text);
    reader.int32();
    for (let count = reader.int32(); count > 0; count--) {
      const value = text(reader.bytes(reader.int32()));
      const label = text(reader.bytes(reader.int32()));
      variable?.labels.push({ value, label });
    }
  }
}

function addLongMissing(
  variables: readonly Variable[],
  reader: ByteReader | undefined,
  text: (bytes: Uint8Array) => string,
): void {
  while (reader && !reader.isAtEnd) {
    const variable = namedVariable(variables, reader, text);
    const count = reader.uint8();
    const length = reader.int32();
    for (let i = 0; i < count; i++) variable?.missing.values.push(text(reader.bytes(length)));
  }
}
