import { parentPort } from "node:worker_threads";
import { DocumentError, readDocument, readEntries } from "@throughline/documents";
import type { ConversionMessage, ConversionTask } from "./conversion.ts";

const post = (message: ConversionMessage): void => parentPort?.postMessage(message);

/** Minimum time between progress messages, in milliseconds. */
const interval = 200;

parentPort?.on("message", (task: ConversionTask) => {
  convert(task).then(
    (result) => post({ result }),
    (error: unknown) => {
      if (!(error instanceof DocumentError)) throw error;
      post({ refused: { reason: error.reason, said: error.notice } });
    },
  );
});

async function convert({ as, name, bytes }: ConversionTask): Promise<unknown> {
  if (as === "bibliography") return readEntries(bytes);
  let last = performance.now();
  return readDocument(name, bytes, (done) => {
    if (performance.now() - last < interval) return;
    last = performance.now();
    post({ done });
  });
}
