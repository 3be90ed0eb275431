import {
  type CoincidenceOptions,
  type ComplexFormulaOptions,
  type ConfigurationTable,
  fitRobustness,
} from "@throughline/sets";

/** How far models withstand other thresholds: the highest scores first, at most fifty. */
export type RobustModels = {
  /** each pair of thresholds, with how many models it gives */
  readonly grid: readonly { readonly con: number; readonly cov: number; readonly models: number }[];
  readonly models: readonly {
    readonly id: string;
    readonly model: string;
    readonly found: number;
    readonly score: number;
    readonly normalised: number;
    readonly idealNormalised: number;
  }[];
  /** how many models were found in all, and how many of these are scored: of each complexity the most frequent */
  readonly modelCount: number;
  readonly scoredCount: number;
  readonly complete: boolean;
};

const mostListed = 50;
/** A pair of thresholds may take so long; together they stay within seconds. */
const maxSteps = 2_000_000;

/** Analyses a table again at every pair of thresholds from 0.7 to 1 in steps of 0.1, and scores the models that are found. */
export function robustModels(
  analysis: string,
  table: ConfigurationTable,
  options: Omit<CoincidenceOptions, "con" | "cov" | "conMsc"> & ComplexFormulaOptions,
): RobustModels {
  const { grid, models, excluded, complete } = fitRobustness(table, { ...options, maxSteps });
  return {
    grid,
    models: models.slice(0, mostListed).map((model, i) => ({ id: `${analysis}.model.${i + 1}`, ...model })),
    modelCount: models.length + excluded,
    scoredCount: models.length,
    complete,
  };
}
