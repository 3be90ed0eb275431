import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { TemporaryDatabase } from "./database.ts";
import type { Layout } from "./layouts/layout.ts";
import type { Mapping } from "./mapping.ts";

type Wrong = { readonly what: string; readonly fix: string };

/** Number of bytes that are examined. */
const sampleBytes = 64 * 1024;
/** In text, fewer than one byte in this number is not part of a letter. */
const oneIn = 20;

const gzip = "\x1f\x8b";

/** First bytes of files that are not text, by the specifications of their formats. */
const beginnings: readonly (readonly [begin: string, what: string, fix?: string])[] = [
  ["\x89PNG", "a picture (PNG), which holds no table"],
  ["\xff\xd8\xff", "a picture (JPEG), which holds no table"],
  ["GIF8", "a picture (GIF), which holds no table"],
  ["%PDF", "a PDF document, which holds no table"],
  ["SQLite format 3\0", "a database (SQLite)", "Write its table as CSV."],
  ["PK\x03\x04", "a ZIP archive or a spreadsheet", "Unpack it, or save the spreadsheet as CSV in UTF-8."],
  ["BZh", "compressed with bzip2", "Unpack it first (a CSV can also be read as .gz)."],
  ["\xfd7zXZ", "compressed with xz", "Unpack it first (a CSV can also be read as .gz)."],
  ["\x28\xb5\x2f\xfd", "compressed with zstd", "Unpack it first (a CSV can also be read as .gz)."],
  [gzip, "compressed with gzip, but its name does not say so", "Rename it to end in .gz."],
  ["PAR1", "a Parquet file, but its name does not say so", "Rename it to end in .parquet."],
  ["PARE", "an encrypted Parquet file", "Write it again without encryption."],
];

/**
 * Checks whether a file contains what its name says, by its first bytes. A compressed file is read to its
 * end, because the database would accept a truncated one as complete.
 */
export async function wrongContents(
  { unlessStopped }: TemporaryDatabase,
  file: string,
  encoding: Mapping["encoding"],
  form: Layout["form"],
): Promise<Wrong | undefined> {
  const bytes = await unlessStopped((signal) => beginning(file, signal));
  if (bytes.length === 0) return { what: "it is empty", fix: "Leave it out." };
  const parquet = /\.parquet$/iu.test(file);
  const compressed = /\.gz$/iu.test(file);
  const asNamed = (parquet && startsWithBytes(bytes, "PAR1")) || (compressed && startsWithBytes(bytes, gzip));
  const other = asNamed ? undefined : knownKind(bytes);
  if (other) return other;
  if (parquet) return wrongParquet(file, bytes);
  if (!compressed) return wrongText(bytes, encoding, form);
  if (!startsWithBytes(bytes, gzip))
    return {
      what: "its name says gzip, but it is not compressed",
      fix: "Rename it to match its content (.csv, .json).",
    };
  const within = await unlessStopped((signal) => decompressedStart(file, signal));
  if ("error" in within)
    return { what: `it cannot be unpacked to its end: ${within.error}`, fix: "Download it again." };
  if (within.bytes.length === 0) return { what: "it is empty", fix: "Leave it out." };
  return knownKind(within.bytes) ?? wrongText(within.bytes, encoding, form);
}

async function wrongParquet(file: string, bytes: Buffer): Promise<Wrong | undefined> {
  if (!startsWithBytes(bytes, "PAR1"))
    return {
      what: "its name says Parquet, but it is something else",
      fix: "Rename it to match its content (.csv, .json).",
    };
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, size - 4);
    return size > 8 && startsWithBytes(buffer, "PAR1")
      ? undefined
      : { what: "the Parquet file is incomplete", fix: "Download it again." };
  } finally {
    await handle.close();
  }
}

/** Recognises common files that contain no table. */
function knownKind(bytes: Buffer): Wrong | undefined {
  const found = beginnings.find(([begin]) => startsWithBytes(bytes, begin));
  if (!found) return undefined;
  const [, what, fix] = found;
  return { what: `it is ${what}`, fix: fix ?? "Choose the file that holds the events." };
}

function wrongText(bytes: Buffer, encoding: Mapping["encoding"], form: Layout["form"]): Wrong | undefined {
  if (form === "csv" && /^(\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*"/u.test(bytes.toString("latin1")))
    return { what: "it is JSON, but this layout is read from CSV", fix: "Download the events as CSV." };
  if (/^(\xef\xbb\xbf)?\s*<(!doctype html|html)/iu.test(bytes.toString("latin1")))
    return {
      what: "it is a web page",
      fix: "Open it in a browser: it may say why the download failed. Then download the file again.",
    };
  if (encoding === "utf-16") return undefined;
  if (startsWithBytes(bytes, "\xff\xfe") || startsWithBytes(bytes, "\xfe\xff"))
    return {
      what: `it is in UTF-16, but was read as ${encoding}`,
      fix: "Set encoding: utf-16 in the mapping.",
    };
  const noLetters = bytes.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  if (noLetters * oneIn > bytes.length)
    return {
      what: "it is neither text nor a supported kind of file",
      fix: "Give the events as CSV (also as .gz), Parquet or, for PLOVER, JSON. Text in UTF-16 needs encoding: utf-16 in the mapping.",
    };
  return /\S/u.test(bytes.toString("latin1"))
    ? undefined
    : { what: "it has only blank lines", fix: "Leave it out." };
}

const startsWithBytes = (bytes: Buffer, text: string): boolean =>
  bytes.subarray(0, text.length).toString("latin1") === text;

async function beginning(file: string, signal: AbortSignal | undefined): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of createReadStream(file, { end: sampleBytes - 1, signal }))
    parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Returns the first bytes of a compressed file, or the reason why it cannot be read to its end. */
async function decompressedStart(
  file: string,
  signal: AbortSignal | undefined,
): Promise<{ readonly bytes: Buffer } | { readonly error: string }> {
  const parts: Buffer[] = [];
  let length = 0;
  const count = async (stream: AsyncIterable<Buffer>) => {
    for await (const part of stream) {
      if (length < sampleBytes) parts.push(part);
      length += part.length;
    }
  };
  try {
    await pipeline(createReadStream(file), createGunzip(), count, { signal });
  } catch (error) {
    signal?.throwIfAborted();
    return { error: (error as Error).message };
  }
  return { bytes: Buffer.concat(parts).subarray(0, sampleBytes) };
}
