import { basename } from "node:path";
import type { Worker } from "node:worker_threads";
import type { FolderInfo } from "@throughline/api";
import { inLines, notice, type Said } from "@throughline/messages";
import {
  type FolderConflict,
  type Preference,
  StorageError,
  type Store,
  type Synced,
} from "@throughline/store";
import { lineOfText, type Problem, problemInEnglish } from "@throughline/study";
import { type FSWatcher, watch } from "chokidar";
import { KeptThreads } from "../kept-threads.ts";
import { startWorker } from "../worker-file.ts";

/** A study whose folder and database are synchronised. */
type SyncedStudy = {
  readonly folder: string;
  /** the identity of the database file that the server has open */
  readonly database: string | undefined;
};
/** A request to the thread: synchronise folder and database, or close the database. */
export type SyncRequest =
  | { readonly close: true }
  | (SyncedStudy & {
      readonly close?: false;
      readonly author: string;
      readonly prefer: Preference | undefined;
    });
export type SyncAnswer =
  | { readonly synced: Synced }
  | { readonly problems: readonly Problem[] }
  | { readonly failed: string };

/** The state of folder and database. */
export type FolderState = Readonly<Pick<FolderInfo, "state" | "notice">> & {
  readonly conflicts: readonly FolderConflict[];
  readonly problems: readonly Problem[];
};

/** Time without events before folder and database are synchronised, in milliseconds. */
const pause = 300;

/** Time after which the idle thread closes the database, and after which it ends, in milliseconds. */
const idle = 10_000;

/** Threads that synchronise one study after another. */
const threads = new KeptThreads(() => startWorker("sync-worker", import.meta.url), idle);

/** Keeps a study's folder and database synchronised while the study is open, in a worker thread. */
export class FolderLink {
  #state: FolderState = folderState("saving", notice("Reading the folder."));
  readonly #study: SyncedStudy;
  readonly #store: Store;
  readonly #person: { readonly name: string };
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  readonly #watcher: FSWatcher;
  readonly #onChange: (state: FolderState, synced: Synced | undefined) => void;
  #timer: NodeJS.Timeout | undefined;
  #last: Promise<FolderState> = Promise.resolve(this.#state);
  #closed = false;
  #failed = false;

  /** @param store the open database of the folder */
  constructor(
    folder: string,
    person: { readonly name: string },
    store: Store,
    onChange: (state: FolderState, synced: Synced | undefined) => void,
  ) {
    this.#onChange = onChange;
    this.#person = person;
    this.#store = store;
    this.#study = { folder, database: store.file?.identity };
    this.#thread();
    this.#watcher = watch(folder, {
      ignoreInitial: true,
      ignored: (path) => path !== folder && basename(path).startsWith("."),
    });
    this.#watcher.on("all", () => this.request());
    // Changes to a file that is not watched yet cause no event.
    this.#watcher.on("ready", () => this.request());
    this.#watcher.on("error", () => undefined);
  }

  get state(): FolderState {
    return this.#state;
  }

  /** Requests a synchronisation after the next pause. */
  request(): void {
    if (this.#closed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.sync(), pause);
    if (this.#state.state === "saved") this.#become(folderState("saving", notice("Saving.")));
  }

  /** Synchronises at once, after the current work. */
  sync(prefer?: Preference): Promise<FolderState> {
    clearTimeout(this.#timer);
    this.#last = this.#last.then(() => this.#once(prefer));
    return this.#last;
  }

  /** Runs an action after a synchronisation, while nothing else reads or writes the folder. */
  async exclusively<T>(act: (state: FolderState) => Promise<T>): Promise<T> {
    const done = this.sync().then(act);
    this.#last = done.then(
      () => this.#state,
      () => this.#state,
    );
    return done;
  }

  #become(state: FolderState, synced?: Synced): void {
    this.#state = state;
    this.#onChange(state, synced);
  }

  /** Stops for good: nothing more is read or written, and the state no longer changes. */
  fail(said: Said): void {
    if (this.#failed) return;
    this.#failed = true;
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#become(folderState("failed", said));
  }

  /** Stops if the cause of a failure is that the database is no longer in its place. */
  #failIfRemoved(): void {
    try {
      this.#store.assertInPlace();
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.fail(error.notice);
    }
  }

  async #once(prefer: Preference | undefined): Promise<FolderState> {
    if (this.#failed) return this.#state;
    clearTimeout(this.#idle);
    const worker = this.#thread();
    const answer = (await answerOf<SyncAnswer>(worker, {
      ...this.#study,
      author: this.#person.name,
      prefer,
    })) ?? { failed: "the thread that writes the folder stopped" };
    this.#idle = setTimeout(() => void this.#releaseThread(), idle);
    this.#idle.unref();
    if ("failed" in answer) this.#failIfRemoved();
    if (this.#failed) return this.#state;
    this.#become(stateOf(answer), "synced" in answer ? answer.synced : undefined);
    return this.#state;
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker;
    const worker = threads.take();
    worker.on("error", (error: Error) => console.error(`The folder was not written: ${error.message}`));
    worker.once("exit", () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    this.#worker = worker;
    return worker;
  }

  /** Lets the thread close the database, and keeps it for the next study. */
  async #releaseThread(): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    this.#worker = undefined;
    const closed = await answerOf<"closed">(worker, { close: true });
    if (closed) threads.keep(worker);
  }

  /** Writes pending changes, and ends. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#watcher.close();
    await this.sync();
    clearTimeout(this.#idle);
    await this.#releaseThread();
  }
}

/** Returns the answer of the thread; undefined if it ended before it answered. */
function answerOf<Answer>(worker: Worker, request: SyncRequest): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const ended = () => resolve(undefined);
    worker.once("exit", ended);
    worker.once("message", (answer: Answer) => {
      worker.off("exit", ended);
      resolve(answer);
    });
    worker.postMessage(request);
  });
}

function stateOf(answer: SyncAnswer): FolderState {
  if ("failed" in answer)
    return folderState(
      "failed",
      notice(
        "Could not read or write the study folder ({reason}). Every change is safe in the database and will be written to the folder when possible.",
        { reason: answer.failed },
      ),
    );
  const errors = ("problems" in answer ? answer.problems : answer.synced.problems).filter(
    ({ severity }) => severity === "error",
  );
  if (errors.length > 0)
    return folderState(
      "problems",
      notice(
        "{count, plural, one {The study folder has an error. Nothing is read from it or written to it until it is corrected.} other {The study folder has # errors. Nothing is read from it or written to it until they are corrected.}}",
        { count: errors.length },
      ),
      { problems: errors },
    );
  const conflicts = "synced" in answer ? answer.synced.conflicts : [];
  if (conflicts.length > 0)
    return folderState(
      "conflict",
      notice(
        "{count, plural, one {# item was} other {# items were}} changed differently in the folder and in the workbench. Choose which version to keep: the folder’s or the workbench’s.",
        { count: conflicts.length },
      ),
      { conflicts },
    );
  const leftOut = "synced" in answer ? answer.synced.problems : [];
  if (leftOut.length === 0) return folderState("saved", notice("The folder is up to date."));
  return folderState(
    "saved",
    notice("The folder is up to date, except for these files: {files}", {
      files: inLines(
        leftOut.map(({ at, what, fix }) =>
          notice("“{file}”: {what}. {fix}", { file: lineOfText(at.file), what, fix }),
        ),
      ),
    }),
    { problems: leftOut },
  );
}

const folderState = (
  state: FolderState["state"],
  said: Said,
  { conflicts = [], problems = [] }: Partial<Pick<FolderState, "conflicts" | "problems">> = {},
): FolderState => ({
  state,
  notice: said,
  conflicts,
  problems: problems.map(problemInEnglish),
});
