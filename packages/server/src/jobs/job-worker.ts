import { parentPort, workerData } from "node:worker_threads";
import { Store } from "@throughline/store";
import type { JobMessage, JobTask } from "./jobs.ts";

/** Minimum time between progress messages, in milliseconds. */
const pause = 100;

const { folder, place, request, revision } = workerData as JobTask;
const post = (message: JobMessage) => parentPort?.postMessage(message);
const stop = new AbortController();
// The thread ends by itself when its work is done or stopped.
parentPort?.on("message", () => stop.abort()).unref();
let lastProgress = 0;
const onProgress = (part: string, done: number) => {
  const now = performance.now();
  if (now - lastProgress < pause) return;
  lastProgress = now;
  post({ progress: { part, done } });
};

try {
  post({ result: await work() });
} catch (error) {
  post({ failed: (error as Error).message });
}

/** Each job loads only the modules that it needs: reading files does not load the assessment. */
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
