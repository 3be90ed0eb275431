import { chmod, lstat, mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { replaceFile } from "@throughline/study/folder";
import { StorageError } from "./database/storage-error.ts";

/** The name of the database file in the hidden folder. */
export const databaseFile = "store.sqlite";

/** Permissions of files that only the owner of a study may read. */
const privateFolder = 0o700;
export const privateFile = 0o600;

/** Returns the hidden folder in a study folder, which contains its database and backups. */
export const placeOf = (folder: string): string => join(resolve(folder), ".throughline");

/**
 * Creates the hidden folder of a study, readable by its owner only and ignored by version control.
 *
 * @throws StorageError when it is a link; an error of the operating system when it cannot be created
 */
export async function makePlace(folder: string): Promise<string> {
  const place = placeOf(folder);
  // Not recursive: that would give ENOENT for a read-only disk, and create a study folder that does not exist.
  await mkdir(place, { mode: privateFolder }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  if (!(await lstat(place)).isDirectory()) throw new StorageError("link");
  await chmod(place, privateFolder);
  await replaceFile(join(place, ".gitignore"), "*\n");
  return place;
}

/** Creates a folder inside the hidden folder. */
export async function makePrivateFolder(path: string): Promise<void> {
  await mkdir(path, { mode: privateFolder }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  if (!(await lstat(path)).isDirectory()) throw new StorageError("link");
  await chmod(path, privateFolder);
}
