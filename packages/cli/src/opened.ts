import { stat } from "node:fs/promises";
import { OwnedError, Store, type Synced, takeStudy } from "@throughline/store";
import { authorFor } from "./author.ts";
import { printProblems } from "./commands/check.ts";
import { exitCode, UsageError } from "./exit.ts";

/** The folder of a study that a command is given. */
export async function studyFolder(command: string, positionals: readonly string[]): Promise<string> {
  const [folder] = positionals;
  if (folder === undefined) throw new UsageError(`Which study? throughline ${command} <folder>`);
  await stat(folder);
  return folder;
}

/**
 * Opens a study's database for one command. Where no other process has the study, the folder is brought together with it before and
 * after; where one has, that process does so.
 *
 * @param alone whether the command cannot run beside another process that has the study: an OwnedError says who it is
 * @returns the exit code of the command, or that something was found when the folder has errors
 */
export async function withStore(
  folder: string,
  act: (store: Store, author: string) => Promise<number>,
  { alone = false }: { readonly alone?: boolean } = {},
): Promise<number> {
  const author = authorFor(folder);
  const taken = alone ? await takeStudy(folder, author) : await takeUnlessOwned(folder, author);
  if (taken?.setAside !== undefined) printSetAside(taken.setAside);
  const ownership = taken?.ownership;
  // Where another process has the study, its database is there; one that was removed is not made again.
  const store = await Store.inFolder(folder, { create: ownership !== undefined }).catch((error: unknown) => {
    ownership?.release();
    throw error;
  });
  try {
    if (!ownership) return await act(store, author);
    if (!usable(folder, await store.sync(folder, author))) return exitCode.found;
    const code = await act(store, author);
    await store.sync(folder, author);
    return code;
  } finally {
    await store.close();
    ownership?.release();
  }
}

function usable(folder: string, { problems, conflicts }: Synced): boolean {
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) printProblems(folder, errors);
  if (conflicts.length > 0)
    console.error(
      `${conflicts.length} things were changed both in the folder and in the database. Settle that first: throughline watch ${folder} --once --prefer folder (or store).`,
    );
  return errors.length === 0 && conflicts.length === 0;
}

async function takeUnlessOwned(folder: string, author: string) {
  try {
    return await takeStudy(folder, author);
  } catch (error) {
    if (error instanceof OwnedError) return undefined;
    throw error;
  }
}

/** Says that the hidden folder of a study came from somewhere else and is not used. */
export function printSetAside(path: string): void {
  console.error(
    `The database in this folder was not made here, and is not used: it was made again from the files of the study. The old one is kept in ${path}.`,
  );
}
