import { renameSync, statSync } from "node:fs";
import { link, mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder, temporaryPath, writeDurably } from "@throughline/study/folder";
import { hashOfFile } from "../blobs.ts";

/**
 * Replaces a file atomically if it still has the content that was read. A version that somebody saves during this is
 * kept or restored.
 *
 * @param was the hash of what was read; undefined when there was no file
 * @returns whether it was replaced
 * @throws an error of the operating system when it cannot be written; the previous content is kept
 */
export async function replaceUnchanged(
  path: string,
  bytes: Uint8Array,
  was: string | undefined,
): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  const aside = temporaryPath(path);
  try {
    await writeDurably(aside, bytes);
    const replaced =
      was === undefined ? await addFile(aside, path) : await swap(path, was, () => renameSync(aside, path));
    await syncFolder(dirname(path));
    return replaced;
  } finally {
    await rm(aside, { force: true });
  }
}

/** Removes a file if it still has the content that was read. */
export async function removeUnchanged(path: string, was: string): Promise<boolean> {
  const aside = temporaryPath(path);
  const removed = await swap(path, was, () => renameSync(path, aside));
  await rm(aside, { force: true });
  await syncFolder(dirname(path));
  return removed;
}

/** Moves a file to a name unless the name is taken. */
async function addFile(aside: string, path: string): Promise<boolean> {
  try {
    await link(aside, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (!noLinks(code)) throw error;
    if ((await hashOfFile(path)) !== undefined) return false;
    renameSync(aside, path);
    return true;
  }
}

/**
 * Removes a file from its name by `act`, and restores it when its content is not what was read. A hard link keeps the
 * file accessible, to notice a save into it that ends after `act`.
 */
async function swap(path: string, was: string, act: () => void): Promise<boolean> {
  const before = `${temporaryPath(path)}.before`;
  await rm(before, { force: true });
  try {
    await link(path, before);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return false;
    if (!noLinks(code)) throw error;
    if ((await hashOfFile(path)) !== was) return false;
    act();
    return true;
  }
  try {
    if ((await hashOfFile(before)) !== was) return false;
    // There must be nothing between these two lines, because an editor that saves by renaming replaces the file under
    // this name.
    if (statSync(path, { throwIfNoEntry: false })?.ino !== statSync(before).ino) return false;
    act();
    if ((await hashOfFile(before)) === was) return true;
    await rename(before, path);
    return false;
  } finally {
    await rm(before, { force: true });
  }
}

/** Returns whether the file system does not support hard links, such as exFAT. */
const noLinks = (code: string | undefined): boolean =>
  ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EXDEV"].includes(code ?? "");
