import { createReadStream, createWriteStream } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { ExpectedError } from "@throughline/study";
import { replaceFile } from "@throughline/study/folder";
import { placeOf, privateFile } from "../place.ts";

// Backups are encrypted in the age format (https://age-encryption.org/v1); the age command opens them too.

/** Who can open an encrypted backup: anyone with the passphrase, or with the identity of a recipient. */
export type Lock = { readonly passphrase: string } | { readonly recipients: readonly string[] };

/** A secret that opens an encrypted backup. */
export type Secret = { readonly passphrase: string } | { readonly identities: readonly string[] };

/** An encrypted backup cannot be made or opened with the given secret or recipients. */
export class EncryptionError extends ExpectedError {
  override name = "EncryptionError";
  constructor(what: string, fix: string, options?: ErrorOptions) {
    super("content", { what, fix, code: "encryption", cause: options?.cause });
  }
}

/**
 * @throws EncryptionError for a recipient that is not a public key; an error of the operating system when the file
 *   cannot be written
 */
export async function encryptFile(from: string, to: string, lock: Lock): Promise<void> {
  const { Encrypter } = await import("age-encryption");
  const encrypter = new Encrypter();
  try {
    if ("passphrase" in lock) encrypter.setPassphrase(lock.passphrase);
    else for (const recipient of lock.recipients) encrypter.addRecipient(recipient);
  } catch (error) {
    throw new EncryptionError("This is not an age recipient", "A recipient begins with age1.", {
      cause: error,
    });
  }
  await transform(from, to, (stream) => encrypter.encrypt(stream));
}

/**
 * @throws EncryptionError when the secret does not open the file or the file is damaged; the partial result is
 *   deleted then
 */
export async function decryptFile(from: string, to: string, secret: Secret): Promise<void> {
  const { Decrypter } = await import("age-encryption");
  const decrypter = new Decrypter();
  try {
    if ("passphrase" in secret) decrypter.addPassphrase(secret.passphrase);
    else for (const identity of secret.identities) decrypter.addIdentity(identity);
    await transform(from, to, (stream) => decrypter.decrypt(stream));
  } catch (error) {
    await rm(to, { force: true });
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    throw new EncryptionError(
      "Nothing was changed. The backup cannot be opened: the passphrase or identity is wrong, or the file is damaged",
      "Use the passphrase or identity that it was made with, or choose another backup: throughline restore FOLDER --list.",
      { cause: error },
    );
  }
}

type Bytes = globalThis.ReadableStream<Uint8Array>;

async function transform(from: string, to: string, act: (stream: Bytes) => Promise<Bytes>): Promise<void> {
  const input = Readable.toWeb(createReadStream(from)) as Bytes;
  const output = Readable.fromWeb((await act(input)) as ReadableStream<Uint8Array>);
  await pipeline(output, createWriteStream(to, { mode: privateFile, flush: true }));
}

const recipientsFile = (folder: string): string => join(placeOf(folder), "backup-recipients.txt");

/**
 * Returns the recipients for whom every backup of a study is encrypted, including automatic ones; empty when backups
 * are not encrypted.
 */
export async function backupRecipients(folder: string): Promise<string[]> {
  const text = await readFile(recipientsFile(folder), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
}

/**
 * Sets the recipients for whom further backups of a study are encrypted.
 *
 * @param recipients public keys of age; empty to leave backups unencrypted
 * @throws EncryptionError for a recipient that is not a public key
 */
export async function setBackupRecipients(folder: string, recipients: readonly string[]): Promise<void> {
  const { Encrypter } = await import("age-encryption");
  try {
    const encrypter = new Encrypter();
    for (const recipient of recipients) encrypter.addRecipient(recipient);
  } catch (error) {
    throw new EncryptionError("This is not an age recipient", "A recipient begins with age1.", {
      cause: error,
    });
  }
  if (recipients.length === 0) await rm(recipientsFile(folder), { force: true });
  else await replaceFile(recipientsFile(folder), `${recipients.join("\n")}\n`, { mode: privateFile });
}
