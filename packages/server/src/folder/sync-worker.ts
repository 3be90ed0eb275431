import { parentPort } from "node:worker_threads";
import { EditError, Store } from "@throughline/store";
import { OutsideFolderError } from "@throughline/study/folder";
import type { SyncAnswer, SyncRequest } from "./folder-link.ts";

type Task = Exclude<SyncRequest, { readonly close: true }>;

/** The database of the study that is synchronised. */
let store: Store | undefined;

parentPort?.on("message", async (request: SyncRequest) => {
  if (request.close) {
    await store?.close();
    store = undefined;
    parentPort?.postMessage("closed");
  } else {
    parentPort?.postMessage(await answer(request));
  }
});

async function answer({ folder, database, author, prefer }: Task): Promise<SyncAnswer> {
  try {
    // Opens only the database that the server has open. A database that was removed is not created again here.
    store ??= await Store.inFolder(folder, { create: false, ...(database && { expected: database }) });
    return { synced: await store.sync(folder, author, prefer) };
  } catch (error) {
    if (error instanceof EditError) return { problems: error.problems };
    if (error instanceof OutsideFolderError) return { problems: [error.problem] };
    const { code, message } = error as NodeJS.ErrnoException;
    return { failed: reasons[code ?? ""] ?? message };
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EROFS: "the disk is read-only",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOENT: "a file or the folder itself was removed",
};
