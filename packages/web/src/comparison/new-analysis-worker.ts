import { workerName } from "../ui/language/language.ts";
import type { Task } from "./analysis-task.ts";

/** Starts a worker that computes analyses and words them in the language of the page. */
export const newAnalysisWorker = (): Worker =>
  new Worker(new URL("./analysis-worker.ts", import.meta.url), { type: "module", name: workerName() });

/**
 * Asks a worker of its own for one answer.
 *
 * @throws Error with the message of an answer that is an error
 */
export function askWorker<Answer extends object>(task: Omit<Task, "number">): Promise<Answer> {
  const worker = newAnalysisWorker();
  return new Promise<Answer>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer | { readonly error: string }>) =>
      "error" in data ? reject(new Error(data.error)) : resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage({ number: 0, ...task } satisfies Task);
  }).finally(() => worker.terminate());
}
