import { readdir, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, isAbsolute, join, resolve } from "node:path";
import type { Folders } from "@throughline/api";
import { notice } from "@throughline/messages";
import { Refusal } from "../policies/errors.ts";

/** Maximum number of folders that are listed. */
const maxListed = 1000;

/**
 * Resolves a folder path that a person typed: absolute, or in the home folder.
 *
 * @throws Refusal for any other path
 */
export function resolveFolder(text: string): string {
  const path = text.trim();
  if (path === "~") return homedir();
  if (/^~[\\/]/u.test(path)) return resolve(homedir(), path.slice(2));
  if (path.includes("\0") || !isAbsolute(path))
    throw new Refusal(
      "request",
      "folder",
      notice("“{path}” is not the full path of a folder", { path }),
      notice("Type the path from the start, such as {example}.", {
        example: join(homedir(), "studies", "shelters"),
      }),
    );
  return resolve(path);
}

/**
 * Returns the subfolders of a folder, by name, without hidden ones.
 *
 * @throws Refusal when the folder does not exist, is a file or cannot be read
 */
export async function subfolders(folder: string): Promise<Folders> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw unreadableFolder(folder, error);
  });
  const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
  const folders = await Promise.all(
    names.slice(0, maxListed).map(async ({ name }) => {
      const path = join(folder, name);
      return { name, folder: path, isStudy: await isThere(join(path, "study.yaml")) };
    }),
  );
  const parent = dirname(folder);
  return {
    folder,
    parent: parent === folder ? null : parent,
    folders: folders.sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Returns an error that says why a folder cannot be read. */
export function unreadableFolder(folder: string, { code, message }: NodeJS.ErrnoException): Refusal {
  const reasons: Readonly<Record<string, readonly [what: string, fix: string]>> = {
    ENOENT: [`There is no folder ${folder}`, "Check the path, or choose New study to create one."],
    ENOTDIR: [`${folder} is a file, not a folder`, "Choose the folder that holds the study."],
    EACCES: [
      `You do not have permission to use ${folder}`,
      "Choose another folder, or change its permissions.",
    ],
    EPERM: [
      `You do not have permission to use ${folder}`,
      "Choose another folder, or change its permissions.",
    ],
    EROFS: [`${folder} is on a read-only disk`, "Choose another folder."],
    ENOSPC: [`The disk with ${folder} is full`, "Free some space, or choose another folder."],
  };
  const [what, fix] = reasons[code ?? ""] ?? [
    `${folder} cannot be used: ${message}`,
    "Choose another folder.",
  ];
  return new Refusal("content", "folder", what, fix);
}
