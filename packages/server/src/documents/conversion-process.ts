import type { Worker } from "node:worker_threads";
import { startWorker } from "../worker-file.ts";
import type { ConversionMessage, ConversionTask } from "./conversion.ts";

// The main thread of a process that reads documents. The documents are read in a second thread, so that this one can watch the
// memory of the process, and notice that the server has ended, while a document keeps that thread busy.

/** How often the memory of the process is looked at, in milliseconds. The limit of the heap does not count buffers. */
const watchInterval = 50;

const megabytes = Number(process.argv[2]);
let worker: Worker | undefined;
let atStart = 0;
let busy = false;

process.on("message", (task: ConversionTask) => {
  worker ??= start();
  atStart = process.memoryUsage.rss();
  busy = true;
  worker.postMessage(task);
});
process.on("disconnect", () => process.exit());

setInterval(() => {
  const used = (process.memoryUsage.rss() - atStart) / 1024 / 1024;
  if (busy && used > megabytes) end({ stopped: "memory" });
}, watchInterval);

function start(): Worker {
  const started = startWorker("conversion-worker", import.meta.url, {
    resourceLimits: { maxOldGenerationSizeMb: megabytes, stackSizeMb: 4 },
  });
  started.on("message", (message: ConversionMessage) => {
    if (!("done" in message)) busy = false;
    process.send?.(message);
  });
  // Also an error that a library throws after it has answered: what it did to this thread is not known.
  started.on("error", (error: unknown) =>
    end({
      stopped:
        (error as NodeJS.ErrnoException | undefined)?.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? "memory"
          : "crash",
    }),
  );
  return started;
}

function end(message: ConversionMessage): void {
  process.send?.(message, () => process.exit(1));
}
