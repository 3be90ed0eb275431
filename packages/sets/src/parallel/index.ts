import type { Coincidence } from "../coincidence/coincidence.ts";
import type { ConfigurationTable } from "../coincidence/configuration-table.ts";
import {
  type FitRobustness,
  type FitRobustnessOptions,
  type ModelsAt,
  scoreGrid,
  thresholdPairs,
} from "../coincidence/fit-robustness.ts";
import type { CoincidenceOptions } from "../coincidence/search-options.ts";
import { searchPlan } from "../coincidence/search-plan.ts";
import { type ImplicantPart, maxImplicantCount } from "../minimise/prime-implicants.ts";
import { isFirstWanted, type MinimiseOptions, type Solution } from "../minimise/solution.ts";
import {
  type Bootstrap,
  type BootstrapOptions,
  type SampleCounts,
  sampleCount,
  shares,
} from "../robustness/bootstrap.ts";
import type { TruthTable } from "../truth-table/truth-table.ts";
import type { SetData } from "../types.ts";
import { type ParallelOptions, runTasks, workerCount } from "./pool.ts";
import type { Task } from "./tasks.ts";

export type { Progress } from "../minimise/work.ts";
export type { ParallelOptions } from "./pool.ts";

/** The number of positive rows from which a search is shared among workers; below, starting them takes longer. */
const minSharedRows = 24;

/**
 * Runs `minimise()` in workers: the calling thread stays free, and the work can be followed and stopped.
 * All workers search for prime implicants, from different positive rows; one does the rest. The result is the same
 * for any number of workers.
 *
 * @throws the errors of `minimise()`, as a rejection; the signal's reason when aborted; ThresholdError for a number
 *   of workers below 1
 */
export async function minimiseInWorkers(
  table: TruthTable,
  options: Omit<MinimiseOptions, "onProgress">,
  parallel: ParallelOptions = {},
): Promise<Solution> {
  const positive = table.rows.filter((row) => row.out === "1").length;
  const workers = workerCount(parallel);
  const shared =
    options.solution === "parsimonious" &&
    !isFirstWanted(options) &&
    workers > 1 &&
    positive >= minSharedRows;
  const parts = shared ? await sharedImplicants(table, options, positive, workers, parallel) : undefined;
  const task: Task = { kind: "minimise", table, options, ...(parts && { parts }) };
  const [solution] = await runTasks([task], { ...parallel, workers: 1 });
  return solution as Solution;
}

/**
 * Returns undefined when the search reaches its limit, because the result then depends on the order of the search.
 */
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
  const parts = (await runTasks(tasks, rest, (done) =>
    onProgress?.({ stage: "prime implicants", done, of: tasks.length }),
  )) as ImplicantPart[];
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  return parts.every((part) => part.complete) && count <= maxImplicantCount ? parts : undefined;
}

/**
 * Runs `bootstrap()` in workers; the same seed gives the same result for any number of them.
 *
 * @throws the errors of `bootstrap()`, as a rejection; the signal's reason when aborted
 */
export async function bootstrapInWorkers(
  data: SetData,
  options: Omit<BootstrapOptions, "onProgress" | "signal">,
  parallel: ParallelOptions = {},
): Promise<Bootstrap> {
  const samples = sampleCount(options);
  const size = Math.ceil(samples / (workerCount(parallel) * 4));
  const tasks: Task[] = [];
  for (let from = 0; from < samples; from += size)
    tasks.push({ kind: "bootstrap", data, options, from, to: Math.min(samples, from + size) });
  const { onProgress, ...rest } = parallel;
  const drawn = (await runTasks(tasks, rest, (done) =>
    onProgress?.({ stage: "samples", done: Math.min(samples, done * size), of: samples }),
  )) as SampleCounts[];
  return shares(samples, drawn);
}

/**
 * Runs `coincidence()` in workers, one outcome each; the result is the same for any number of workers.
 *
 * @throws the errors of `coincidence()`, as a rejection; the signal's reason when aborted
 */
export async function coincidenceInWorkers(
  table: ConfigurationTable,
  options: Omit<CoincidenceOptions, "onProgress">,
  parallel: ParallelOptions = {},
): Promise<Coincidence> {
  const tasks = searchPlan(table, options).map((_, at): Task => ({ kind: "outcome", table, options, at }));
  const found = (await runTasks(tasks, ...taskProgress(parallel, tasks.length))) as Coincidence[];
  return {
    msc: found.flatMap(({ msc }) => msc),
    asf: found.flatMap(({ asf }) => asf),
    complete: found.every(({ complete }) => complete),
  };
}

/**
 * Runs `fitRobustness()` in workers, one pair of thresholds each; the result is the same for any number of workers.
 *
 * @throws the errors of `fitRobustness()`, as a rejection; the signal's reason when aborted
 */
export async function fitRobustnessInWorkers(
  table: ConfigurationTable,
  options: Omit<FitRobustnessOptions, "onProgress">,
  parallel: ParallelOptions = {},
): Promise<FitRobustness> {
  const tasks = thresholdPairs(options).map((pair): Task => ({ kind: "grid pair", table, options, pair }));
  const found = (await runTasks(tasks, ...taskProgress(parallel, tasks.length))) as ModelsAt[];
  return scoreGrid(found, table, options);
}

/** Returns options for `runTasks()` that report the number of finished tasks as progress. */
function taskProgress(
  { onProgress, ...rest }: ParallelOptions,
  tasks: number,
): [options: ParallelOptions, onDone: (done: number) => void] {
  return [rest, (done) => onProgress?.({ stage: "causes", done, of: tasks })];
}
