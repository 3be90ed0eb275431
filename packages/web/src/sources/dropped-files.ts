import type { AddedFile } from "./imports.ts";

/** Returns dropped files, with the paths of their folders. Hidden files are omitted. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<AddedFile[]> {
  // The dropped data is available only during the event, so all of it is requested at once.
  const all = [...files];
  const folders = Array.from(items, (item) => item.webkitGetAsEntry()).filter((entry) => entry?.isDirectory);
  if (folders.length === 0) return all.map((file) => ({ file }));
  const names = new Set(folders.map((entry) => entry?.name));
  const within = await Promise.all(folders.map((entry) => filesUnder(entry as FileSystemDirectoryEntry)));
  return [...all.filter(({ name }) => !names.has(name)).map((file) => ({ file })), ...within.flat()];
}

/** Returns the files of a chosen folder, with the paths of their folders. */
export const chosenFiles = (files: readonly File[]): AddedFile[] =>
  files
    .filter(({ name }) => !name.startsWith("."))
    .map((file) => {
      const folder = file.webkitRelativePath.split("/").slice(0, -1).join("/");
      return folder === "" ? { file } : { file, folder };
    });

async function filesUnder(folder: FileSystemDirectoryEntry): Promise<AddedFile[]> {
  const given: AddedFile[] = [];
  const reader = folder.createReader();
  for (;;) {
    // A folder is read in parts. An empty part is the end.
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
