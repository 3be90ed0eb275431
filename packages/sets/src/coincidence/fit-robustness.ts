import { ThresholdError } from "../errors.ts";
import { type Atom, structureText } from "./atom.ts";
import { type CoincidenceOptions, coincidence } from "./coincidence.ts";
import { complexFormulas } from "./complex-formulas.ts";
import type { ConfigurationTable } from "./configuration-table.ts";
import { isPartOf } from "./formula.ts";

export type FitRobustnessOptions = Omit<CoincidenceOptions, "con" | "cov" | "conMsc" | "suffOnly"> & {
  /** lowest and highest threshold, of consistency and of coverage (default 0.7 and 1) */
  readonly range?: readonly [number, number];
  /** distance between thresholds (default 0.1) */
  readonly step?: number;
  /** score atomic formulas, or the complex ones that they make up (default atomic) */
  readonly formulas?: "atomic" | "complex";
};

export type FitRobustness = {
  /** each pair of thresholds, with how many models it has */
  readonly grid: readonly { readonly con: number; readonly cov: number; readonly models: number }[];
  readonly models: readonly {
    readonly model: string;
    /** at how many pairs of thresholds it was found */
    readonly found: number;
    /** with how many models of the whole grid it is in the relation of sub- or supermodel, itself left out */
    readonly score: number;
    /** the score over the highest score, 0..1 */
    readonly normalised: number;
  }[];
  /** false when a search was cut short: models may be missing or not minimal, and scores with them */
  readonly complete: boolean;
};

/** More pairs of thresholds than anyone reads. */
const mostPairs = 10_000;

/**
 * Analyses the same data over a grid of thresholds, and scores each model by how far it agrees with what the other thresholds give.
 *
 * @returns models by falling score; the cost is that of one analysis a pair of thresholds, and the square of the number of models
 * @throws ThresholdError for a range or step that gives no grid, or one of more than 10,000 pairs; as `coincidence()`
 * @see Parkkinen & Baumgartner (2023), Sociological Methods & Research 52: 176-208 (fit-robustness)
 */
export function fitRobustness(table: ConfigurationTable, options: FitRobustnessOptions = {}): FitRobustness {
  const { range = [0.7, 1], step = 0.1, formulas = "atomic", ...rest } = options;
  const [low, high] = range;
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
  const found = new Map<string, { atoms: readonly Atom[]; times: number }>();
  let everyComplete = true;
  const grid = thresholds.flatMap((con) =>
    thresholds.map((cov) => {
      const { asf, complete } = coincidence(table, { ...rest, con, cov });
      everyComplete &&= complete;
      const structures =
        formulas === "atomic"
          ? asf.map((atom) => [atom])
          : complexFormulas(asf, table).map(({ atoms }) => atoms);
      for (const atoms of structures) {
        const model = structureText(atoms);
        found.set(model, { atoms, times: (found.get(model)?.times ?? 0) + 1 });
      }
      return { con, cov, models: structures.length };
    }),
  );
  const models = [...found].map(([model, { atoms, times }]) => {
    let score = times - 1;
    for (const [other, { atoms: others, times: often }] of found)
      if (other !== model && (isPartOf(atoms, others) || isPartOf(others, atoms))) score += often;
    return { model, found: times, score };
  });
  const highest = models.reduce((most, { score }) => Math.max(most, score), 0);
  return {
    grid,
    models: models
      .map((entry) => ({ ...entry, normalised: highest === 0 ? 1 : entry.score / highest }))
      .sort((a, b) => b.score - a.score || (a.model < b.model ? -1 : 1)),
    complete: everyComplete,
  };
}
