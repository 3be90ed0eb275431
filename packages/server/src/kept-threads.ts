import type { Worker } from "node:worker_threads";

type Idle = { readonly thread: Worker; readonly timer: NodeJS.Timeout };

/** Threads that are kept for a while after their work, because the next work finds its code loaded and compiled. */
export class KeptThreads {
  readonly #start: () => Worker;
  readonly #keptFor: number;
  readonly #idle: Idle[] = [];

  /**
   * @param start starts a thread
   * @param keptFor how long an idle thread is kept, in milliseconds
   */
  constructor(start: () => Worker, keptFor: number) {
    this.#start = start;
    this.#keptFor = keptFor;
  }

  /** Returns an idle thread, or a new one. */
  take(): Worker {
    const kept = this.#idle.pop();
    if (!kept) return this.#start();
    clearTimeout(kept.timer);
    kept.thread.removeAllListeners("error");
    kept.thread.ref();
    return kept.thread;
  }

  /** Keeps a thread whose work is done. An idle thread does not keep the process running. */
  keep(thread: Worker): void {
    for (const event of ["message", "error", "exit"]) thread.removeAllListeners(event);
    thread.unref();
    const end = () => {
      const index = this.#idle.findIndex((kept) => kept.thread === thread);
      if (index >= 0) this.#idle.splice(index, 1);
      void thread.terminate();
    };
    const timer = setTimeout(end, this.#keptFor).unref();
    thread.on("error", end);
    this.#idle.push({ thread, timer });
  }
}
