import { stat } from "node:fs/promises";
import { OwnedError, Store, type Synced, takeStudy } from "@throughline/store";
import { authorFor } from "./author.ts";
import { printProblems } from "./commands/check.ts";
import { exitCode } from "./exit.ts";

/**
 * Opens the database of a study for one command. Folder and database are synchronised before and after, unless
 * another process has the study open and does so.
 *
 * @param alone whether to throw an OwnedError when another process has the study open
 * @returns the exit code of the command, or `found` when the folder has errors or conflicts
 */
export async function withStore(
  folder: string,
  act: (store: Store, author: string) => Promise<number>,
  { alone = false }: { readonly alone?: boolean } = {},
): Promise<number> {
  await stat(folder);
  const author = authorFor(folder);
  const taken = alone ? await takeStudy(folder, author) : await takeOwnershipIfFree(folder, author);
  if (taken?.setAside !== undefined) printSetAside(taken.setAside);
  const ownership = taken?.ownership;
  // When another process has the study open, its database must exist. One that was removed is not created again.
  const store = await Store.inFolder(folder, { create: ownership !== undefined }).catch((error: unknown) => {
    ownership?.release();
    throw error;
  });
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
      `Nothing was done. ${conflicts.length} ${conflicts.length === 1 ? "item was" : "items were"} changed both in the folder and in the database. Choose a side first: throughline watch ${folder} --once --prefer folder (or store).`,
    );
  return errors.length === 0 && conflicts.length === 0;
}

async function takeOwnershipIfFree(folder: string, author: string) {
  try {
    return await takeStudy(folder, author);
  } catch (error) {
    if (error instanceof OwnedError) return undefined;
    throw error;
  }
}

/** Reports that a hidden folder that was copied with the study from elsewhere is not used. */
export function printSetAside(path: string): void {
  console.error(
    `The database in this folder was made on another computer, so it was rebuilt from the study files. The old one is kept in ${path}.`,
  );
}
