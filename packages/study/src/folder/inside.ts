import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { type Message, notice } from "@throughline/messages";
import { ExpectedError } from "../expected-error.ts";
import type { Problem } from "../problem.ts";

/** A path of a study that leads out of its folder; nothing is read from it or written to it. */
export class OutsideFolderError extends ExpectedError {
  override name = "OutsideFolderError";
  readonly problem: Problem;

  constructor(path: string, what: Message, fix: Message) {
    const at = { file: path };
    super("content", { at, what, fix });
    this.message = `${path}: ${this.message}`;
    this.problem = { severity: "error", at, what, fix };
  }
}

/** Returns why a path cannot be a file of a study, regardless of the disk; undefined when it can. */
export function pathFault(path: string): Message | undefined {
  if (path === "" || path.includes("\0")) return notice("this is not a file name");
  if (path.startsWith("/") || path.includes("\\") || /^[a-z]:/iu.test(path))
    return notice('this is not a path inside the study, with "/" between names');
  const names = path.split("/");
  if (names.includes("..")) return notice("the path leads out of the study folder");
  if (names.some((name) => name === "" || name.startsWith(".")))
    return notice("the path names a hidden file or has a blank part");
  return undefined;
}

/**
 * Resolves a path that comes from data (a record, the history, a backup, study.yaml) inside a study folder. All
 * access to such paths uses this function.
 *
 * @param folder absolute path of the study folder
 * @param path with "/" between names; the file need not exist
 * @returns the absolute path
 * @throws OutsideFolderError when the path leads out of the folder, names a hidden file or passes through a symbolic
 *   link
 */
export async function resolveInside(folder: string, path: string): Promise<string> {
  const fault = pathFault(path);
  if (fault !== undefined)
    throw new OutsideFolderError(
      path,
      fault,
      notice("Name a file of the study folder itself, such as sources/a.md."),
    );
  let at = folder;
  for (const name of path.split("/")) {
    at = join(at, name);
    if (!(await isLink(at))) continue;
    const link = at.slice(folder.length + 1).replaceAll("\\", "/");
    throw new OutsideFolderError(
      path,
      link === path ? notice("this is a symbolic link") : notice("“{link}” is a symbolic link", { link }),
      notice("Replace the link with the file or folder itself."),
    );
  }
  return at;
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return false;
    throw error;
  }
}

/** Reports the folders of a study that are links, whose files are not read. */
export async function linkedFolders(folder: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const name of ["sources", "patterns"])
    try {
      await resolveInside(folder, name);
    } catch (error) {
      if (!(error instanceof OutsideFolderError)) throw error;
      problems.push(error.problem);
    }
  return problems;
}
