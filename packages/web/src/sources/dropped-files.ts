import type { Given } from "./imports.ts";

/** The files of what was dropped; those of folders with the path of their folder. What is hidden is left out. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<Given[]> {
  // All of it is asked for at once: what was dropped is gone when the event is over.
  const all = [...files];
  const folders = Array.from(items, (item) => item.webkitGetAsEntry()).filter((entry) => entry?.isDirectory);
  if (folders.length === 0) return all.map((file) => ({ file }));
  const names = new Set(folders.map((entry) => entry?.name));
  const within = await Promise.all(folders.map((entry) => filesUnder(entry as FileSystemDirectoryEntry)));
  return [...all.filter(({ name }) => !names.has(name)).map((file) => ({ file })), ...within.flat()];
}

/** The files of a folder that was chosen, with the path of their folder. */
export const chosenFiles = (files: readonly File[]): Given[] =>
  files
    .filter(({ name }) => !name.startsWith("."))
    .map((file) => {
      const folder = file.webkitRelativePath.split("/").slice(0, -1).join("/");
      return folder === "" ? { file } : { file, folder };
    });

async function filesUnder(folder: FileSystemDirectoryEntry): Promise<Given[]> {
  const given: Given[] = [];
  const reader = folder.createReader();
  for (;;) {
    // A folder is given in parts; an empty one is the end.
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (entries.length === 0) return given;
    for (const entry of entries) {
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory) given.push(...(await filesUnder(entry as FileSystemDirectoryEntry)));
      else {
        const file = await new Promise<File>((resolve, reject) =>
          (entry as FileSystemFileEntry).file(resolve, reject),
        );
        given.push({ file, folder: folder.fullPath.replace(/^\//u, "") });
      }
    }
  }
}
