import { createHash } from "node:crypto";
import { ExpectedError } from "@throughline/study";
import type { Database } from "./database/schema.ts";

/** The SHA-256 of bytes, in hexadecimal. */
export const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Keeps the bytes of a file under their hash, and gives the cells of its record. */
export async function keepBytes(db: Database, bytes: Uint8Array): Promise<{ hash: string; size: string }> {
  const hash = hashOf(bytes);
  await db
    .insertInto("blobs")
    .values({ hash, size: bytes.length, bytes })
    .onConflict((on) => on.column("hash").doNothing())
    .execute();
  return { hash, size: String(bytes.length) };
}

/** A file of the folder has lost its bytes: the database was damaged. */
export class BlobError extends ExpectedError {
  override name = "BlobError";
  constructor(hash: string) {
    super("storage", {
      what: `The bytes ${hash} are not in the database`,
      fix: "Restore a backup: throughline restore.",
    });
  }
}

/**
 * The bytes of a file.
 *
 * @throws BlobError when the database does not have them
 */
export async function bytesOf(db: Database, hash: string): Promise<Uint8Array> {
  const blob = await db.selectFrom("blobs").select("bytes").where("hash", "=", hash).executeTakeFirst();
  if (!blob) throw new BlobError(hash);
  return blob.bytes;
}
