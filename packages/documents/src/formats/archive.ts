import { promisify } from "node:util";
import { notice } from "@throughline/messages";
import type JSZip from "jszip";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { DocumentError } from "../document.ts";

/** Largest size of an inflated part, in bytes. All parts together may have twice as many. */
const maxPart = 64 * 1024 * 1024;
const maxEntries = 20_000;

const open = promisify<Buffer, { lazyEntries: true; validateEntrySizes: true }, ZipFile>(fromBuffer);

/**
 * Extracts the wanted parts of an archive into a new archive without compression, and counts bytes while
 * inflating. Later readers thus never inflate more than was counted.
 *
 * @throws DocumentError when the archive is damaged, or a part declares or has too many bytes
 */
export async function extractParts(bytes: Uint8Array, wanted: (name: string) => boolean): Promise<JSZip> {
  const file = await open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    validateEntrySizes: true,
  }).catch(() => {
    throw damaged();
  });
  if (file.entryCount > maxEntries) throw tooLarge();
  const Zip = (await import("jszip")).default;
  const parts = new Zip();
  let total = 0;
  await new Promise<void>((resolve, reject) => {
    file.on("error", reject);
    file.on("end", resolve);
    file.on("entry", (entry: Entry) => {
      if (!wanted(entry.fileName)) {
        file.readEntry();
        return;
      }
      inflatePart(file, entry).then((part) => {
        total += part.length;
        if (total > 2 * maxPart) reject(tooLarge());
        else {
          parts.file(entry.fileName, part);
          file.readEntry();
        }
      }, reject);
    });
    file.readEntry();
  })
    .catch((error: unknown) => {
      throw error instanceof DocumentError ? error : damaged();
    })
    .finally(() => file.close());
  return parts;
}

/**
 * Returns the text of a part, in UTF-8 or in UTF-16 with a byte order mark; empty when the part is missing.
 */
export async function partText(parts: JSZip, name: string): Promise<string> {
  const bytes = await parts.file(name)?.async("uint8array");
  if (bytes === undefined) return "";
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(isLittle ? "utf-16le" : isBig ? "utf-16be" : "utf-8").decode(bytes);
}

export async function archiveParts(bytes: Uint8Array): Promise<string[]> {
  const file = await open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    validateEntrySizes: true,
  });
  const names: string[] = [];
  await new Promise<void>((resolve, reject) => {
    file.on("error", reject);
    file.on("end", resolve);
    file.on("entry", (entry: Entry) => {
      names.push(entry.fileName);
      if (names.length > maxEntries) reject(tooLarge());
      else file.readEntry();
    });
    file.readEntry();
  }).finally(() => file.close());
  return names;
}

function inflatePart(file: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (entry.uncompressedSize > maxPart) return reject(tooLarge());
    if (entry.isEncrypted())
      return reject(
        new DocumentError(
          "encrypted",
          notice("It is protected by a password. Save it without one, and add it again."),
        ),
      );
    file.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      let count = 0;
      stream.on("data", (chunk: Buffer) => {
        count += chunk.length;
        if (count > maxPart) {
          stream.destroy();
          reject(tooLarge());
        } else chunks.push(chunk);
      });
      stream.on("error", reject);
      stream.on("end", () => resolve(Buffer.concat(chunks)));
    });
  });
}

const damaged = (): DocumentError =>
  new DocumentError(
    "broken",
    notice(
      "It is an archive that is damaged or incomplete. Get the file again, or open it in the program that made it and save it again.",
    ),
  );

const tooLarge = (): DocumentError =>
  new DocumentError(
    "too-large",
    notice(
      "It unpacks to more than {limit} MB in one part, far more than a document needs. Save it again in the program that made it, or split it.",
      { limit: maxPart / 1024 / 1024 },
    ),
  );
