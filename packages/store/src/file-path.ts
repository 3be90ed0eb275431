import { historyFile } from "@throughline/study/folder";
import { tableOf } from "./kinds.ts";

/** Returns whether a path has "/" between names, no hidden names, and is neither a table nor the bibliography. */
export function isFilePath(path: string): boolean {
  const names = path.split("/");
  return (
    names.every((name) => /^[^.\\:*?"<>|\p{C}][^\\:*?"<>|\p{C}]*$/u.test(name) && name.trim() === name) &&
    path.length <= 400 &&
    path !== "sources.bib" &&
    path !== historyFile &&
    !Object.values(tableOf).some((table) => table?.file === path)
  );
}
