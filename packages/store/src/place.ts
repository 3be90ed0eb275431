import { chmod, lstat, mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { replaceFile } from "@throughline/study/folder";
import { StorageError } from "./database/storage-error.ts";

/** The name of the database within its place. */
export const databaseFile = "store.sqlite";

/** Permissions of what only the owner of a study may read. */
export const privateFolder = 0o700;
export const privateFile = 0o600;

/** The hidden folder in a study folder that holds its database and backups. */
export const placeOf = (folder: string): string => join(resolve(folder), ".throughline");

/**
 * Makes the hidden folder of a study, readable by its owner alone and left out of version control.
 *
 * @throws StorageError when a link is in its place; an error of the operating system when it cannot be made
 */
export async function makePlace(folder: string): Promise<string> {
  const place = placeOf(folder);
  // Not recursive: that gives ENOENT for a read-only disk, and would make a study folder that is not there.
  await mkdir(place, { mode: privateFolder }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  if (!(await lstat(place)).isDirectory()) throw new StorageError("link");
  await chmod(place, privateFolder);
  await replaceFile(join(place, ".gitignore"), "*\n");
  return place;
}

/** Makes a folder inside the hidden folder. */
export async function makePrivateFolder(path: string): Promise<void> {
  await mkdir(path, { mode: privateFolder }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  if (!(await lstat(path)).isDirectory()) throw new StorageError("link");
  await chmod(path, privateFolder);
}
