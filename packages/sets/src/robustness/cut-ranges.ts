import type { SetData } from "../types.ts";
import { type AnalysisOptions, modelsFinder } from "./models-of.ts";
import { type RangeSearch, type SensitivityRange, sensitivityRange } from "./sensitivity-range.ts";

/**
 * Finds how far the consistency cut-off can be moved before the solution changes.
 *
 * @param data n cases with their calibrated columns
 * @param options the analysis (the first of two cut-offs is moved) and the search: step (default 0.01), maxRuns
 * @returns lowest and highest cut-off with the same models, and why each search ended; one analysis per run
 * @throws SolutionError when the initial analysis has no solution; the errors of `truthTable()` and `minimise()`
 * @see Oana & Schneider (2021), Sociological Methods & Research 53: 57-88; equals `rob.inclrange()` of R's SetMethods
 * @example inclCutRange(data, { outcome: "HL", inclCut: 0.87, nCut: 2, solution: "parsimonious" }) // 0.85 to 0.87
 */
export function inclCutRange(
  data: SetData,
  options: AnalysisOptions & Partial<RangeSearch>,
): SensitivityRange {
  const { inclCut = 1 } = options;
  const modelsOf = modelsFinder();
  const [value, second] = typeof inclCut === "number" ? [inclCut, undefined] : inclCut;
  return sensitivityRange(
    value,
    { ...options, step: options.step ?? 0.01 },
    (cut) => cut >= (second ?? 0) && cut <= 1,
    (cut) => modelsOf(data, { ...options, inclCut: second === undefined ? cut : [cut, second] }),
  );
}

/**
 * Finds how far the frequency cut-off can be moved before the solution changes.
 *
 * @param data n cases with their calibrated columns
 * @param options the analysis and the search: step (default 1, a whole number), maxRuns
 * @returns lowest and highest cut-off with the same models, and why each search ended; one analysis per run
 * @throws SolutionError when the initial analysis has no solution; the errors of `truthTable()` and `minimise()`
 * @see Oana & Schneider (2021), Sociological Methods & Research 53: 57-88; equals `rob.ncutrange()` of R's SetMethods
 * @example nCutRange(data, { outcome: "HL", inclCut: 0.87, nCut: 2, solution: "parsimonious" }) // 2 to 2
 */
export function nCutRange(data: SetData, options: AnalysisOptions & Partial<RangeSearch>): SensitivityRange {
  const modelsOf = modelsFinder();
  return sensitivityRange(
    options.nCut ?? 1,
    { ...options, step: options.step ?? 1 },
    (cut) => cut >= 1 && cut <= data.cases.length,
    (cut) => modelsOf(data, { ...options, nCut: cut }),
  );
}
