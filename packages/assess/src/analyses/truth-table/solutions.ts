import {
  type AnalysisOptions,
  ConditionError,
  minimise,
  type Solution,
  SolutionError,
  type TruthTable,
} from "@throughline/sets";
import type { AnalysisOf } from "@throughline/study";
import type { Evidence } from "../../evidence.ts";
import { reasonOf } from "../../messages/english.ts";
import { labelled } from "../labelled.ts";
import { optionsOf } from "./options.ts";
import type { SolutionResult } from "./result.ts";
import { reasonWithoutSolution } from "./without-solution.ts";

/**
 * The solutions of a truth table that an analysis asks for; each may need those before it.
 *
 * @param count whether tied models are counted beyond those that are listed
 */
export function solutionsOf(
  evidence: Evidence,
  analysis: AnalysisOf<"truth-table">,
  table: TruthTable,
  count: boolean,
): SolutionResult[] {
  const found: Solution[] = [];
  return analysis.solutions.map((type) =>
    solutionOf(evidence, table, { ...optionsOf(analysis, type), count }, `${analysis.id}.${type}`, found),
  );
}

/** @param found the solutions before it, to which it is added */
function solutionOf(
  evidence: Evidence,
  table: TruthTable,
  options: AnalysisOptions,
  id: string,
  found: Solution[],
): SolutionResult {
  const { solution: type } = options;
  let solution: Solution;
  try {
    solution = minimise(table, options, found);
    found.push(solution);
  } catch (error) {
    if (!(error instanceof SolutionError || error instanceof ConditionError)) throw error;
    const rows = { rows: table.rows, rowsInTable: Number(table.rowsInTable) };
    const reason = reasonOf(reasonWithoutSolution(rows, type) ?? labelled(error.notice, evidence));
    return { type, models: [], modelCount: "0", counted: true, atLeastTerms: 0, complete: true, ...reason };
  }
  return {
    type,
    models: solution.models.map((model, m) => ({
      id: `${id}.M${m + 1}`,
      inclS: model.inclS,
      PRI: model.PRI,
      covS: model.covS,
      terms: model.terms.map((term) => ({
        id: `${id}.${term.term}`,
        term: term.term,
        inclS: term.inclS,
        PRI: term.PRI,
        covS: term.covS,
        covU: term.covU,
        cases: term.cases,
      })),
    })),
    modelCount: String(solution.modelCount),
    counted: solution.counted,
    atLeastTerms: solution.atLeastTerms,
    complete: solution.complete,
  };
}

/** Returns the number of tied models, with a plus when others were not counted. */
export const modelCountText = ({
  modelCount,
  counted,
}: Pick<SolutionResult, "modelCount" | "counted">): string => (counted ? modelCount : `${modelCount}+`);
