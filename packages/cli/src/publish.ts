import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/**
 * Puts the files of a report into a folder all at once.
 *
 * @param folder the folder to make or replace; if it exists it has to be one of ours (it holds assessment.json) or empty
 * @param files contents by relative path
 */
export async function publish(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await publishWith(folder, "assessment.json", (aside) => writeFiles(aside, files));
}

/** Writes files into a folder that is there. */
export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/**
 * Makes a folder all at once: it is filled aside, on the same disk, and moved into place when all of it is whole. What was there
 * before stays until then, and after a failure.
 *
 * @param folder the folder to make or replace; if it exists it has to be empty or one of ours
 * @param mark the file by which a folder is known as ours
 * @param fill writes into the folder aside; when it returns `nothing`, the folder stays as it was
 * @returns what `fill` returned
 */
export async function publishWith<T>(
  folder: string,
  mark: string,
  fill: (aside: string) => Promise<T>,
): Promise<T> {
  const target = resolve(folder);
  await mkdir(dirname(target), { recursive: true });
  await restore(target);
  await refuseOthers(target, mark);
  const aside = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  try {
    const filled = await fill(aside);
    if (filled !== nothing) {
      await refuseOthers(target, mark);
      await moveInto(target, aside);
    }
    return filled;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** What `fill` returns when the folder is to stay as it was. */
export const nothing = Symbol("nothing");

/** What is in a folder; nothing when there is no folder. */
async function namesIn(target: string): Promise<string[] | undefined> {
  return readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}

async function refuseOthers(target: string, mark: string): Promise<void> {
  const present = await namesIn(target);
  if (present === undefined || present.length === 0 || present.includes(mark)) return;
  throw Object.assign(new Error("the folder holds other things, which would be replaced; name another"), {
    code: "EEXIST",
    syscall: "rename",
    path: target,
  });
}

async function moveInto(target: string, aside: string): Promise<void> {
  const present = await namesIn(target);
  if (present === undefined || present.length === 0) {
    if (present) await rm(target, { recursive: true });
    await rename(aside, target);
    return;
  }
  const before = `${aside}-before`;
  await rename(target, before);
  try {
    await rename(aside, target);
  } catch (error) {
    await rename(before, target);
    throw error;
  }
  await rm(before, { recursive: true, force: true });
}

/** Puts back what a run had moved away when it was killed before it could put its own in place. */
async function restore(target: string): Promise<void> {
  const siblings = await readdir(dirname(target));
  if (siblings.includes(basename(target))) return;
  const kept = siblings.find((name) => name.startsWith(`.${basename(target)}-`) && name.endsWith("-before"));
  if (kept !== undefined) await rename(join(dirname(target), kept), target);
}
