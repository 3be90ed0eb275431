import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/**
 * Puts files into a folder all at once: they are written aside, on the same disk, and the folder is moved into place when all of
 * them are whole. What was there before stays until then, and after a failure.
 *
 * @param folder the folder to make or replace; if it exists it has to be one of ours (it holds assessment.json) or empty
 * @param files contents by relative path
 */
export async function publish(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  const target = resolve(folder);
  await mkdir(dirname(target), { recursive: true });
  await restore(target);
  const aside = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  try {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(aside, path)), { recursive: true });
      await writeFile(join(aside, path), content);
    }
    await moveInto(target, aside);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function moveInto(target: string, aside: string): Promise<void> {
  const present = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (present === undefined || present.length === 0) {
    if (present) await rm(target, { recursive: true });
    await rename(aside, target);
    return;
  }
  if (!present.includes("assessment.json")) {
    throw Object.assign(
      new Error("the folder holds other things, and a report would replace them; name another"),
      {
        code: "EEXIST",
        syscall: "rename",
        path: target,
      },
    );
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
