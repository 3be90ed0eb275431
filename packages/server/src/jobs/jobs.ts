import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { isUnfinished, type Job, type JobKind, type JobResults } from "@throughline/api";
import type { StudyRows } from "@throughline/exchange";
import { notice, type Said } from "@throughline/messages";
import { rowsFile } from "./events-job.ts";
import { isReusable, type JobMessage, type JobRequest, type JobTask } from "./job-request.ts";
import { keepThread, takeThread } from "./job-threads.ts";

const maxConcurrent = 2;
/** Number of finished jobs of each kind that are kept. */
const maxFinished = 20;

const outOfMemory = notice(
  "The job needed too much memory and was stopped. Nothing was changed. Split the file, or leave parts of it out.",
);

const failureOf = ({ code, message }: NodeJS.ErrnoException): Said =>
  code === "ERR_WORKER_OUT_OF_MEMORY" ? outOfMemory : message;

/** Runs jobs in worker threads, with progress and cancellation, and keeps results in the study's hidden folder. */
export class Jobs {
  readonly #folder: string;
  readonly #place: string;
  readonly #jobs: Map<string, Job>;
  readonly #requests = new Map<string, JobRequest>();
  readonly #workers = new Map<string, Worker>();
  readonly #onChange: (job: Job) => void;
  #closed = false;

  private constructor(folder: string, place: string, jobs: Map<string, Job>, onChange: (job: Job) => void) {
    this.#folder = folder;
    this.#place = place;
    this.#jobs = jobs;
    this.#onChange = onChange;
  }

  /**
   * Loads the jobs of a study. A job that was running when the server ended is marked as interrupted.
   *
   * @param place the folder where jobs are stored
   */
  static async of(folder: string, place: string, onChange: (job: Job) => void): Promise<Jobs> {
    await mkdir(place, { recursive: true });
    const found: Job[] = [];
    for (const id of await readdir(place)) {
      try {
        found.push(JSON.parse(await readFile(join(place, id, "job.json"), "utf8")) as Job);
      } catch {
        await rm(join(place, id), { recursive: true, force: true });
      }
    }
    found.sort((a, b) => (a.asked < b.asked ? -1 : 1));
    const jobs = new Jobs(folder, place, new Map(found.map((job) => [job.id, job])), onChange);
    for (const job of found)
      if (isUnfinished(job))
        await jobs.#change(job.id, { state: "interrupted", ended: new Date().toISOString() });
    return jobs;
  }

  list(): Job[] {
    return [...this.#jobs.values()].reverse();
  }

  get(id: string): Job | undefined {
    return this.#jobs.get(id);
  }

  /** Returns the result of a finished job. */
  async result(id: string): Promise<JobResults[JobKind]> {
    return JSON.parse(await readFile(join(this.#place, id, "result.json"), "utf8"));
  }

  /**
   * Returns the rows that a reading of events has found, with their source and case; undefined when it had problems.
   */
  async rows(
    id: string,
  ): Promise<{ readonly source: string; readonly case: string; readonly rows: StudyRows } | undefined> {
    const result = (await this.result(id)) as JobResults["events"];
    if ("problems" in result) return undefined;
    return { ...result, rows: JSON.parse(await readFile(join(this.#place, id, rowsFile), "utf8")) };
  }

  /** Returns the path of a file that a job has written. */
  filePath(id: string, path: string): string {
    return join(this.#place, id, "report", path);
  }

  async start(request: JobRequest, revision: number): Promise<Job> {
    const job: Job = {
      id: randomUUID(),
      kind: request.kind,
      revision,
      state: "waiting",
      progress: { part: "", done: 0 },
      asked: new Date().toISOString(),
    };
    await mkdir(join(this.#place, job.id));
    this.#jobs.set(job.id, job);
    this.#requests.set(job.id, request);
    await this.#save(job);
    await this.#forgetOld();
    this.#next();
    return this.#jobs.get(job.id) ?? job;
  }

  /** Cancels a job; a finished job does not change. */
  async cancel(id: string): Promise<Job | undefined> {
    const job = this.#jobs.get(id);
    if (job && isUnfinished(job)) {
      await this.#end(id, { state: "cancelled" });
    }
    return this.#jobs.get(id);
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const id of [...this.#workers.keys()]) await this.#end(id, { state: "interrupted" });
  }

  #next(): void {
    if (this.#closed || this.#workers.size >= maxConcurrent) return;
    const waiting = [...this.#jobs.values()].find(({ state }) => state === "waiting");
    const request = waiting && this.#requests.get(waiting.id);
    if (!waiting || !request) return;
    const { id, revision } = waiting;
    const task: JobTask = { folder: this.#folder, place: join(this.#place, id), request, revision };
    const worker = takeThread(request);
    this.#workers.set(id, worker);
    void this.#change(id, { state: "running" });
    worker.on("message", (message: JobMessage) => void this.#hear(id, message));
    worker.on("error", (error) => void this.#end(id, { state: "failed", notice: failureOf(error) }));
    worker.postMessage(task);
    this.#next();
  }

  async #hear(id: string, message: JobMessage): Promise<void> {
    if (this.#jobs.get(id)?.state !== "running") return;
    if ("progress" in message) {
      const job = { ...(this.#jobs.get(id) as Job), progress: message.progress };
      this.#jobs.set(id, job);
      this.#onChange(job);
    } else if ("failed" in message) await this.#end(id, { state: "failed", notice: message.failed });
    else {
      await writeFile(join(this.#place, id, "result.json"), JSON.stringify(message.result));
      await this.#end(id, { state: "done", progress: { part: "", done: 1 } });
    }
  }

  async #end(id: string, change: Partial<Job>): Promise<void> {
    const worker = this.#workers.get(id);
    const request = this.#requests.get(id);
    this.#workers.delete(id);
    this.#requests.delete(id);
    await this.#change(id, { ...change, ended: new Date().toISOString() });
    if (worker && request?.kind === "events" && worker.threadId !== -1) {
      // Its database runs in threads of its own, and needs this message to stop and to remove its temporary folder.
      worker.postMessage("stop");
      await once(worker, "exit");
    } else if (worker && request && change.state === "done" && isReusable(request)) keepThread(worker);
    else await worker?.terminate();
    this.#next();
  }

  async #change(id: string, change: Partial<Job>): Promise<void> {
    const job = this.#jobs.get(id);
    if (!job) return;
    const changed = { ...job, ...change };
    this.#jobs.set(id, changed);
    this.#onChange(changed);
    await this.#save(changed);
  }

  async #save(job: Job): Promise<void> {
    const path = join(this.#place, job.id, "job.json");
    await writeFile(`${path}.${job.state}`, JSON.stringify(job));
    await rename(`${path}.${job.state}`, path);
  }

  async #forgetOld(): Promise<void> {
    const ended = [...this.#jobs.values()].filter((job) => !isUnfinished(job));
    const old = [...Map.groupBy(ended, ({ kind }) => kind).values()].flatMap((jobs) =>
      jobs.slice(0, -maxFinished),
    );
    for (const { id } of old) {
      this.#jobs.delete(id);
      await rm(join(this.#place, id), { recursive: true, force: true });
    }
  }
}
