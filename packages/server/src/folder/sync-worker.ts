import { parentPort, workerData } from "node:worker_threads";
import { EditError, type Preference, Store } from "@throughline/store";
import { OutsideFolderError } from "@throughline/study/folder";
import type { SyncAnswer, SyncRequest, SyncWorkerData } from "./folder-link.ts";

const { folder, database } = workerData as SyncWorkerData;
// Opens only the database that the server has open. A database that was removed is not created again here.
const store = await Store.inFolder(folder, { create: false, ...(database && { expected: database }) });

parentPort?.on("message", async (request: SyncRequest) => {
  if (request.close) {
    await store.close();
    parentPort?.close();
    return;
  }
  parentPort?.postMessage(await answer(request.author, request.prefer));
});

async function answer(author: string, prefer: Preference | undefined): Promise<SyncAnswer> {
  try {
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
