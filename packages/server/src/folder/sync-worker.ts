import { parentPort, workerData } from "node:worker_threads";
import { EditError, type Preference, Store } from "@throughline/store";
import type { SyncAnswer, SyncRequest } from "./folder-link.ts";

const { folder, author } = workerData as { folder: string; author: string };
const store = await Store.inFolder(folder);

parentPort?.on("message", async ({ close, prefer }: SyncRequest) => {
  if (close) {
    await store.close();
    parentPort?.close();
    return;
  }
  parentPort?.postMessage(await answer(prefer));
});

async function answer(prefer: Preference | undefined): Promise<SyncAnswer> {
  try {
    return { synced: await store.sync(folder, author, prefer) };
  } catch (error) {
    if (error instanceof EditError) return { problems: error.problems };
    const { code, message } = error as NodeJS.ErrnoException;
    return { failed: reasons[code ?? ""] ?? message };
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EROFS: "the disk is read-only",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOENT: "a file or the folder itself has gone",
};
