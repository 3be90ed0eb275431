import { ThresholdError } from "../errors.ts";
import { type Atom, structureText } from "./atom.ts";
import { coincidence } from "./coincidence.ts";
import { combinationCount } from "./combinations.ts";
import { type ComplexFormulaOptions, complexFormulas, defaultMaxCombinations } from "./complex-formulas.ts";
import type { ConfigurationTable } from "./configuration-table.ts";
import { robustnessScores, type ScoredModel, type ScoreOptions } from "./robustness-score.ts";
import type { CoincidenceOptions } from "./search-options.ts";

export type FitRobustnessOptions = Omit<CoincidenceOptions, "con" | "cov" | "conMsc" | "suffOnly"> &
  Omit<ComplexFormulaOptions, "measures"> &
  ScoreOptions & {
    /** lowest and highest threshold, of consistency and of coverage (default 0.7 and 1) */
    readonly range?: readonly [number, number];
    /** distance between thresholds (default 0.1) */
    readonly step?: number;
    /** score complex formulas (default), their atomic parts, or sufficient conditions */
    readonly formulas?: "complex" | "atomic" | "sufficient";
  };

/** A pair of thresholds, with the number of models found. */
export type GridPair = { readonly con: number; readonly cov: number; readonly models: number };

export type FitRobustness = {
  readonly grid: readonly GridPair[];
  /** by decreasing score */
  readonly models: readonly ScoredModel[];
  /** number of models that were found but not scored */
  readonly excluded: number;
  /**
   * false when a search was stopped early: models may be missing or not minimal, which also affects scores
   */
  readonly complete: boolean;
};

/** The largest number of pairs of thresholds that is allowed. */
const maxPairs = 10_000;

/**
 * Repeats the analysis over a grid of thresholds, and scores each model by its agreement with the results at
 * the other thresholds.
 *
 * @returns models by decreasing score; the cost is one analysis per pair of thresholds, plus the square of
 *   the number of models
 * @throws ThresholdError for a range or step without a grid, or a grid of more than 10,000 pairs; the errors
 *   of `coincidence()`, `complexFormulas()` and `robustnessScores()`
 * @see Parkkinen & Baumgartner (2023), Sociological Methods & Research 52: 176-208; equals `frscored_cna()`
 *   of R's frscore
 */
export function fitRobustness(table: ConfigurationTable, options: FitRobustnessOptions = {}): FitRobustness {
  const pairs = thresholdPairs(options);
  return scoreGrid(
    pairs.map((pair, at) => modelsAt(table, pair, withProgress(options, at, pairs.length))),
    table,
    options,
  );
}

/** Returns every pair of thresholds of a grid, highest first. */
export function thresholdPairs({
  range: [low, high] = [0.7, 1],
  step = 0.1,
}: Pick<FitRobustnessOptions, "range" | "step">): Pick<GridPair, "con" | "cov">[] {
  if (!(low >= 0 && low <= high && high <= 1) || !(step > 0))
    throw new ThresholdError(
      `thresholds from ${low} to ${high} in steps of ${step} give no grid within 0 and 1.`,
    );
  const count = Math.floor((high - low) / step + 1e-9);
  if ((count + 1) ** 2 > maxPairs)
    throw new ThresholdError(
      `thresholds from ${low} to ${high} in steps of ${step} give ${(count + 1) ** 2} pairs, allowed ${maxPairs}. Take a longer step.`,
    );
  const thresholds = Array.from({ length: count + 1 }, (_, i) => Number((high - i * step).toFixed(10)));
  return thresholds.flatMap((con) => thresholds.map((cov) => ({ con, cov })));
}

/** The models found at one pair of thresholds. */
export type ModelsAt = Pick<GridPair, "con" | "cov"> & {
  readonly models: readonly (readonly Atom[])[];
  readonly complete: boolean;
};

export function modelsAt(
  table: ConfigurationTable,
  pair: Pick<GridPair, "con" | "cov">,
  { formulas = "complex", ...options }: FitRobustnessOptions,
): ModelsAt {
  const { msc, asf, complete } = coincidence(table, {
    ...options,
    ...pair,
    suffOnly: formulas === "sufficient",
  });
  if (formulas === "sufficient")
    return { ...pair, models: msc.map((atom) => [{ ...atom, implies: true }]), complete };
  if (formulas === "atomic") return { ...pair, models: asf.map((atom) => [atom]), complete };
  const { maxCombinations = defaultMaxCombinations } = options;
  return {
    ...pair,
    models: complexFormulas(asf, table, options).map(({ atoms }) => atoms),
    complete: complete && combinationCount(asf) <= maxCombinations,
  };
}

/** Scores the models found at the pairs of a grid. */
export function scoreGrid(
  pairs: readonly ModelsAt[],
  table: ConfigurationTable,
  options: ScoreOptions,
): FitRobustness {
  const found = new Map<string, { model: string; atoms: readonly Atom[]; found: number }>();
  for (const atoms of pairs.flatMap(({ models }) => models)) {
    const model = structureText(atoms);
    const before = found.get(model);
    if (before) before.found++;
    else found.set(model, { model, atoms, found: 1 });
  }
  return {
    grid: pairs.map(({ con, cov, models }) => ({ con, cov, models: models.length })),
    ...robustnessScores([...found.values()], table, options),
    complete: pairs.every(({ complete }) => complete),
  };
}

/** Converts progress of one search to progress of the whole grid. */
function withProgress(options: FitRobustnessOptions, at: number, of: number): FitRobustnessOptions {
  const { onProgress } = options;
  if (!onProgress) return options;
  return {
    ...options,
    onProgress: (progress) =>
      onProgress({ ...progress, done: at * progress.of + progress.done, of: of * progress.of }),
  };
}
