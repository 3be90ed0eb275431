import { readFile } from "node:fs/promises";
import type { Store } from "@throughline/store";
import type { Study } from "@throughline/study";
import { resolveInside } from "@throughline/study/folder";
import type { ImportTarget } from "./import-plan.ts";

/** Returns the study in a folder as the target of an import preview. */
export const folderTarget = (folder: string, study: Study): ImportTarget => ({
  study,
  text: async (path) =>
    readFile(await resolveInside(folder, path), "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    }),
});

/** Returns the current study in a database as the target of an import. */
export const storeTarget = async (store: Store): Promise<ImportTarget> => ({
  study: await store.study(),
  text: async (path) => {
    const file = await store.get("files", path);
    return file && store.text(file.cells.hash ?? "");
  },
});
