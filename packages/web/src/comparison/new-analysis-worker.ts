import type { KeptFrom } from "@throughline/assess";
import { workerName } from "../ui/language/language.ts";
import type { Task, TaskMessage } from "./analysis-task.ts";
import { changedParts } from "./study-parts.ts";

/** A worker that computes analyses and words them in the language of the page. It keeps what it has of the study. */
export class AnalysisWorker {
  readonly #worker = new Worker(new URL("./analysis-worker.ts", import.meta.url), {
    type: "module",
    name: workerName(),
  });
  #known: KeptFrom | undefined;

  warmUp(): void {
    this.#worker.postMessage("warm up" satisfies TaskMessage);
  }

  post({ request: { from, ...request }, ...task }: Task): void {
    const changed = changedParts(this.#known, from);
    this.#known = from;
    this.#worker.postMessage({ ...task, request, changed } satisfies TaskMessage);
  }

  /** Calls a listener, in place of the former one, with each answer. */
  listen<Answer>(listener: (answer: Answer) => void, onError?: (error: Error) => void): void {
    this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => listener(data);
    this.#worker.onerror = ({ message }) => onError?.(new Error(message));
  }

  terminate(): void {
    this.#worker.terminate();
  }
}

/**
 * Asks a worker of its own for one answer.
 *
 * @throws Error with the message of an answer that is an error
 */
export async function askWorker<Answer extends object>(task: Omit<Task, "number">): Promise<Answer> {
  const worker = new AnalysisWorker();
  return new Promise<Answer>((resolve, reject) => {
    worker.listen<Answer | { readonly error: string }>(
      (answer) => ("error" in answer ? reject(new Error(answer.error)) : resolve(answer)),
      reject,
    );
    worker.post({ number: 0, ...task });
  }).finally(() => worker.terminate());
}
