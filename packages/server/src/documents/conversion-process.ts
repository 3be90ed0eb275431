import type { Worker } from "node:worker_threads";
import { startWorker } from "../worker-file.ts";
import type { ConversionMessage, ConversionTask } from "./conversion.ts";

// The main thread of a process that reads documents. A second thread reads them, which leaves this one free to watch
// the memory of the process, and to notice that the server has ended.

/**
 * Interval at which the memory of the process is checked, in milliseconds. The heap limit does not include buffers.
 */
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
  // This includes an error that a library throws after it has answered, which may have left the thread in an unknown
  // state.
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
