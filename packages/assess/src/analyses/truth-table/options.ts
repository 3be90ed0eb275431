import type { AnalysisOptions, SolutionType } from "@throughline/sets";
import type { AnalysisOf } from "@throughline/study";

/** More tied models than anyone reads; their number is told all the same. */
const maxModels = 100;

/** The analysis as study.yaml asks for it, for one type of solution. */
export function optionsOf(analysis: AnalysisOf<"truth-table">, solution: SolutionType): AnalysisOptions {
  return {
    outcome: analysis.outcome,
    conditions: analysis.conditions,
    inclCut: analysis.incl_cut,
    priCut: analysis.pri_cut,
    nCut: analysis.n_cut,
    solution,
    expect: analysis.expect,
    maxModels,
  };
}
