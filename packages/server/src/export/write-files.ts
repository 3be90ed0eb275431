import { dirname, join } from "node:path";
import { makeFolder, writeDurably } from "@throughline/study/folder";

/** Writes files, by their relative paths, into an existing folder. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await makeFolder(dirname(join(folder, path)));
    await writeDurably(join(folder, path), content);
  }
}
