import { parentPort, workerData } from "node:worker_threads";
import { Store } from "@throughline/store";
import type { JobMessage, JobTask } from "./jobs.ts";

/** Progress is told at most so often, in milliseconds. */
const pause = 100;

const { folder, place, request, revision } = workerData as JobTask;
const post = (message: JobMessage) => parentPort?.postMessage(message);
const stop = new AbortController();
// The thread ends by itself when its work is done or stopped.
parentPort?.on("message", () => stop.abort()).unref();
let told = 0;
const onProgress = (part: string, done: number) => {
  const now = performance.now();
  if (now - told < pause) return;
  told = now;
  post({ progress: { part, done } });
};

try {
  post({ result: await work() });
} catch (error) {
  post({ failed: (error as Error).message });
}

/** What a job needs is loaded when it is known which: the readers of files do without the assessment. */
async function work(): Promise<unknown> {
  const store = await Store.inFolder(folder);
  try {
    if (request.kind === "verify") return await store.verify();
    if (request.kind === "import") {
      const { importFile } = await import("./import-file.ts");
      return await importFile(request, store, onProgress);
    }
    const study = await store.study(revision);
    if (request.kind === "events") {
      const { readEventData } = await import("./read-event-data.ts");
      return await readEventData(request, study, place, stop.signal, (part, done = 0) =>
        onProgress(part, done),
      );
    }
    const { assessmentJob } = await import("./assessment-job.ts");
    return await assessmentJob(request, study, place, onProgress);
  } finally {
    await store.close();
  }
}
