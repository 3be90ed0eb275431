import type { ChildProcess } from "node:child_process";
import { DocumentError } from "@throughline/documents";
import {
  type ConversionLimits,
  type ConversionMessage,
  type ConversionTask,
  cancelled,
  stopError,
  timeError,
} from "./conversion.ts";

/** Progress callback and cancellation signal of a task. */
export type TaskMonitor = {
  readonly onDone: (done: number) => void;
  readonly signal: AbortSignal | undefined;
};

/** A child process that reads one file at a time. */
export class ConversionChild {
  readonly #process: ChildProcess;
  readonly #limits: ConversionLimits;
  #tasks = 0;
  #ended = false;

  /** @param process runs conversion-process.ts */
  constructor(process: ChildProcess, limits: ConversionLimits) {
    this.#process = process;
    this.#limits = limits;
    process.unref();
    process.channel?.unref();
    // Without a listener, a message to a process that has ended would throw here.
    process.on("error", () => this.end());
    process.once("exit", () => {
      this.#ended = true;
    });
  }

  /** Whether the process can read another file. */
  get usable(): boolean {
    return !this.#ended && this.#process.connected;
  }

  /** Whether the process has read a file before, which may have left it in a state that makes it fail. */
  get used(): boolean {
    return this.#tasks > 1;
  }

  /**
   * Reads one file. After any failure except a refusal the process is ended.
   *
   * @throws DocumentError when the reader refuses the file; ConversionError when the process was stopped
   */
  async read(task: ConversionTask, { onDone, signal }: TaskMonitor): Promise<unknown> {
    this.#tasks++;
    const listening = new AbortController();
    let answered = false;
    try {
      return await new Promise<unknown>((resolve, reject) => {
        const timer = setTimeout(() => reject(timeError(this.#limits)), this.#limits.seconds * 1000);
        listening.signal.addEventListener("abort", () => clearTimeout(timer));
        signal?.addEventListener("abort", () => reject(cancelled()), { signal: listening.signal });
        const onMessage = (message: ConversionMessage) => {
          if ("done" in message) return onDone(message.done);
          answered = !("stopped" in message);
          if ("result" in message) resolve(message.result);
          else if ("refused" in message)
            reject(new DocumentError(message.refused.reason, message.refused.said));
          else reject(stopError(message.stopped, this.#limits));
        };
        const onExit = () => reject(stopError("crash", this.#limits));
        this.#process.on("message", onMessage).on("exit", onExit);
        listening.signal.addEventListener("abort", () => {
          this.#process.off("message", onMessage).off("exit", onExit);
        });
        this.#process.send(task, (error) => {
          if (error) onExit();
        });
      });
    } finally {
      listening.abort();
      if (!answered) this.end();
    }
  }

  end(): void {
    this.#ended = true;
    this.#process.kill("SIGKILL");
  }
}
