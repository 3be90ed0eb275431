import { ConditionError, SolutionError } from "../errors.ts";
import { type TruthTableOptions, truthTable } from "../truth-table/truth-table.ts";
import type { SetData } from "../types.ts";
import { minimise } from "./minimise.ts";
import type { MinimiseOptions, Solution } from "./solution.ts";

export type CausalChainOptions = Omit<TruthTableOptions, "outcome" | "conditions"> &
  Pick<MinimiseOptions, "maxModels" | "maxSteps"> & {
    /** the columns that may be an outcome (default all) */
    readonly outcomes?: readonly string[];
    /**
     * columns in temporal order, such as `[["A", "B"], ["C"]]`: a later column is not a condition of an earlier one;
     * columns that are not named come first
     */
    readonly ordering?: readonly (readonly string[])[];
    /** columns at the same time are not conditions of each other */
    readonly strict?: boolean;
  };

/**
 * Solves for each column as outcome, with the others as conditions, to find chains in which one outcome is a
 * condition of another.
 *
 * @returns for each outcome the parsimonious solution with every irredundant model; outcomes without a solution are
 *   left out; one truth table and one minimisation for each outcome
 * @throws ConditionError for an unknown column, or one that is ordered twice; the errors of `truthTable()`
 * @see Baumgartner (2013), Field Methods 25: 62-84; equals `causalChain()` of R's QCA
 */
export function causalChain(data: SetData, options: CausalChainOptions = {}): Map<string, Solution> {
  const { outcomes = Object.keys(data.columns), ordering = [], strict = false, ...rest } = options;
  const time = new Map<string, number>();
  ordering.forEach((columns, at) => {
    for (const column of columns) {
      if (time.has(column)) throw new ConditionError(`"${column}" is in the ordering twice. Name it once.`);
      time.set(column, at);
    }
  });
  for (const column of [...outcomes, ...time.keys()]) {
    if (!(column in data.columns))
      throw new ConditionError(
        `There is no column "${column}". Use one of ${Object.keys(data.columns).join(", ")}.`,
      );
  }
  const timeOf = (column: string) => time.get(column) ?? -1;
  const solutions = new Map<string, Solution>();
  for (const outcome of outcomes) {
    const conditions = Object.keys(data.columns).filter(
      (column) =>
        column !== outcome &&
        (timeOf(column) < timeOf(outcome) || (!strict && timeOf(column) === timeOf(outcome))),
    );
    if (conditions.length === 0) continue;
    try {
      const table = truthTable(data, { ...rest, outcome, conditions });
      solutions.set(outcome, minimise(table, { ...rest, solution: "parsimonious", models: "irredundant" }));
    } catch (error) {
      if (!(error instanceof SolutionError)) throw error;
    }
  }
  return solutions;
}
