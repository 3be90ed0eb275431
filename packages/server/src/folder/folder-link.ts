import { basename } from "node:path";
import type { Worker } from "node:worker_threads";
import type { FolderConflict, Preference, Synced } from "@throughline/store";
import { lineOfText, type Problem } from "@throughline/study";
import { type FSWatcher, watch } from "chokidar";
import { startWorker } from "../worker-file.ts";

export type SyncRequest = { readonly close?: true; readonly prefer?: Preference };
export type SyncAnswer =
  | { readonly synced: Synced }
  | { readonly problems: readonly Problem[] }
  | { readonly failed: string };

/** How folder and database stand. */
export type FolderState = {
  /** saved: they are the same; conflict and problems: the folder waits for a person; failed: it could not be read or written */
  readonly state: "saving" | "saved" | "conflict" | "problems" | "failed";
  readonly message: string;
  readonly conflicts: readonly FolderConflict[];
  readonly problems: readonly Problem[];
};

/** Changes are written to the folder, and read from it, when nothing has happened for so long, in milliseconds. */
const pause = 300;

/** The thread ends when there has been nothing to do for so long, in milliseconds, and gives its memory back. */
const idle = 10_000;

/** Keeps a study's folder and its database in step, in a thread of its own, for as long as it is open. */
export class FolderLink {
  #state: FolderState = { state: "saving", message: "Reading the folder.", conflicts: [], problems: [] };
  readonly #workerData: { folder: string; author: string };
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  readonly #watcher: FSWatcher;
  readonly #onChange: (state: FolderState, synced: Synced | undefined) => void;
  #timer: NodeJS.Timeout | undefined;
  #last: Promise<FolderState> = Promise.resolve(this.#state);
  #closed = false;

  constructor(
    folder: string,
    author: string,
    onChange: (state: FolderState, synced: Synced | undefined) => void,
  ) {
    this.#onChange = onChange;
    this.#workerData = { folder, author };
    this.#thread();
    this.#watcher = watch(folder, {
      ignoreInitial: true,
      ignored: (path) => path !== folder && basename(path).startsWith("."),
    });
    this.#watcher.on("all", () => this.request());
    this.#watcher.on("error", () => undefined);
  }

  get state(): FolderState {
    return this.#state;
  }

  /** Asks for folder and database to be brought together soon. */
  request(): void {
    if (this.#closed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.sync(), pause);
    if (this.#state.state === "saved") this.#become({ ...this.#state, state: "saving", message: "Saving." });
  }

  /** Brings them together now, after what is under way. */
  sync(prefer?: Preference): Promise<FolderState> {
    clearTimeout(this.#timer);
    this.#last = this.#last.then(() => this.#once(prefer));
    return this.#last;
  }

  #become(state: FolderState, synced?: Synced): void {
    this.#state = state;
    this.#onChange(state, synced);
  }

  async #once(prefer: Preference | undefined): Promise<FolderState> {
    clearTimeout(this.#idle);
    const worker = this.#thread();
    const answer = await new Promise<SyncAnswer>((resolve) => {
      const ended = () => resolve({ failed: "the thread that writes the folder has ended" });
      worker.once("exit", ended);
      worker.once("message", (message: SyncAnswer) => {
        worker.off("exit", ended);
        resolve(message);
      });
      worker.postMessage({ ...(prefer === undefined ? {} : { prefer }) } satisfies SyncRequest);
    });
    this.#idle = setTimeout(() => void this.#endThread(), idle);
    this.#idle.unref();
    this.#become(stateOf(answer), "synced" in answer ? answer.synced : undefined);
    return this.#state;
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker;
    const worker = startWorker("sync-worker", import.meta.url, { workerData: this.#workerData });
    worker.on("error", (error: Error) => console.error(`The folder was not written: ${error.message}`));
    worker.once("exit", () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    this.#worker = worker;
    return worker;
  }

  async #endThread(): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    this.#worker = undefined;
    const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
    worker.postMessage({ close: true } satisfies SyncRequest);
    await ended;
  }

  /** Writes what is still to be written, and ends. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#watcher.close();
    await this.sync();
    clearTimeout(this.#idle);
    await this.#endThread();
  }
}

function stateOf(answer: SyncAnswer): FolderState {
  const none = { conflicts: [], problems: [] };
  if ("failed" in answer)
    return {
      state: "failed",
      ...none,
      message: `The folder could not be read or written (${answer.failed}). Every change is safe in the database and is written to the folder when that is possible.`,
    };
  const errors = ("problems" in answer ? answer.problems : answer.synced.problems).filter(
    ({ severity }) => severity === "error",
  );
  if (errors.length > 0)
    return {
      state: "problems",
      ...none,
      problems: errors,
      message: `The folder has ${errors.length === 1 ? "an error" : `${errors.length} errors`}; nothing is read from it or written to it until ${errors.length === 1 ? "it is" : "they are"} corrected.`,
    };
  const { conflicts } = "synced" in answer ? answer.synced : none;
  if (conflicts.length > 0)
    return {
      state: "conflict",
      ...none,
      conflicts,
      message: `${conflicts.length === 1 ? "A thing was" : `${conflicts.length} things were`} changed both in the folder and in the workbench, differently. Say which is to stand: the folder's or the workbench's.`,
    };
  const leftOut = "synced" in answer ? answer.synced.problems : [];
  if (leftOut.length === 0) return { state: "saved", message: "Everything is in the folder.", ...none };
  return {
    state: "saved",
    ...none,
    problems: leftOut,
    message: `Everything of the study is in the folder. Left out: ${leftOut.map(({ at, what, fix }) => `“${lineOfText(at.file)}”: ${what}. ${fix}`).join(" ")}`,
  };
}
