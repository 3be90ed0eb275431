import { mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Replaces a file, or makes it, as a whole or not at all; it is on disk when this returns. Written aside first, flushed, then moved
 * into place.
 *
 * @param mode permissions of a new file; the process's default when left out
 * @throws an error of the operating system when it cannot be written; what was there stays
 */
export async function replaceFile(
  path: string,
  content: Uint8Array | string,
  { mode }: { readonly mode?: number } = {},
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const aside = asidePath(path);
  try {
    await writeDurably(aside, content, mode);
    await moveFile(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** Where a file is written before it is moved into place: hidden, in the same folder. */
export const asidePath = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${process.pid}.part`);

/** Writes a file that nobody reads yet, and flushes it to disk. */
export async function writeDurably(path: string, content: Uint8Array | string, mode?: number): Promise<void> {
  // "wx": a link that waits under this name is never written through.
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

/** Flushes a folder's entries to disk, where the system can; Windows does so by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } catch (error) {
    // Some network file systems refuse to flush a folder.
    if (!["EINVAL", "ENOTSUP", "EBADF"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  } finally {
    await handle.close();
  }
}
