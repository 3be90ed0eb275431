import { randomBytes } from "node:crypto";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/**
 * Creates or replaces a file atomically: it is written to a temporary file, flushed to disk, then moved into place.
 *
 * @param mode permissions of a new file (default: those of the process)
 * @throws an error of the operating system when it cannot be written; the previous file is kept
 */
export async function replaceFile(
  path: string,
  content: Uint8Array | string | AsyncIterable<string>,
  { mode }: { readonly mode?: number } = {},
): Promise<void> {
  const made = await makeFolder(dirname(path));
  if (made !== undefined) await syncFolder(dirname(made));
  const aside = temporaryPath(path);
  try {
    await writeDurably(aside, content, mode);
    await moveFile(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/**
 * Creates a folder and those above it that are missing. `mkdir` of Node never ends where the system has no place for
 * one, as under /proc.
 *
 * @returns the uppermost folder that was created; undefined when the folder was there
 * @throws an error of the operating system when it cannot be created, or a file has its name
 */
export async function makeFolder(folder: string): Promise<string | undefined> {
  const missing: string[] = [];
  let at = resolve(folder);
  for (; !(await isThere(at)) && dirname(at) !== at; at = dirname(at)) missing.unshift(at);
  if (missing.length === 0 && !(await stat(folder)).isDirectory()) await mkdir(folder);
  for (const one of missing)
    await mkdir(one).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  return missing[0];
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/**
 * Returns the path of a temporary file before it is moved into place: hidden, in the same folder, and another one for
 * each call.
 */
export const temporaryPath = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${process.pid}-${randomBytes(4).toString("hex")}.part`);

/** Writes a file that nothing reads yet, and flushes it to disk. */
export async function writeDurably(
  path: string,
  content: Uint8Array | string | AsyncIterable<string>,
  mode?: number,
): Promise<void> {
  // "wx" refuses to write through an existing link of this name.
  await rm(path, { force: true });
  const file = await open(path, "wx", mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Moves a file over another, and flushes the folders whose entries changed. */
export async function moveFile(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(dirname(to));
  if (dirname(from) !== dirname(to)) await syncFolder(dirname(from));
}

/** Flushes a folder's entries to disk where the system supports it; Windows does so by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } catch (error) {
    // Some network file systems do not support flushing a folder.
    if (!["EINVAL", "ENOTSUP", "EBADF"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  } finally {
    await handle.close();
  }
}
