import type { Worker } from "node:worker_threads";
import { startWorker } from "../worker-file.ts";
import { isReusable, type JobRequest } from "./job-request.ts";

/** How long an idle thread is kept, in milliseconds. */
const keptFor = 60_000;

/** Memory limit for reading one file. */
const importLimits = { maxOldGenerationSizeMb: 2048 };

const idle: { readonly thread: Worker; readonly timer: NodeJS.Timeout }[] = [];

/**
 * Returns a thread for a job. An assessment takes the thread of an earlier one if it is idle, because its code is
 * compiled already.
 */
export function takeThread(request: JobRequest): Worker {
  const kept = isReusable(request) ? idle.pop() : undefined;
  if (kept) {
    clearTimeout(kept.timer);
    kept.thread.removeAllListeners("error");
    kept.thread.ref();
    return kept.thread;
  }
  const options = request.kind === "import" ? { resourceLimits: importLimits } : {};
  return startWorker("job-worker", import.meta.url, options);
}

/** Keeps the thread of a finished job for the next one. An idle thread does not keep the process running. */
export function keepThread(thread: Worker): void {
  thread.removeAllListeners("message").removeAllListeners("error");
  thread.unref();
  const end = () => {
    const index = idle.findIndex((kept) => kept.thread === thread);
    if (index >= 0) idle.splice(index, 1);
    void thread.terminate();
  };
  const timer = setTimeout(end, keptFor).unref();
  thread.on("error", end);
  idle.push({ thread, timer });
}
