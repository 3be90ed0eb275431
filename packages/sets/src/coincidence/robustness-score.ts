import { ThresholdError } from "../errors.ts";
import { type Atom, complexityOf } from "./atom.ts";
import { causalSubmodelTest } from "./causal-submodel.ts";
import type { ConfigurationTable } from "./configuration-table.ts";
import { isPartOf } from "./submodel.ts";

export type ScoreOptions = {
  /**
   * what makes a model a submodel of another: all its causal claims (`causal`, default) or its text (`text`)
   */
  readonly relation?: "causal" | "text";
  /** the number of models that are scored: the most frequent of each complexity in turn (default 50) */
  readonly maxModels?: number;
};

/** A model with its robustness. */
export type ScoredModel = {
  readonly model: string;
  /** how often the model was found */
  readonly found: number;
  /** how often its sub- and supermodels were found; the model itself counts as both, minus one */
  readonly score: number;
  /** the score divided by the highest one (`truemax`), 0..1 */
  readonly normalised: number;
  /** the score divided by the highest possible for models of these complexities (`idealmax`), 0..1 */
  readonly idealNormalised: number;
};

/**
 * Scores models by their agreement with the other models found in the same data.
 *
 * @param models each model once, with how often it was found
 * @returns the models by decreasing score, and how many were left out; the cost grows with the square of the
 *   number of models
 * @throws ThresholdError for a number of models that is not above 0; ConditionError for a value that no
 *   factor has
 * @see Parkkinen & Baumgartner (2023), Sociological Methods & Research 52: 176-208; equals `frscore()` of R's
 *   frscore
 */
export function robustnessScores(
  models: readonly { readonly model: string; readonly atoms: readonly Atom[]; readonly found: number }[],
  table: ConfigurationTable,
  { relation = "causal", maxModels = 50 }: ScoreOptions = {},
): { readonly models: readonly ScoredModel[]; readonly excluded: number } {
  if (!(maxModels >= 1)) throw new ThresholdError(`${maxModels} models are asked for. Give a number from 1.`);
  const isPart = relation === "causal" ? causalSubmodelTest(table) : isPartOf;
  const sized = models.map((entry) => ({
    ...entry,
    complexity: entry.atoms.reduce((sum, { disjuncts }) => sum + complexityOf(disjuncts), 0),
  }));
  const chosen = mostFrequent(sized, maxModels);
  const scores = chosen.map(({ found }) => 2 * (found - 1));
  for (const [i, one] of chosen.entries())
    for (const [j, other] of chosen.entries())
      if (i !== j && isPart(one.atoms, other.atoms)) {
        scores[i] = scores[i]! + other.found;
        scores[j] = scores[j]! + one.found;
      }
  const all = chosen.reduce((sum, { found }) => sum + found, 0);
  const highest = Math.max(0, ...scores);
  // The score if all models of one complexity were the same, and every simpler model were part of every
  // other.
  const ideal = Math.max(
    0,
    ...[...Map.groupBy(chosen, ({ complexity }) => complexity).values()].map(
      (alike) => all + alike.reduce((sum, { found }) => sum + found, 0) - 2,
    ),
  );
  const share = (score: number, of: number) => (of === 0 ? 1 : score / of);
  return {
    models: chosen
      .map(({ model, found }, i) => {
        const score = scores[i]!;
        return {
          model,
          found,
          score,
          normalised: share(score, highest),
          idealNormalised: share(score, ideal),
        };
      })
      .sort((a, b) => b.score - a.score || b.found - a.found || (a.model < b.model ? -1 : 1)),
    excluded: models.length - chosen.length,
  };
}

/** Returns the most frequent models of each complexity, then the next most frequent of each, and so on. */
function mostFrequent<T extends { readonly found: number; readonly complexity: number }>(
  models: readonly T[],
  most: number,
): T[] {
  if (models.length <= most) return [...models];
  const ranked = [...Map.groupBy(models, ({ complexity }) => complexity)]
    .sort(([a], [b]) => a - b)
    .flatMap(([, alike]) => alike.sort((a, b) => b.found - a.found).map((model, rank) => ({ model, rank })));
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ model }) => model);
}
