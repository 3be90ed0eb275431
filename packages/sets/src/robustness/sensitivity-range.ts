import { notice } from "@throughline/messages";
import { SolutionError, ThresholdError } from "../errors.ts";

/**
 * Why a search ended: the solution changed, the parameter reached the end of its range, or the maximum number of runs
 * was reached.
 */
export type RangeEnd = "changed" | "limit" | "runs";

export type SensitivityRange = {
  /** lowest value tried with the same solution; null when it never changed within the runs */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly lowerEnd: RangeEnd;
  readonly upperEnd: RangeEnd;
};

export type RangeSearch = {
  /** how far each run moves the parameter, above 0 */
  readonly step: number;
  /** maximum number of runs in each direction (default 100) */
  readonly maxRuns?: number;
};

/** Moves a parameter down and up from its value until the models change. */
export function sensitivityRange(
  value: number,
  { step, maxRuns = 100 }: RangeSearch,
  allowed: (value: number) => boolean,
  modelsAt: (value: number) => string | undefined,
): SensitivityRange {
  if (!(step > 0 && step < Infinity))
    throw new ThresholdError(`The step is ${step}. Give a number above 0, in the unit of the setting.`);
  const models = modelsAt(value);
  if (models === undefined)
    throw new SolutionError(
      notice("The analysis has no solution, so its robustness cannot be tested. Lower a threshold first."),
    );
  const search = (direction: 1 | -1): readonly [number | null, RangeEnd] => {
    let last = value;
    for (let run = 1; run <= maxRuns; run++) {
      // Rounded, because 0.87 - 2 × 0.01 is not 0.85 in binary.
      const next = Math.round((value + direction * run * step) * 1e9) / 1e9;
      if (!allowed(next)) return [last, "limit"];
      if (modelsAt(next) !== models) return [last, "changed"];
      last = next;
    }
    return [null, "runs"];
  };
  const [lower, lowerEnd] = search(-1);
  const [upper, upperEnd] = search(1);
  return { lower, upper, lowerEnd, upperEnd };
}
