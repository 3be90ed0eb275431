import { stat } from "node:fs/promises";
import { makePlace, OwnedError, own, Store, type Synced } from "@throughline/store";
import { authorFor } from "./author.ts";
import { printProblems } from "./commands/check.ts";
import { exitCode } from "./exit.ts";

/**
 * Opens the database of a study for one command. Folder and database are brought in step before and after, unless another process has
 * the study open and does so.
 *
 * @returns the exit code of the command, or `found` when the folder has errors or conflicts
 */
export async function withStore(
  folder: string,
  act: (store: Store, author: string) => Promise<number>,
): Promise<number> {
  await stat(folder);
  const author = authorFor(folder);
  const ownership = ownUnlessOwned(await makePlace(folder), author);
  const store = await Store.inFolder(folder);
  try {
    if (!ownership) return await act(store, author);
    if (!isUsable(folder, await store.sync(folder, author))) return exitCode.found;
    const code = await act(store, author);
    await store.sync(folder, author);
    return code;
  } finally {
    await store.close();
    ownership?.release();
  }
}

function isUsable(folder: string, { problems, conflicts }: Synced): boolean {
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) printProblems(folder, errors);
  if (conflicts.length > 0)
    console.error(
      `Nothing was done: ${conflicts.length} ${conflicts.length === 1 ? "item was" : "items were"} changed both in the folder and in the database. Choose a side first: throughline watch ${folder} --once --prefer folder (or store).`,
    );
  return errors.length === 0 && conflicts.length === 0;
}

function ownUnlessOwned(place: string, author: string) {
  try {
    return own(place, author);
  } catch (error) {
    if (error instanceof OwnedError) return undefined;
    throw error;
  }
}
