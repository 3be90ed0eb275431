import { type Message, NoticeError } from "@throughline/messages";
import * as errors from "../errors.ts";
import type { Progress } from "../minimise/work.ts";
import { coreCount, startWorker, type WorkerLike } from "./port.ts";
import type { Task } from "./tasks.ts";

export type ParallelOptions = {
  /** number of workers (default: the number of cores) */
  readonly workers?: number;
  /** stops the work at once; the promise is rejected with the signal's reason */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
};

export function workerCount({ workers = coreCount() }: ParallelOptions): number {
  if (!Number.isInteger(workers) || workers < 1)
    throw new errors.ThresholdError(`${workers} workers are asked for. Give a whole number from 1.`);
  return workers;
}

/**
 * Runs tasks in workers and returns results in the order of the tasks. All workers are stopped at the end, also after
 * an error.
 */
export function runTasks(
  tasks: readonly Task[],
  options: ParallelOptions,
  onDone: (tasksDone: number) => void = () => {},
): Promise<unknown[]> {
  const { signal, onProgress } = options;
  const workers: WorkerLike[] = [];
  let next = 0;
  let done = 0;
  const results: unknown[] = [];
  return new Promise<unknown[]>((resolve, reject) => {
    const abort = () => reject(signal?.reason);
    if (signal?.aborted) return abort();
    signal?.addEventListener("abort", abort, { once: true });
    const give = (worker: WorkerLike): void => {
      const at = next++;
      const task = tasks[at];
      if (!task) return;
      handlers.set(worker, (result) => {
        results[at] = result;
        done++;
        onDone(done);
        if (done === tasks.length) resolve(results);
        else give(worker);
      });
      worker.post({ task });
    };
    const handlers = new Map<WorkerLike, (result: unknown) => void>();
    for (let w = 0; w < Math.min(workerCount(options), tasks.length); w++) {
      const worker = startWorker();
      workers.push(worker);
      worker.onError(reject);
      worker.onMessage((message) => {
        const { result, error, progress } = message as Answer;
        if (progress) onProgress?.(progress);
        else if (error) reject(typedError(error));
        else handlers.get(worker)?.(result);
      });
      give(worker);
    }
  }).finally(() => {
    for (const worker of workers) worker.stop();
  });
}

type Answer = {
  readonly result?: unknown;
  readonly error?: SentError;
  readonly progress?: Progress;
};

/** An error on its way between threads, on which it loses its class. */
export type SentError = { readonly name: string; readonly said: string | Message };

function typedError({ name, said }: SentError): Error {
  const type = (errors as Readonly<Record<string, typeof NoticeError>>)[name] ?? NoticeError;
  return new type(said);
}
