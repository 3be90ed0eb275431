import type { Coincidence } from "../coincidence/coincidence.ts";
import type { ConfigurationTable } from "../coincidence/configuration-table.ts";
import {
  type FitRobustness,
  type FitRobustnessOptions,
  type ModelsAt,
  scoredGrid,
  thresholdPairs,
} from "../coincidence/fit-robustness.ts";
import type { CoincidenceOptions } from "../coincidence/search-options.ts";
import { searchPlan } from "../coincidence/search-plan.ts";
import { type ImplicantPart, maxImplicantCount } from "../minimise/prime-implicants.ts";
import type { MinimiseOptions, Solution } from "../minimise/solution.ts";
import {
  type Bootstrap,
  type BootstrapOptions,
  type Drawn,
  samplesOf,
  shares,
} from "../robustness/bootstrap.ts";
import type { TruthTable } from "../truth-table/truth-table.ts";
import type { SetData } from "../types.ts";
import { type ParallelOptions, performAll, workerCount } from "./pool.ts";
import type { Task } from "./tasks.ts";

export type { Progress } from "../minimise/work.ts";
export type { ParallelOptions } from "./pool.ts";

/** Below this many positive rows a search is not shared: starting workers would take longer. */
const worthSharing = 24;

/**
 * As `minimise()`, in workers: the calling thread stays free, the work can be followed and ended.
 *
 * Prime implicants are looked for by all workers, from different positive rows each; the rest by one. The result is the same for any
 * number of workers.
 *
 * @throws what `minimise()` throws, as a rejection; the signal's reason when aborted; ThresholdError for a number of workers below 1
 */
export async function minimiseInWorkers(
  table: TruthTable,
  options: Omit<MinimiseOptions, "onProgress">,
  parallel: ParallelOptions = {},
): Promise<Solution> {
  const positive = table.rows.filter((row) => row.out === "1").length;
  const workers = workerCount(parallel);
  const shared = options.solution === "parsimonious" && workers > 1 && positive >= worthSharing;
  const parts = shared ? await sharedImplicants(table, options, positive, workers, parallel) : undefined;
  const task: Task = { kind: "minimise", table, options, ...(parts && { parts }) };
  const [solution] = await performAll([task], { ...parallel, workers: 1 });
  return solution as Solution;
}

/** Undefined when there are so many that the search is cut short: where, depends on its order. */
async function sharedImplicants(
  table: TruthTable,
  options: MinimiseOptions,
  positive: number,
  workers: number,
  parallel: ParallelOptions,
): Promise<ImplicantPart[] | undefined> {
  const size = Math.ceil(positive / (workers * 4));
  const tasks: Task[] = [];
  for (let from = 0; from < positive; from += size)
    tasks.push({ kind: "implicants", table, options, from, to: Math.min(positive, from + size) });
  const { onProgress, ...rest } = parallel;
  const parts = (await performAll(tasks, rest, (done) =>
    onProgress?.({ stage: "prime implicants", done, of: tasks.length }),
  )) as ImplicantPart[];
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  return parts.every((part) => part.complete) && count <= maxImplicantCount ? parts : undefined;
}

/**
 * As `bootstrap()`, in workers; the same seed gives the same result for any number of them.
 *
 * @throws what `bootstrap()` throws, as a rejection; the signal's reason when aborted
 */
export async function bootstrapInWorkers(
  data: SetData,
  options: Omit<BootstrapOptions, "onProgress" | "signal">,
  parallel: ParallelOptions = {},
): Promise<Bootstrap> {
  const samples = samplesOf(options);
  const size = Math.ceil(samples / (workerCount(parallel) * 4));
  const tasks: Task[] = [];
  for (let from = 0; from < samples; from += size)
    tasks.push({ kind: "bootstrap", data, options, from, to: Math.min(samples, from + size) });
  const { onProgress, ...rest } = parallel;
  const drawn = (await performAll(tasks, rest, (done) =>
    onProgress?.({ stage: "samples", done: Math.min(samples, done * size), of: samples }),
  )) as Drawn[];
  return shares(samples, drawn);
}

/**
 * As `coincidence()`, in workers, an outcome each; the same for any number of them.
 *
 * @throws what `coincidence()` throws, as a rejection; the signal's reason when aborted
 */
export async function coincidenceInWorkers(
  table: ConfigurationTable,
  options: Omit<CoincidenceOptions, "onProgress">,
  parallel: ParallelOptions = {},
): Promise<Coincidence> {
  const tasks = searchPlan(table, options).map((_, at): Task => ({ kind: "outcome", table, options, at }));
  const found = (await performAll(tasks, ...counted(parallel, tasks.length))) as Coincidence[];
  return {
    msc: found.flatMap(({ msc }) => msc),
    asf: found.flatMap(({ asf }) => asf),
    complete: found.every(({ complete }) => complete),
  };
}

/**
 * As `fitRobustness()`, in workers, a pair of thresholds each; the same for any number of them.
 *
 * @throws what `fitRobustness()` throws, as a rejection; the signal's reason when aborted
 */
export async function fitRobustnessInWorkers(
  table: ConfigurationTable,
  options: Omit<FitRobustnessOptions, "onProgress">,
  parallel: ParallelOptions = {},
): Promise<FitRobustness> {
  const tasks = thresholdPairs(options).map((pair): Task => ({ kind: "grid pair", table, options, pair }));
  const found = (await performAll(tasks, ...counted(parallel, tasks.length))) as ModelsAt[];
  return scoredGrid(found, table, options);
}

/** What `performAll()` takes when progress is that of the tasks that are done. */
function counted(
  { onProgress, ...rest }: ParallelOptions,
  tasks: number,
): [options: ParallelOptions, onDone: (done: number) => void] {
  return [rest, (done) => onProgress?.({ stage: "causes", done, of: tasks })];
}
