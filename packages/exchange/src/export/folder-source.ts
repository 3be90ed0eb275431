import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Study } from "@throughline/study";
import { resolveInside } from "@throughline/study/folder";
import type { ExportSource } from "./export-source.ts";

/** Reads the study in a folder with all files that are not hidden. Links are not followed. */
export async function folderSource(folder: string, study: Study): Promise<ExportSource> {
  return {
    study,
    paths: await pathsIn(folder, ""),
    file: async (path) => readFile(await resolveInside(folder, path)),
  };
}

async function pathsIn(folder: string, part: string): Promise<string[]> {
  const entries = await readdir(join(folder, part), { withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".")) continue;
    const path = part === "" ? entry.name : `${part}/${entry.name}`;
    if (entry.isDirectory()) paths.push(...(await pathsIn(folder, path)));
    else if (entry.isFile()) paths.push(path);
  }
  return paths;
}
