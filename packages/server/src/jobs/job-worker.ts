import { parentPort } from "node:worker_threads";
import type { JobKind, JobResults } from "@throughline/api";
import { NoticeError } from "@throughline/messages";
import { Store } from "@throughline/store";
import { isReusable, type JobMessage, type JobTask } from "./job-request.ts";

/** Minimum time between progress messages, in milliseconds. */
const pause = 100;

const post = (message: JobMessage) => parentPort?.postMessage(message);
const stop = new AbortController();
parentPort?.on("message", async (message: JobTask | "stop") => {
  if (message === "stop") return stop.abort();
  try {
    post({ result: await work(message) });
  } catch (error) {
    post({ failed: error instanceof NoticeError ? error.notice : (error as Error).message });
  }
  if (!isReusable(message.request)) parentPort?.close();
});

/** Each job loads only the modules that it needs: reading files does not load the assessment. */
async function work({ folder, place, request, revision }: JobTask): Promise<JobResults[JobKind]> {
  const onProgress = progressReporter();
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

/** Reports progress, but no more often than once in a pause. */
function progressReporter(): (part: string, done: number) => void {
  let last = 0;
  return (part, done) => {
    const now = performance.now();
    if (now - last < pause) return;
    last = now;
    post({ progress: { part, done } });
  };
}
