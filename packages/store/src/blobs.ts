import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { ExpectedError } from "@throughline/study";
import type { Database } from "./database/schema.ts";

/**
 * Size in bytes above which a file (a recording, a scan) is stored in the folder only. Database, history and backups
 * refer to it by its hash, and it is never read into memory as a whole.
 */
export const largeFile = 64 * 1024 * 1024;

/** Returns the SHA-256 of bytes, in hexadecimal. */
export const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** The hashes of large files by path, with the state of the file when it was read. */
const knownHashes = new Map<string, { readonly state: string; readonly hash: string }>();

/**
 * Returns the SHA-256 of a file of any size, in hexadecimal; undefined when it does not exist. A large file is read
 * again only when its size, its inode or one of its times has changed.
 */
export async function hashOfFile(path: string): Promise<string | undefined> {
  try {
    const { size, ino, mtimeMs, ctimeMs } = await lstat(path);
    const state = [size, ino, mtimeMs, ctimeMs].join(" ");
    const known = knownHashes.get(path);
    if (size > largeFile && known?.state === state) return known.hash;
    const sum = createHash("sha256");
    await pipeline(createReadStream(path), sum);
    const hash = sum.digest("hex");
    if (size > largeFile) knownHashes.set(path, { state, hash });
    return hash;
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}

/** Stores the bytes of a file under their hash, and returns the cells of its record. */
export async function keepBytes(db: Database, bytes: Uint8Array): Promise<{ hash: string; size: string }> {
  const hash = hashOf(bytes);
  await db
    .insertInto("blobs")
    .values({ hash, size: bytes.length, bytes })
    .onConflict((on) => on.column("hash").doNothing())
    .execute();
  return { hash, size: String(bytes.length) };
}

/** The bytes of a file are missing because the database is damaged. */
export class BlobError extends ExpectedError {
  override name = "BlobError";
  constructor(hash: string) {
    super("storage", {
      what: `The content ${hash} is not in the database`,
      fix: `Files larger than ${largeFile / 1024 / 1024} MB are kept only in the study folder. For any other file, restore a backup: throughline restore FOLDER.`,
    });
  }
}

/** Returns the bytes of a file; undefined when the database does not have them, as for a large file. */
export async function keptBytes(db: Database, hash: string): Promise<Uint8Array | undefined> {
  const blob = await db.selectFrom("blobs").select("bytes").where("hash", "=", hash).executeTakeFirst();
  return blob?.bytes;
}

/**
 * Returns the bytes of a file.
 *
 * @throws BlobError when the database does not have them
 */
export async function bytesOf(db: Database, hash: string): Promise<Uint8Array> {
  const bytes = await keptBytes(db, hash);
  if (!bytes) throw new BlobError(hash);
  return bytes;
}
