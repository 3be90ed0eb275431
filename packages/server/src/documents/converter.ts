import type { Worker } from "node:worker_threads";
import { DocumentError, type Entries, type ReadDocument } from "@throughline/documents";
import { ExpectedError } from "@throughline/study";
import { startWorker } from "../worker-file.ts";

export type ConversionTask = {
  readonly as: "document" | "bibliography";
  readonly name: string;
  readonly bytes: Uint8Array;
};

export type ConversionMessage =
  | { readonly result: unknown }
  | { readonly refused: { readonly reason: DocumentError["reason"]; readonly message: string } }
  | { readonly done: number };

/** A conversion was ended: the document asked for more time or memory than one may, or nobody waits for it any more. */
export class ConversionError extends ExpectedError {
  override name = "ConversionError";
  readonly reason: "time" | "memory" | "cancelled";
  constructor(reason: ConversionError["reason"], message: string) {
    super("content", { what: message, code: reason });
    this.message = message;
    this.reason = reason;
  }
}

/** What a conversion may take. */
export type ConversionLimits = { readonly seconds: number; readonly megabytes: number };

const usual: ConversionLimits = { seconds: 180, megabytes: 1500 };

/** How often the memory of the process is looked at, in milliseconds; the heap's own limit leaves out what is inflated into buffers. */
const watchInterval = 50;
/** A thread without work is ended after so many milliseconds. */
const idle = 30_000;

type Waiting = { readonly onDone: (done: number) => void; readonly signal: AbortSignal | undefined };

/**
 * Reads documents in a thread of its own, one after the other. A document that takes too much time or memory ends the thread, and not
 * the server; the next one gets a new thread.
 */
export class Converter {
  readonly #limits: ConversionLimits;
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(limits: ConversionLimits = usual) {
    this.#limits = limits;
  }

  /**
   * A document as text.
   *
   * @param onDone told the share that is done, for documents that take long
   * @param signal ends it
   * @throws DocumentError, ConversionError
   */
  document(name: string, bytes: Uint8Array, waiting: Partial<Waiting> = {}): Promise<ReadDocument> {
    return this.#queue({ as: "document", name, bytes }, waiting) as Promise<ReadDocument>;
  }

  /** The entries of a bibliography. @throws DocumentError, ConversionError */
  bibliography(name: string, bytes: Uint8Array, waiting: Partial<Waiting> = {}): Promise<Entries> {
    return this.#queue({ as: "bibliography", name, bytes }, waiting) as Promise<Entries>;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#end();
  }

  #queue(task: ConversionTask, { onDone = () => undefined, signal }: Partial<Waiting>): Promise<unknown> {
    const next = this.#last.then(() => this.#convert(task, { onDone, signal }));
    this.#last = next.catch(() => undefined);
    return next;
  }

  async #convert(task: ConversionTask, { onDone, signal }: Waiting): Promise<unknown> {
    if (signal?.aborted || this.#closed) throw cancelled();
    clearTimeout(this.#idle);
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const atStart = process.memoryUsage.rss();
    const { seconds, megabytes } = this.#limits;
    const stop = new AbortController();
    let ended = false;
    try {
      return await new Promise<unknown>((resolve, reject) => {
        const limit = setTimeout(() => reject(tooSlow(seconds)), seconds * 1000);
        const watch = setInterval(() => {
          if (process.memoryUsage.rss() - atStart > megabytes * 1024 * 1024) reject(tooMuch());
        }, watchInterval);
        stop.signal.addEventListener("abort", () => {
          clearTimeout(limit);
          clearInterval(watch);
        });
        signal?.addEventListener("abort", () => reject(cancelled()), { signal: stop.signal });
        const hear = (message: ConversionMessage) => {
          if ("done" in message) {
            onDone(message.done);
            return;
          }
          ended = true;
          if ("result" in message) resolve(message.result);
          else reject(new DocumentError(message.refused.reason, message.refused.message));
        };
        const fail = (error: NodeJS.ErrnoException) =>
          reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooMuch() : error);
        const exit = () => reject(cancelled());
        worker.on("message", hear).on("error", fail).on("exit", exit);
        stop.signal.addEventListener("abort", () => {
          worker.off("message", hear).off("error", fail).off("exit", exit);
        });
        worker.postMessage(task);
      });
    } finally {
      stop.abort();
      // After a failure the thread may be in any state.
      if (!ended) await this.#end();
      else {
        this.#idle = setTimeout(() => void this.#end(), idle);
        this.#idle.unref();
      }
    }
  }

  #start(): Worker {
    const worker = startWorker("conversion-worker", import.meta.url, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes, stackSizeMb: 4 },
    });
    worker.unref();
    return worker;
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    clearTimeout(this.#idle);
    await worker?.terminate();
  }
}

const cancelled = (): ConversionError =>
  new ConversionError("cancelled", "It was cancelled; nothing was added.");
const tooSlow = (seconds: number): ConversionError =>
  new ConversionError(
    "time",
    `Reading it took more than ${seconds} seconds and was ended. Divide the document, or save it anew in its own program.`,
  );
const tooMuch = (): ConversionError =>
  new ConversionError(
    "memory",
    "Reading it takes more memory than a document may, and was ended. Divide the document, or save it anew in its own program.",
  );
