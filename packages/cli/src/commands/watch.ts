import { stat } from "node:fs/promises";
import { FolderLink, type FolderState } from "@throughline/server";
import { makePlace, own, Store } from "@throughline/store";
import { authorFor } from "../author.ts";
import type { WatchOptions } from "../declarations/study.ts";
import { exitCode } from "../exit.ts";
import { printFolderState } from "../folder-state.ts";
import { interrupted } from "../interrupted.ts";

/** Interval between checks of the database for changes, in milliseconds. */
const interval = 500;

/** `throughline watch <folder>`: keeps folder and database in step and reports each change. */
export async function watchCommand(folder: string, { once, prefer, json }: WatchOptions): Promise<number> {
  await stat(folder);
  const author = authorFor(folder);
  const ownership = own(await makePlace(folder), author);
  const store = await Store.inFolder(folder);
  const link = new FolderLink(folder, author, (state, synced) => {
    if (state.state === "saving") return;
    const { imported, written = [], deleted = [] } = synced ?? {};
    if (json) {
      console.log(JSON.stringify({ ...state, imported: imported?.number ?? null, written, deleted }));
      return;
    }
    if (imported) console.log(`Read from the folder: revision ${imported.number}.`);
    if (written.length > 0) console.log(`Written to the folder: ${written.join(", ")}.`);
    if (deleted.length > 0) console.log(`Deleted from the folder: ${deleted.join(", ")}.`);
    if (state.state !== "saved") printFolderState(state);
  });
  try {
    const state = await link.sync(prefer);
    if (!once) {
      if (!json) console.log(`Watching ${folder} (Ctrl+C stops).`);
      await follow(store, link);
      return exitCode.done;
    }
    if (!json) printFinal(state);
    return state.state === "saved" ? exitCode.done : exitCode.found;
  } finally {
    await link.close();
    await store.close();
    ownership.release();
  }
}

function printFinal({ state, message }: FolderState): void {
  if (state === "saved") console.log(message);
}

async function follow(store: Store, link: FolderLink): Promise<void> {
  let last = await store.revision();
  const timer = setInterval(async () => {
    const now = await store.revision().catch(() => last);
    if (now !== last) link.request();
    last = now;
  }, interval);
  await interrupted();
  clearInterval(timer);
}
