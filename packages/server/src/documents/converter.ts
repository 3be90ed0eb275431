import type { ChildProcess } from "node:child_process";
import type { Entries, ReadDocument } from "@throughline/documents";
import { startProcess } from "../worker-file.ts";
import { ConversionError, type ConversionLimits, type ConversionTask, cancelled } from "./conversion.ts";
import { ConversionChild, type Waiting } from "./conversion-child.ts";

const usual: ConversionLimits = { seconds: 120, megabytes: 1200, slowSeconds: 5 };

/** How many files are read at the same time. */
const atOnce = 2;
/** How many slow files are read beside the others. Further slow ones keep their place. */
const slowAtOnce = 2;
/** A process without work is ended after so many milliseconds. */
const idleTime = 30_000;

type Conversion = {
  readonly task: ConversionTask;
  readonly waiting: Waiting;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
  slow: boolean;
};

/**
 * Reads files of strangers in child processes. Each file has limits of time and memory; whatever it does to its process, this
 * process goes on. Files are read in the order in which they came, and slow ones do not hold up the others.
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
   * @param limits of each file
   * @param start starts a process that reads files
   */
  constructor(limits: ConversionLimits = usual, start: () => ChildProcess = conversionProcess(limits)) {
    this.#limits = limits;
    this.#start = start;
  }

  /**
   * A document as text.
   *
   * @param waiting is told the share that is done, for documents that take long, and can cancel
   * @throws DocumentError, ConversionError
   */
  document(name: string, bytes: Uint8Array, waiting: Partial<Waiting> = {}): Promise<ReadDocument> {
    return this.#add({ as: "document", name, bytes }, waiting) as Promise<ReadDocument>;
  }

  /** The entries of a bibliography. @throws DocumentError, ConversionError */
  bibliography(name: string, bytes: Uint8Array, waiting: Partial<Waiting> = {}): Promise<Entries> {
    return this.#add({ as: "bibliography", name, bytes }, waiting) as Promise<Entries>;
  }

  /** Ends all processes; whatever is being read is cancelled. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#idle);
    for (const { reject } of [...this.#queue.splice(0), ...this.#running]) reject(cancelled());
    for (const child of this.#children) child.end();
  }

  #add(task: ConversionTask, { onDone = () => undefined, signal }: Partial<Waiting>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ task, waiting: { onDone, signal }, resolve, reject, slow: false });
      this.#next();
    });
  }

  #next(): void {
    while (this.#queue.length > 0 && this.#places() > 0) {
      const conversion = this.#queue.shift() as Conversion;
      if (this.#closed || conversion.waiting.signal?.aborted) conversion.reject(cancelled());
      else void this.#run(conversion);
    }
  }

  #places(): number {
    const slow = [...this.#running].filter((conversion) => conversion.slow).length;
    return atOnce + Math.min(slow, slowAtOnce) - this.#running.size;
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

  async #read({ task, waiting }: Conversion): Promise<unknown> {
    const child = this.#freeChild() ?? this.#newChild();
    try {
      return await this.#readIn(child, task, waiting);
    } catch (error) {
      // An earlier file may have left the process in a state in which it crashes: this file gets a new one.
      if (error instanceof ConversionError && error.reason === "crash" && child.used && !this.#closed)
        return await this.#readIn(this.#newChild(), task, waiting);
      throw error;
    }
  }

  async #readIn(child: ConversionChild, task: ConversionTask, waiting: Waiting): Promise<unknown> {
    try {
      return await child.read(task, waiting);
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
