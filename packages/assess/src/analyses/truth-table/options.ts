import type { AnalysisOptions, SolutionType } from "@throughline/sets";
import type { AnalysisOf } from "@throughline/study";

/** Tied models listed of each solution, when the analysis does not say; all are counted. */
const usualModels = 100;

/** The settings of an analysis for one type of solution. */
export function optionsOf(analysis: AnalysisOf<"truth-table">, solution: SolutionType): AnalysisOptions {
  return {
    outcome: analysis.outcome,
    conditions: analysis.conditions,
    inclCut: analysis.incl_cut,
    priCut: analysis.pri_cut,
    nCut: analysis.n_cut,
    solution,
    expect: analysis.expect,
    ...(analysis.set_rows && {
      setRows: analysis.set_rows.map(({ configuration, out }) => ({
        configuration,
        out: typeof out === "number" ? (out === 1 ? "1" : "0") : out,
      })),
    }),
    maxModels: analysis.max_models ?? usualModels,
  };
}
