import { parentPort } from "node:worker_threads";
import { DocumentError, readDocument, readEntries } from "@throughline/documents";
import type { ConversionMessage, ConversionTask } from "./converter.ts";

const tell = (message: ConversionMessage): void => parentPort?.postMessage(message);

/** How often progress is told, in milliseconds. */
const interval = 200;

parentPort?.on("message", (task: ConversionTask) => {
  convert(task).then(
    (result) => tell({ result }),
    (error: unknown) => {
      if (!(error instanceof DocumentError)) throw error;
      tell({ refused: { reason: error.reason, message: error.message } });
    },
  );
});

async function convert({ as, name, bytes }: ConversionTask): Promise<unknown> {
  if (as === "bibliography") return readEntries(bytes);
  let told = performance.now();
  return readDocument(name, bytes, (done) => {
    if (performance.now() - told < interval) return;
    told = performance.now();
    tell({ done });
  });
}
