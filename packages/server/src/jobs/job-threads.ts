import type { Worker } from "node:worker_threads";
import { KeptThreads } from "../kept-threads.ts";
import { startWorker } from "../worker-file.ts";
import { isReusable, type JobRequest } from "./job-request.ts";

/** Memory limit for reading one file. */
const importLimits = { maxOldGenerationSizeMb: 2048 };

const start = (options = {}): Worker => startWorker("job-worker", import.meta.url, options);
const reusable = new KeptThreads(start, 60_000);

/** Returns a thread for a job: that of an earlier job if both are reusable. */
export function takeThread(request: JobRequest): Worker {
  if (isReusable(request)) return reusable.take();
  return start(request.kind === "import" ? { resourceLimits: importLimits } : {});
}

/** Keeps the thread of a finished job for the next one. */
export const keepThread = (thread: Worker): void => reusable.keep(thread);
