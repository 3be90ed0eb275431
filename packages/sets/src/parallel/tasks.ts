import { searchOutcomes } from "../coincidence/coincidence.ts";
import type { ConfigurationTable } from "../coincidence/configuration-table.ts";
import { type FitRobustnessOptions, type GridPair, modelsAt } from "../coincidence/fit-robustness.ts";
import type { CoincidenceOptions } from "../coincidence/search-options.ts";
import { searchPlan } from "../coincidence/search-plan.ts";
import { minimiseWith } from "../minimise/minimise.ts";
import { type ImplicantPart, implicantsFrom } from "../minimise/prime-implicants.ts";
import {
  type MinimiseOptions,
  negativeConfigurations,
  positiveConfigurations,
  searchOf,
} from "../minimise/solution.ts";
import type { Progress } from "../minimise/work.ts";
import { type BootstrapOptions, countSampleModels } from "../robustness/bootstrap.ts";
import type { TruthTable } from "../truth-table/truth-table.ts";
import type { SetData } from "../types.ts";

/** A task for a worker: plain data, without functions. */
export type Task =
  | {
      readonly kind: "implicants";
      readonly table: TruthTable;
      readonly options: MinimiseOptions;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: "minimise";
      readonly table: TruthTable;
      readonly options: MinimiseOptions;
      readonly parts?: readonly ImplicantPart[];
    }
  | {
      readonly kind: "outcome";
      readonly table: ConfigurationTable;
      readonly options: CoincidenceOptions;
      readonly at: number;
    }
  | {
      readonly kind: "grid pair";
      readonly table: ConfigurationTable;
      readonly options: FitRobustnessOptions;
      readonly pair: Pick<GridPair, "con" | "cov">;
    }
  | {
      readonly kind: "bootstrap";
      readonly data: SetData;
      readonly options: BootstrapOptions;
      readonly from: number;
      readonly to: number;
    };

export function runTask(task: Task, onProgress: (progress: Progress) => void): unknown {
  if (task.kind === "outcome") {
    const plan = searchPlan(task.table, task.options).slice(task.at, task.at + 1);
    return searchOutcomes(task.table, { ...task.options, onProgress }, plan);
  }
  if (task.kind === "grid pair") return modelsAt(task.table, task.pair, { ...task.options, onProgress });
  const options = { ...task.options, onProgress };
  if (task.kind === "bootstrap")
    return countSampleModels(task.data, { ...task.options, onProgress }, task.from, task.to);
  if (task.kind === "minimise") return minimiseWith(task.table, options, task.parts);
  const { table, from, to } = task;
  return implicantsFrom(
    positiveConfigurations(table),
    negativeConfigurations(table, options),
    from,
    to,
    searchOf(options),
  );
}
