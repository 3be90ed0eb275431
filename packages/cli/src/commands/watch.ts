import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { NoticeError, noticeText } from "@throughline/messages";
import { FolderLink, type FolderState } from "@throughline/server";
import { type Ownership, Store, takeStudy } from "@throughline/store";
import { authorFor } from "../author.ts";
import type { WatchOptions } from "../declarations/study.ts";
import { exitCode } from "../exit.ts";
import { printFolderState } from "../folder-state.ts";
import { stopSignal } from "../stop-signal.ts";
import { printSetAside } from "../with-store.ts";

/** Interval between checks of the database for changes, in milliseconds. */
const interval = 500;

/** `throughline watch <folder>`: keeps folder and database synchronised and reports each change. */
export async function watchCommand(folder: string, { once, prefer, json }: WatchOptions): Promise<number> {
  await stat(folder);
  const author = authorFor(folder);
  const { ownership, setAside } = await takeStudy(folder, author);
  if (setAside !== undefined) printSetAside(setAside);
  const store = await openOwned(folder, ownership);
  const link = new FolderLink(resolve(folder), { name: author }, store, (state, synced) => {
    if (state.state === "saving") return;
    const { imported, written = [], deleted = [] } = synced ?? {};
    if (json) {
      const { notice, ...rest } = state;
      const message = noticeText(notice);
      console.log(JSON.stringify({ ...rest, message, imported: imported?.number ?? null, written, deleted }));
      return;
    }
    if (imported) console.log(`Read from the folder: revision ${imported.number}.`);
    if (written.length > 0) console.log(`Written to the folder: ${written.join(", ")}.`);
    if (deleted.length > 0) console.log(`Deleted from the folder: ${deleted.join(", ")}.`);
    if (state.state !== "saved") printFolderState(state);
  });
  const lost = setInterval(() => {
    try {
      store.assertInPlace();
    } catch (error) {
      link.fail(error instanceof NoticeError ? error.notice : String(error));
    }
  }, interval);
  lost.unref();
  try {
    const state = await link.sync(prefer);
    if (!once) {
      if (!json) console.log(`Watching ${folder}. Press Ctrl+C to stop.`);
      await follow(store, link);
      return exitCode.done;
    }
    if (!json) printFinal(state);
    return state.state === "saved" ? exitCode.done : exitCode.found;
  } finally {
    clearInterval(lost);
    await link.close();
    await store.close();
    ownership.release();
  }
}

async function openOwned(folder: string, ownership: Ownership): Promise<Store> {
  try {
    return await Store.inFolder(folder, {
      rescueTo: () => `${resolve(folder)}-recovered-${Date.now()}.sqlite`,
    });
  } catch (error) {
    ownership.release();
    throw error;
  }
}

function printFinal({ state, notice }: FolderState): void {
  if (state === "saved") console.log(noticeText(notice));
}

async function follow(store: Store, link: FolderLink): Promise<void> {
  let last = await store.revision();
  const timer = setInterval(async () => {
    const now = await store.revision().catch(() => last);
    if (now !== last) link.request();
    last = now;
  }, interval);
  await stopSignal();
  clearInterval(timer);
}
