import { noticeText } from "@throughline/messages";
import type { FolderState } from "@throughline/server";
import { printProblem } from "@throughline/study";

/** Prints whether folder and database are synchronised, with problems and conflicts. */
export function printFolderState({ notice, problems, conflicts }: FolderState): void {
  console.log(noticeText(notice));
  for (const problem of problems.slice(0, 50)) console.log(printProblem(problem));
  if (problems.length > 50) console.log(`and ${problems.length - 50} more (throughline check lists all)`);
  for (const { kind, key, cells, inFolder, inStore } of conflicts) {
    console.log(`  ${kind} "${key}"`);
    if (!inFolder || !inStore) {
      console.log(
        `    ${inFolder ? "changed" : "deleted"} in the folder, ${inStore ? "changed" : "deleted"} here`,
      );
      continue;
    }
    for (const cell of cells)
      console.log(
        `    ${cell}: "${inFolder.cells[cell] ?? ""}" in the folder, "${inStore.cells[cell] ?? ""}" here`,
      );
  }
}
