import { createReadStream, createWriteStream } from "node:fs";
import { join } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { notice } from "@throughline/messages";
import type { Problem } from "@throughline/study";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { sqlText, type TemporaryDatabase } from "./database.ts";
import type { Layout } from "./layouts/layout.ts";
import type { Mapping } from "./mapping.ts";

/** Largest unpacked size of an archive, in bytes. A year of GDELT has about 40 GB. */
const mostUnpacked = 64 * 1024 ** 3;
/** Largest compression ratio. Text compresses less; archives made to fill a disk compress more. */
const mostRatio = 200;
const mostEntries = 10_000;

/** Files that the database can read; some are copies. */
export type ReadableFiles = {
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
  /** returns the original name of a file; for a copy, that of its original */
  readonly nameOf: (file: string) => string;
};

/**
 * Unpacks archives, and copies files with mixed line ends, into the folder of the import.
 *
 * @returns the files to read, and a problem for each archive that cannot be unpacked
 */
export async function readableFiles(
  database: TemporaryDatabase,
  layout: Layout,
  mapping: Mapping,
  given: readonly string[],
): Promise<ReadableFiles> {
  const names = new Map<string, string>();
  const problems: Problem[] = [];
  const unpacked: string[] = [];
  for (const file of given) {
    if (!/\.zip$/iu.test(file)) {
      unpacked.push(file);
      continue;
    }
    const within = await database.unlessStopped((signal) =>
      unzipArchive(database.folder, file, names.size, signal),
    );
    if ("what" in within) problems.push({ severity: "error", at: { file }, ...within });
    else
      for (const { copy, name } of within.entries) {
        names.set(copy, `${file}/${name}`);
        unpacked.push(copy);
      }
  }
  const files: string[] = [];
  for (const file of unpacked) {
    const isLines = layout.form === "csv" && mapping.encoding !== "utf-16" && !/\.parquet$/iu.test(file);
    if (!isLines || !(await database.unlessStopped((signal) => hasMixedLineEnds(file, signal)))) {
      files.push(file);
      continue;
    }
    const copy = join(database.folder, `lines-${files.length}.csv`);
    await database.unlessStopped((signal) =>
      pipeline(contentsOf(file), oneLineEnd(), createWriteStream(copy), { signal }),
    );
    names.set(copy, names.get(file) ?? file);
    files.push(copy);
  }
  return { files, problems, nameOf: (file) => names.get(file) ?? file };
}

/** Replaces the names of copies by original names in rows that cannot be parsed. */
export async function nameBrokenRows(
  database: TemporaryDatabase,
  { files, nameOf }: ReadableFiles,
): Promise<void> {
  for (const file of files)
    if (nameOf(file) !== file)
      await database.run(`UPDATE broken SET file = ${sqlText(nameOf(file))} WHERE file = ${sqlText(file)}`);
}

type Unzipped =
  | { readonly entries: readonly { readonly copy: string; readonly name: string }[] }
  | Pick<Problem, "what" | "fix">;

/** Names of files that describe the data beside them. */
const aboutData =
  /(?:^|\/)(?:read[ _-]?me|licen[cs]e|terms|changelog|citation)\b[^/]*$|\.(?:md|pdf|docx?|html?)$/iu;

/** Unpacks the files of an archive. Names in the archive are never used as paths. */
async function unzipArchive(
  folder: string,
  file: string,
  first: number,
  signal: AbortSignal | undefined,
): Promise<Unzipped> {
  const entries: { copy: string; name: string }[] = [];
  let total = 0;
  let archive: ZipFile | undefined;
  try {
    archive = await openPromise(file, { validateEntrySizes: true, autoClose: false });
    for await (const entry of archive.eachEntry()) {
      const { fileName: name, uncompressedSize: size, compressedSize } = entry as Entry;
      if (name.endsWith("/") || /(?:^|\/)(?:__MACOSX\/|\.)/u.test(name) || aboutData.test(name)) continue;
      total += size;
      if (
        total > mostUnpacked ||
        size > mostRatio * compressedSize + 1_000_000 ||
        entries.length >= mostEntries
      )
        return {
          what: notice("the archive unpacks to far more than event files contain"),
          fix: notice("Unpack it yourself, and name the file that holds the events."),
        };
      const ending = /\.(?:parquet|json|gz)$/iu.exec(name)?.[0].toLowerCase() ?? ".csv";
      const copy = join(folder, `unzipped-${first + entries.length}${ending}`);
      await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(copy), { signal });
      entries.push({ copy, name });
    }
  } catch (error) {
    signal?.throwIfAborted();
    return {
      what: notice("the archive cannot be unpacked: {message}", { message: (error as Error).message }),
      fix: notice("Download it again, or unpack it yourself."),
    };
  } finally {
    archive?.close();
  }
  return entries.length > 0
    ? { entries }
    : { what: notice("the archive is empty"), fix: notice("Leave it out.") };
}

/** Streams a file, decompressed when its name says that it is compressed. */
function contentsOf(file: string): Readable {
  const stream = createReadStream(file);
  if (!/\.gz$/iu.test(file)) return stream;
  const unpacked = createGunzip();
  stream.on("error", (error) => unpacked.destroy(error));
  return stream.pipe(unpacked);
}

const [lineFeed, carriageReturn] = [10, 13];

/**
 * Returns whether a file mixes line ends (LF, CRLF, CR), within cells or between rows. The database stops at
 * such files.
 */
async function hasMixedLineEnds(file: string, signal: AbortSignal | undefined): Promise<boolean> {
  const found = new Set<"LF" | "CR" | "CRLF">();
  const count = async (stream: AsyncIterable<Buffer>): Promise<void> => {
    let before = 0;
    for await (const bytes of stream) {
      if (bytes.includes(carriageReturn) || before === carriageReturn || !found.has("LF"))
        before = countLineEnds(bytes, before, found);
      else before = bytes.at(-1) ?? before;
      if (found.size > 1) return;
    }
  };
  // A truncated compressed file is reported where it is read.
  await pipeline(contentsOf(file), count, { signal }).catch(() => signal?.throwIfAborted());
  return found.size > 1;
}

/** @returns the last byte, because CR and LF may be in different chunks */
function countLineEnds(bytes: Buffer, before: number, found: Set<"LF" | "CR" | "CRLF">): number {
  let last = before;
  for (const byte of bytes) {
    if (byte === lineFeed) found.add(last === carriageReturn ? "CRLF" : "LF");
    else if (last === carriageReturn) found.add("CR");
    if (found.size > 1) return byte;
    last = byte;
  }
  return last;
}

/** Converts every line end to LF. */
function oneLineEnd(): Transform {
  let before = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const written = Buffer.alloc(chunk.length);
      let length = 0;
      for (const byte of chunk) {
        if (byte === carriageReturn) written[length++] = lineFeed;
        else if (byte !== lineFeed || before !== carriageReturn) written[length++] = byte;
        before = byte;
      }
      done(null, written.subarray(0, length));
    },
  });
}
