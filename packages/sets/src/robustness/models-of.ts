import { SolutionError } from "../errors.ts";
import { minimise } from "../minimise/minimise.ts";
import type { MinimiseOptions } from "../minimise/solution.ts";
import { type TruthTableOptions, truthTable } from "../truth-table/truth-table.ts";
import type { SetData } from "../types.ts";

/** All options from calibrated data to a solution. */
export type AnalysisOptions = TruthTableOptions & MinimiseOptions;

/** Returns the models of an analysis as one text, for comparison; undefined when there is no solution. */
export function modelsOf(data: SetData, options: AnalysisOptions): string | undefined {
  try {
    return modelTexts(data, options).join(" | ");
  } catch (error) {
    if (error instanceof SolutionError) return undefined;
    throw error;
  }
}

/** Returns the text of each model, with terms and models sorted. */
export function modelTexts(data: SetData, options: AnalysisOptions): string[] {
  return minimise(truthTable(data, options), options)
    .models.map((model) =>
      model.terms
        .map((term) => term.term)
        .sort()
        .join(" + "),
    )
    .sort();
}
