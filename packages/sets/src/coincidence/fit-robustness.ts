import { ThresholdError } from "../errors.ts";
import { type Atom, structureText } from "./atom.ts";
import { coincidence } from "./coincidence.ts";
import { combinationCount } from "./combinations.ts";
import { type ComplexFormulaOptions, complexFormulas, usualCombinations } from "./complex-formulas.ts";
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
    /** score complex formulas (default), the atomic ones that they are made of, or sufficient conditions */
    readonly formulas?: "complex" | "atomic" | "sufficient";
  };

/** A pair of thresholds, with how many models it has. */
export type GridPair = { readonly con: number; readonly cov: number; readonly models: number };

export type FitRobustness = {
  readonly grid: readonly GridPair[];
  /** by falling score */
  readonly models: readonly ScoredModel[];
  /** how many models were found but not scored */
  readonly excluded: number;
  /** false when a search was cut short: models may be missing or not minimal, and scores with them */
  readonly complete: boolean;
};

/** More pairs of thresholds than anyone reads. */
const mostPairs = 10_000;

/**
 * Analyses the same data over a grid of thresholds, and scores each model by how far it agrees with what the other thresholds give.
 *
 * @returns models by falling score; the cost is that of one analysis a pair of thresholds, and the square of the number of models
 * @throws ThresholdError for a range or step that gives no grid, or one of more than 10,000 pairs; as `coincidence()`, `complexFormulas()`
 *   and `robustnessScores()`
 * @see Parkkinen & Baumgartner (2023), Sociological Methods & Research 52: 176-208; equals `frscored_cna()` of R's frscore
 */
export function fitRobustness(table: ConfigurationTable, options: FitRobustnessOptions = {}): FitRobustness {
  const pairs = thresholdPairs(options);
  return scoredGrid(
    pairs.map((pair, at) => modelsAt(table, pair, withProgress(options, at, pairs.length))),
    table,
    options,
  );
}

/** Every pair of thresholds of a grid, the highest first. */
export function thresholdPairs({
  range: [low, high] = [0.7, 1],
  step = 0.1,
}: Pick<FitRobustnessOptions, "range" | "step">): Pick<GridPair, "con" | "cov">[] {
  if (!(low >= 0 && low <= high && high <= 1) || !(step > 0))
    throw new ThresholdError(
      `thresholds from ${low} to ${high} in steps of ${step} give no grid within 0 and 1.`,
    );
  const count = Math.floor((high - low) / step + 1e-9);
  if ((count + 1) ** 2 > mostPairs)
    throw new ThresholdError(
      `thresholds from ${low} to ${high} in steps of ${step} give ${(count + 1) ** 2} pairs, allowed ${mostPairs}. Take a longer step.`,
    );
  const thresholds = Array.from({ length: count + 1 }, (_, i) => Number((high - i * step).toFixed(10)));
  return thresholds.flatMap((con) => thresholds.map((cov) => ({ con, cov })));
}

/** The models that one pair of thresholds gives. */
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
  const { maxCombinations = usualCombinations } = options;
  return {
    ...pair,
    models: complexFormulas(asf, table, options).map(({ atoms }) => atoms),
    complete: complete && combinationCount(asf) <= maxCombinations,
  };
}

/** Scores what the pairs of a grid gave. */
export function scoredGrid(
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

/** Progress of one search as that of the whole grid. */
function withProgress(options: FitRobustnessOptions, at: number, of: number): FitRobustnessOptions {
  const { onProgress } = options;
  if (!onProgress) return options;
  return {
    ...options,
    onProgress: (progress) =>
      onProgress({ ...progress, done: at * progress.of + progress.done, of: of * progress.of }),
  };
}
