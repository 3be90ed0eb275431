import type { ChildProcess } from "node:child_process";
import type { Entries, ReadDocument } from "@throughline/documents";
import { startProcess } from "../worker-file.ts";
import { ConversionError, type ConversionLimits, type ConversionTask, cancelled } from "./conversion.ts";
import { ConversionChild, type TaskMonitor } from "./conversion-child.ts";

const defaultLimits: ConversionLimits = { seconds: 120, megabytes: 1200, slowSeconds: 5 };

/** Number of files that are read at the same time. */
const maxConcurrent = 2;
/** Number of slow files that are read beside the others. Further slow files keep their slot. */
const maxConcurrentSlow = 2;
/** Time after which an idle process is ended, in milliseconds. */
const idleTime = 30_000;

type Conversion = {
  readonly task: ConversionTask;
  readonly monitor: TaskMonitor;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
  slow: boolean;
};

/**
 * Reads untrusted files in child processes, with limits of time and memory for each file. A crash of a child process
 * does not affect this one. Files are read in order of arrival, and slow ones do not delay the others.
 */
export class Converter {
  readonly #limits: ConversionLimits;
  readonly #start: () => ChildProcess;
  readonly #queue: Conversion[] = [];
  readonly #running = new Set<Conversion>();
  readonly #children = new Set<ConversionChild>();
  readonly #free: ConversionChild[] = [];
  #idle: NodeJS.Timeout | undefined;
  #closed = false;

  /**
   * @param limits limits per file
   * @param start starts a conversion process
   */
  constructor(
    limits: ConversionLimits = defaultLimits,
    start: () => ChildProcess = conversionProcess(limits),
  ) {
    this.#limits = limits;
    this.#start = start;
  }

  /**
   * Reads a document as text.
   *
   * @param monitor receives the share that is done, for slow documents, and can cancel
   * @throws DocumentError, ConversionError
   */
  document(name: string, bytes: Uint8Array, monitor: Partial<TaskMonitor> = {}): Promise<ReadDocument> {
    return this.#add({ as: "document", name, bytes }, monitor) as Promise<ReadDocument>;
  }

  /** Reads the entries of a bibliography. @throws DocumentError, ConversionError */
  bibliography(name: string, bytes: Uint8Array, monitor: Partial<TaskMonitor> = {}): Promise<Entries> {
    return this.#add({ as: "bibliography", name, bytes }, monitor) as Promise<Entries>;
  }

  /** Ends all processes and cancels what they are reading. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#idle);
    for (const { reject } of [...this.#queue.splice(0), ...this.#running]) reject(cancelled());
    for (const child of this.#children) child.end();
  }

  #add(task: ConversionTask, { onDone = () => undefined, signal }: Partial<TaskMonitor>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ task, monitor: { onDone, signal }, resolve, reject, slow: false });
      this.#next();
    });
  }

  #next(): void {
    while (this.#queue.length > 0 && this.#places() > 0) {
      const conversion = this.#queue.shift() as Conversion;
      if (this.#closed || conversion.monitor.signal?.aborted) conversion.reject(cancelled());
      else void this.#run(conversion);
    }
  }

  #places(): number {
    const slow = [...this.#running].filter((conversion) => conversion.slow).length;
    return maxConcurrent + Math.min(slow, maxConcurrentSlow) - this.#running.size;
  }

  async #run(conversion: Conversion): Promise<void> {
    this.#running.add(conversion);
    const slow = setTimeout(() => {
      conversion.slow = true;
      this.#next();
    }, this.#limits.slowSeconds * 1000);
    try {
      conversion.resolve(await this.#read(conversion));
    } catch (error) {
      conversion.reject(error);
    } finally {
      clearTimeout(slow);
      this.#running.delete(conversion);
      this.#next();
      this.#endIdle();
    }
  }

  async #read({ task, monitor }: Conversion): Promise<unknown> {
    const child = this.#freeChild() ?? this.#newChild();
    try {
      return await this.#readIn(child, task, monitor);
    } catch (error) {
      // An earlier file may have left the process in a state in which it crashes. Retry in a new process.
      if (error instanceof ConversionError && error.reason === "crash" && child.used && !this.#closed)
        return await this.#readIn(this.#newChild(), task, monitor);
      throw error;
    }
  }

  async #readIn(child: ConversionChild, task: ConversionTask, monitor: TaskMonitor): Promise<unknown> {
    try {
      return await child.read(task, monitor);
    } finally {
      if (child.usable) this.#free.push(child);
      else this.#children.delete(child);
    }
  }

  #freeChild(): ConversionChild | undefined {
    for (let child = this.#free.pop(); child; child = this.#free.pop()) {
      if (child.usable) return child;
      this.#children.delete(child);
    }
    return undefined;
  }

  #newChild(): ConversionChild {
    const child = new ConversionChild(this.#start(), this.#limits);
    this.#children.add(child);
    return child;
  }

  #endIdle(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      for (const child of this.#free.splice(0)) {
        child.end();
        this.#children.delete(child);
      }
    }, idleTime);
    this.#idle.unref();
  }
}

const conversionProcess = (limits: ConversionLimits) => (): ChildProcess =>
  startProcess("conversion-process", import.meta.url, [String(limits.megabytes)]);
