import { chmod, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { backup as copyDatabase, DatabaseSync } from "node:sqlite";
import { moveFile } from "@throughline/study/folder";
import { asStorageError, StorageError } from "../database/storage-error.ts";
import { databaseFile, makePrivateFolder, placeOf, privateFile } from "../place.ts";
import { type Backup, backupName, backupsOf, listBackups, outdatedBackups } from "./backup-files.ts";
import { backupRecipients, encryptFile, type Lock } from "./encryption.ts";

/**
 * Makes a complete backup by SQLite's backup API while the database is in use. Outdated backups are removed: the last
 * ten are kept, and the last one of each of fourteen days.
 *
 * @param lock who can open it (default: the recipients of all backups of the study)
 * @throws StorageError, EncryptionError, or an error of the operating system when it cannot be written
 */
export async function makeBackup(folder: string, lock?: Lock): Promise<Backup> {
  const place = backupsOf(folder);
  await makePrivateFolder(place);
  const recipients = lock ? [] : await backupRecipients(folder);
  const chosen: Lock | undefined = lock ?? (recipients.length > 0 ? { recipients } : undefined);
  const [last] = await listBackups(folder);
  const at = new Date().toISOString();
  const sequence = (last?.sequence ?? 0) + 1;
  const plain = join(place, `.${sequence}.part`);
  const locked = `${plain}.age`;
  try {
    const revision = await copyTo(folder, plain);
    const name = backupName(sequence, at, revision, chosen !== undefined);
    const path = join(place, name);
    if (chosen) {
      await encryptFile(plain, locked, chosen);
      await moveFile(locked, path);
    } else await moveFile(plain, path);
    for (const outdated of outdatedBackups(await listBackups(folder))) await rm(outdated.path);
    return { name, path, at, sequence, revision, encrypted: chosen !== undefined };
  } finally {
    await rm(plain, { force: true });
    await rm(locked, { force: true });
  }
}

/** Copies the database of a study into one file, and flushes it. Returns the last revision in it. */
async function copyTo(folder: string, path: string): Promise<number> {
  await rm(path, { force: true });
  const source = openSource(folder);
  try {
    await copyDatabase(source, path);
  } catch (error) {
    throw asStorageError(error);
  } finally {
    source.close();
  }
  await chmod(path, privateFile);
  // Converted to a single file, because the log of a copy would be left behind when it is moved.
  const copy = new DatabaseSync(path);
  let revision: number;
  try {
    copy.exec("PRAGMA journal_mode=DELETE");
    revision = Number(copy.prepare("select revision from study").get()?.revision ?? 0);
  } finally {
    copy.close();
  }
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  return revision;
}

/** Opens an existing database; never creates one. */
function openSource(folder: string): DatabaseSync {
  try {
    return new DatabaseSync(join(placeOf(folder), databaseFile), { timeout: 5000, readOnly: true });
  } catch (error) {
    throw new StorageError("removed", { cause: error });
  }
}
