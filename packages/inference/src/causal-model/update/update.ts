import { type CausalModel, nodeNames } from "../causal-model.ts";
import { DataError } from "../errors.ts";
import { type Cases, components } from "./components.ts";
import { diagnostics } from "./diagnostics.ts";
import { type Mixture, mixture } from "./mixture.ts";
import { type Populations, samplePopulations } from "./population.ts";
import { checkSize, distribution, type ParameterDistribution } from "./posterior.ts";
import { problemOf } from "./problem.ts";

/** Values of one case by node: 0 or 1; a node that is left out, or null, was not observed. */
export type Row = Readonly<Record<string, 0 | 1 | null>>;

export type UpdateOptions = {
  /** how many cases each row stands for (1 each by default) */
  readonly counts?: readonly number[];
  /** how many draws of the parameters to keep (default 4000) */
  readonly draws?: number;
  /** the same seed gives the same draws (default 1) */
  readonly seed?: number;
  /** rounds of moves that the sampler makes at the end (default 3) */
  readonly rounds?: number;
  /** most steps spent on finding a part of the posterior exactly, before it is sampled (default 500,000; 0 samples all) */
  readonly exactSteps?: number;
  /** receives progress at intervals; may throw, to end the update */
  readonly onProgress?: (progress: {
    readonly part: number;
    readonly of: number;
    readonly share: number;
  }) => void;
};

export type Posterior = ParameterDistribution & {
  /** largest R-hat of a sampled parameter (1 when all is exact); above 1.05 take more draws */
  readonly rHat: number;
  /** smallest effective number of draws of a parameter, roughly */
  readonly effectiveSize: number;
};

/** A model with a posterior. */
export type UpdatedModel = CausalModel & { readonly posterior: Posterior };

const populations = 8;

/**
 * Updates a model with cases. The posterior falls into independent parts (one for each node whose parents were observed and that is
 * not confounded); parts with few cases are found exactly, as finite mixtures of Dirichlet distributions, and the others are sampled.
 *
 * @param rows values of all cases by node (updating again starts from the priors again); a row in which nothing was observed tells
 *   nothing
 * @returns the model with its posterior; time grows with distinct rows × causal types of a part × draws, not with cases
 * @throws ParameterError when draws × parameters do not fit into memory; DataError for an unknown node, a value that is not 0, 1 or null, a count that is not a whole number from 0, or a case that no
 *   causal type of the model can be
 * @see the mixture follows from Dirichlet priors and multinomial cells, as in Humphreys & Jacobs (2023), Integrated Inferences, 9;
 *   the sampler is described at `samplePopulations`
 */
export function update(model: CausalModel, rows: readonly Row[], options: UpdateOptions = {}): UpdatedModel {
  const { draws = 4000, seed = 1, rounds = 3, exactSteps = 500_000, onProgress } = options;
  checkSize(model, draws);
  const parts = components(model, tally(model, rows, options.counts));
  const mixtures: Mixture[] = [];
  const sampled: Populations[] = [];
  parts.forEach((component, part) => {
    const exact = mixture(model, component, component.cells.length === 0 ? 1 : exactSteps);
    if (exact) {
      mixtures.push(exact);
      return;
    }
    const members = Math.max(20, Math.ceil(draws / populations));
    sampled.push(
      samplePopulations(problemOf(model, component), part, {
        populations,
        members,
        rounds,
        seed,
        ...(onProgress && {
          onProgress: (share: number) => onProgress({ part, of: parts.length, share }),
        }),
      }),
    );
  });
  const found = sampled.map(diagnostics);
  return {
    ...model,
    posterior: {
      ...distribution(model, mixtures, sampled, draws, seed),
      rHat: Math.max(1, ...found.flatMap(({ rHat }) => rHat)),
      effectiveSize: Math.min(draws, ...found.flatMap(({ effectiveSize }) => effectiveSize)),
    },
  };
}

/** The distinct rows with their counts, the most frequent first, then by their values: the draws do not depend on the order of rows. */
function tally(model: CausalModel, rows: readonly Row[], counts: readonly number[] | undefined): Cases[] {
  const cases = new Map<string, Cases>();
  rows.forEach((row, i) => {
    const count = counts === undefined ? 1 : counts[i];
    if (count === undefined || !(Number.isSafeInteger(count) && count >= 0)) {
      throw new DataError(
        `Row ${i + 1}: the count is ${count}, not a whole number from 0`,
        `Give one for each row.`,
      );
    }
    const values = new Int8Array(model.nodes.length).fill(-1);
    for (const [name, value] of Object.entries(row)) {
      const node = model.nodes.findIndex((other) => other.name === name);
      if (node < 0) {
        throw new DataError(
          `Row ${i + 1}: "${name}" is not a node of the model (${nodeNames(model)})`,
          `Leave it out.`,
        );
      }
      if (value !== null && value !== 0 && value !== 1) {
        throw new DataError(
          `Row ${i + 1}, "${name}": ${value} is not allowed`,
          `Use 0, 1, or null when it was not observed.`,
        );
      }
      values[node] = value ?? -1;
    }
    const key = values.join();
    if (count > 0) cases.set(key, { values, count: count + (cases.get(key)?.count ?? 0) });
  });
  const inOrder = [...cases].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? 1 : -1));
  return inOrder.map(([, found]) => found);
}
