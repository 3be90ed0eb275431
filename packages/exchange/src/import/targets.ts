import { readFile } from "node:fs/promises";
import type { Store } from "@throughline/store";
import type { Study } from "@throughline/study";
import { resolveInside } from "@throughline/study/folder";
import type { ImportTarget } from "./planned-import.ts";

/** The study in a folder, to see what an import would add. */
export const folderTarget = (folder: string, study: Study): ImportTarget => ({
  study,
  text: async (path) =>
    readFile(await resolveInside(folder, path), "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    }),
});

/** The study in a database as it is now. */
export const storeTarget = async (store: Store): Promise<ImportTarget> => ({
  study: await store.study(),
  text: async (path) => {
    const file = await store.get("files", path);
    return file && store.text(file.cells.hash ?? "");
  },
});
