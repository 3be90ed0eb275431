import { inflateSync } from "node:zlib";
import { ByteReader } from "../byte-reader.ts";
import { type Dictionary, elementSize } from "./dictionary.ts";

/** Largest size of uncompressed data, in bytes. */
const mostBytes = 512 * 1024 * 1024;
/** The number that represents a missing value. */
export const systemMissing = -Number.MAX_VALUE;
/** Eight blanks, which are stored as one byte. */
const blanks = new Uint8Array(elementSize).fill(32);
/**
 * Reads the elements of the cases in order, compressed or not.
 *
 * @returns eight bytes for each element, numbers in the byte order of the file; a truncated case is omitted
 */
export function* casesIn(reader: ByteReader, dictionary: Dictionary): Generator<Uint8Array[]> {
  const { elementCount, caseCount, compression } = dictionary;
  if (elementCount === 0) return;
  const elements =
    compression === 0
      ? plainElements(reader)
      : compressedElements(compression === 2 ? inflateBlocks(reader) : reader, dictionary);
  let row: Uint8Array[] = [];
  let count = 0;
  for (const element of elements) {
    row.push(element);
    if (row.length < elementCount) continue;
    yield row;
    row = [];
    count++;
    if (caseCount >= 0 && count === caseCount) return;
  }
}

function* plainElements(reader: ByteReader): Generator<Uint8Array> {
  while (reader.has(elementSize)) yield reader.bytes(elementSize);
}

/**
 * One command byte describes each element. Uncompressed elements (command 253) follow their group of eight
 * commands.
 */
function* compressedElements(reader: ByteReader, { bias }: Dictionary): Generator<Uint8Array> {
  while (reader.has(elementSize)) {
    for (const command of reader.bytes(elementSize)) {
      if (command === 0) continue;
      if (command === 252) return;
      if (command === 253) {
        if (!reader.has(elementSize)) return;
        yield reader.bytes(elementSize);
      } else if (command === 254) yield blanks;
      else yield numberBytes(command === 255 ? systemMissing : command - bias, reader.isLittle);
    }
  }
}

function numberBytes(value: number, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(elementSize);
  new DataView(bytes.buffer).setFloat64(0, value, isLittle);
  return bytes;
}

/** Inflates the zlib blocks of a file, which are listed at its end. */
function inflateBlocks(reader: ByteReader): ByteReader {
  reader.int64();
  const trailer = reader.int64();
  reader.int64();
  reader.at = trailer;
  reader.bytes(16);
  reader.int32();
  const blockCount = reader.int32();
  const blocks: Uint8Array[] = [];
  let total = 0;
  for (let i = 0; i < blockCount; i++) {
    reader.int64();
    const start = reader.int64();
    const size = reader.int32();
    const compressed = reader.int32();
    total += size;
    if (!(size >= 0) || total > mostBytes)
      throw new RangeError("the data unpack to more than a table contains");
    const next = reader.at;
    reader.at = start;
    blocks.push(inflateSync(reader.bytes(compressed), { maxOutputLength: Math.max(size, 1) }));
    reader.at = next;
  }
  const whole = new ByteReader(Buffer.concat(blocks));
  whole.isLittle = reader.isLittle;
  return whole;
}
