import { SolutionError } from "../errors.ts";
import { minimise } from "../minimise/minimise.ts";
import type { MinimiseOptions } from "../minimise/solution.ts";
import { type TruthTable, type TruthTableOptions, truthTable } from "../truth-table/truth-table.ts";
import type { SetData } from "../types.ts";

/** All options from calibrated data to a solution. */
export type AnalysisOptions = TruthTableOptions & MinimiseOptions;

/**
 * Returns a function that finds the models of analyses of the same conditions, as one text for comparison; undefined when there is no
 * solution. Models follow from the outcomes of the rows alone, so a table with outcomes met before is not minimised again.
 */
export function modelsFinder(): (data: SetData, options: AnalysisOptions) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (data, options) => {
    const table = truthTable(data, options);
    const rows = table.rows.map(({ row, out }) => `${row}${out}`);
    const key = [...rows, "not", ...(table.excludedRows ?? [])].join(" ");
    if (!known.has(key)) known.set(key, modelsOf(table, options));
    return known.get(key);
  };
}

function modelsOf(table: TruthTable, options: AnalysisOptions): string | undefined {
  try {
    return sortedModels(table, options).map(modelText).join(" | ");
  } catch (error) {
    if (error instanceof SolutionError) return undefined;
    throw error;
  }
}

/** Returns the terms of each model; terms and models are sorted. */
export function modelsAsTerms(data: SetData, options: AnalysisOptions): (readonly string[])[] {
  return sortedModels(truthTable(data, options), options);
}

/** Returns the text of a model. */
export const modelText = (terms: readonly string[]): string => terms.join(" + ");

function sortedModels(table: TruthTable, options: AnalysisOptions): (readonly string[])[] {
  return minimise(table, { ...options, count: false })
    .models.map(({ terms }) => terms.map(({ term }) => term).sort())
    .sort((a, b) => (modelText(a) < modelText(b) ? -1 : 1));
}
