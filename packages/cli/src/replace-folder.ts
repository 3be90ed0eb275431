import { mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { makeFolder } from "@throughline/study/folder";

/**
 * Creates or replaces a folder atomically: a temporary folder on the same disk is filled and then moved into place.
 * Until then, and after a failure, the earlier folder is kept.
 *
 * @param folder the folder to create or replace; an existing one must be empty or contain the mark
 * @param mark the file that identifies a folder written by this program
 * @param fill writes into the temporary folder; the folder is not changed when it returns `nothing`
 * @returns the result of `fill`
 */
export async function replaceFolder<T>(
  folder: string,
  mark: string,
  fill: (temporary: string) => Promise<T>,
): Promise<T> {
  const target = resolve(folder);
  await makeFolder(dirname(target));
  await restore(target);
  await rejectOtherFiles(target, mark);
  const temporary = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  try {
    const filled = await fill(temporary);
    if (filled !== nothing) {
      await rejectOtherFiles(target, mark);
      await moveInto(target, temporary);
    }
    return filled;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Returned by `fill` to keep the folder as it was. */
export const nothing = Symbol("nothing");

/** Returns the names in a folder, undefined when there is no folder. */
async function namesIn(target: string): Promise<string[] | undefined> {
  return readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}

async function rejectOtherFiles(target: string, mark: string): Promise<void> {
  const present = await namesIn(target);
  if (present === undefined || present.length === 0 || present.includes(mark)) return;
  throw Object.assign(
    new Error("the folder contains other files, which would be replaced. Choose another folder"),
    {
      code: "EEXIST",
      syscall: "rename",
      path: target,
    },
  );
}

async function moveInto(target: string, temporary: string): Promise<void> {
  const present = await namesIn(target);
  if (present === undefined || present.length === 0) {
    if (present) await rm(target, { recursive: true });
    await rename(temporary, target);
    return;
  }
  const before = `${temporary}-before`;
  await rename(target, before);
  try {
    await rename(temporary, target);
  } catch (error) {
    await rename(before, target);
    throw error;
  }
  await rm(before, { recursive: true, force: true });
}

/** Restores the folder that an interrupted run had moved away. */
async function restore(target: string): Promise<void> {
  const siblings = await readdir(dirname(target));
  if (siblings.includes(basename(target))) return;
  const kept = siblings.find((name) => name.startsWith(`.${basename(target)}-`) && name.endsWith("-before"));
  if (kept !== undefined) await rename(join(dirname(target), kept), target);
}
