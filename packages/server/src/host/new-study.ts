import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { notice } from "@throughline/messages";
import { emptyStudy, makeFolder, type NewStudy } from "@throughline/study/folder";
import { Refusal } from "../policies/errors.ts";
import { unreadableFolder } from "./folders.ts";

/**
 * Writes an empty study into a new or empty folder.
 *
 * @throws Refusal when the folder is not empty or cannot be written to; nothing is written then
 */
export async function writeNewStudy(folder: string, study: NewStudy): Promise<void> {
  try {
    await makeFolder(folder).catch((error: NodeJS.ErrnoException) => {
      throw error.code === "ENOENT" || error.code === "EEXIST" ? noPlaceFor(folder) : error;
    });
    const present = (await readdir(folder)).filter((name) => !name.startsWith("."));
    if (present.length > 0) throw folderNotEmpty(folder, present);
    for (const [name, content] of Object.entries(emptyStudy(study)))
      await writeFile(join(folder, name), content, { flag: "wx" });
  } catch (error) {
    throw error instanceof Refusal ? error : unreadableFolder(folder, error as NodeJS.ErrnoException);
  }
}

const noPlaceFor = (folder: string): Refusal =>
  new Refusal(
    "content",
    "folder",
    notice("No folder can be created at {folder}", { folder }),
    notice("Choose another place, such as your home folder."),
  );

const folderNotEmpty = (folder: string, present: readonly string[]): Refusal =>
  present.includes("study.yaml")
    ? new Refusal(
        "content",
        "folder",
        notice("{folder} already contains a study", { folder }),
        notice("Open it, or name a new folder."),
      )
    : new Refusal(
        "content",
        "folder",
        notice("{folder} is not empty; it contains {files}", {
          folder,
          files: present.slice(0, 3).join(", "),
        }),
        notice("Name a new folder."),
      );
