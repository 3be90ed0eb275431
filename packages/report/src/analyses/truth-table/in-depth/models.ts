import { termAsSets } from "@throughline/assess";
import type { TruthTable } from "@throughline/sets";
import type { Book, ResultOf } from "../../../view/book.ts";
import { modelInLabels } from "../term-labels.ts";

type Solution = ResultOf<"truth-table">["result"]["solutions"][number];

/** A model to examine, with its names in the solutions. */
export type NamedModel = {
  /** such as "conservative M1, intermediate M1" */
  readonly name: string;
  /** as printed in the solutions */
  readonly terms: readonly string[];
  /** the same terms, as sets whose membership can be measured */
  readonly sets: readonly string[];
};

/** Number of models of each solution that are examined. */
const maxModels = 3;

/**
 * Returns the first models of each solution. Models with the same terms are merged, and a model without conditions,
 * which contains every case, is left out.
 */
export function modelsToExamine(table: TruthTable, solutions: readonly Solution[]): NamedModel[] {
  const named = solutions.flatMap(({ type, models }) =>
    models
      .slice(0, maxModels)
      .map(({ terms }, m) => ({ name: `${type} M${m + 1}`, terms: terms.map(({ term }) => term) })),
  );
  const byTerms = Map.groupBy(
    named.filter(({ terms }) => !terms.includes("")),
    ({ terms }) => terms.toSorted().join(" + "),
  );
  return [...byTerms.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    return [
      {
        name: same.map(({ name }) => name).join(", "),
        terms: first.terms,
        sets: first.terms.map((term) => termAsSets(table, term)),
      },
    ];
  });
}

/** The heading of a model: its names and its terms. */
export const headOf = (labels: Pick<Book, "label">, { name, terms }: NamedModel): string =>
  `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${modelInLabels(labels, terms)}`;
