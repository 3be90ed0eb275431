import { historyFile } from "./folder/read.ts";
import { tableOf } from "./kinds.ts";

/** A path with "/" between names, none of which is hidden, and that is no table and not the bibliography. */
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
