import { configurationOf, type TruthTable } from "../truth-table/truth-table.ts";
import { hasRow, minimumCovers, rowSet } from "./minimum-covers.ts";
import { type Model, modelFitter, termText } from "./model.ts";
import { covers, type Implicant, implicantsWithin, primeImplicants } from "./prime-implicants.ts";

export type SolutionType = "conservative" | "parsimonious" | "intermediate";

export type MinimiseOptions = {
  readonly solution: SolutionType;
  /** directional expectations for the intermediate solution: `A`, `~B`, `C{1}` */
  readonly expect?: readonly string[];
  /** contradictory rows count as negative, or as remainders */
  readonly contradictions?: "negative" | "remainder";
  /** numbers of rows that must not be assumed */
  readonly exclude?: readonly number[];
  /** leave out implicants that cover a part of what another covers */
  readonly rowDominance?: boolean;
  /** at most so many models are listed (default 1000) */
  readonly maxModels?: number;
  /**
   * a search stops after so many steps (default 20 million, some tenths of a second); an answer that is cut short is marked, and
   * says its bound
   */
  readonly maxSteps?: number;
};

/** The intermediate models that lie between one conservative and one parsimonious model. */
export type Intermediate = {
  readonly conservative: readonly string[];
  readonly parsimonious: readonly string[];
  readonly easyCounterfactuals: readonly number[];
  readonly difficultCounterfactuals: readonly number[];
  readonly primeImplicants: readonly string[];
  readonly models: readonly Model[];
  readonly atLeastTerms: number;
  readonly complete: boolean;
};

export type Solution = {
  readonly type: SolutionType;
  readonly primeImplicants: readonly string[];
  /** for each prime implicant, whether it covers each positive row */
  readonly chart: readonly (readonly boolean[])[];
  readonly positiveRows: readonly number[];
  readonly essential: readonly string[];
  /** every model of fewest terms, in a stable order */
  readonly models: readonly Model[];
  /** how many models there are; when `complete` is false, how many were found */
  readonly modelCount: bigint;
  /** no model has fewer terms than this; equal to theirs when that is proved */
  readonly atLeastTerms: number;
  /** the models are proved to have the fewest terms, and all are listed */
  readonly complete: boolean;
  readonly intermediate?: readonly Intermediate[];
};

export function conservativeImplicants(table: TruthTable): Implicant[] {
  return implicantsWithin(
    positiveConfigurations(table),
    table.conditions.map((c) => c.levels),
  );
}

export function parsimoniousImplicants(table: TruthTable, options: MinimiseOptions): Implicant[] {
  const negative = table.rows
    .filter((row) => row.out === "0" || (row.out === "C" && options.contradictions !== "remainder"))
    .map((row) => row.configuration);
  const positiveRows = new Set(table.rows.filter((row) => row.out === "1").map((row) => row.row));
  const excluded = (options.exclude ?? [])
    .filter((row) => !positiveRows.has(row))
    .map((row) => configurationOf(table.conditions, row));
  return primeImplicants(positiveConfigurations(table), [...negative, ...excluded]);
}

export function positiveConfigurations(table: TruthTable): (readonly number[])[] {
  return table.rows.filter((row) => row.out === "1").map((row) => row.configuration);
}

export function solutionOf(table: TruthTable, options: MinimiseOptions, all: readonly Implicant[]): Solution {
  const positive = table.rows.filter((row) => row.out === "1");
  let implicants = all
    .map((implicant) => {
      const bits = rowSet(positive.length);
      let any = false;
      positive.forEach((row, r) => {
        if (!covers(implicant, row.configuration)) return;
        bits[r >>> 5] = (bits[r >>> 5] ?? 0) | (1 << (r & 31));
        any = true;
      });
      return { implicant, bits, any };
    })
    .filter(({ any }) => any);
  if (options.rowDominance) {
    const within = (a: Uint32Array, b: Uint32Array) => a.every((word, w) => (word & ~(b[w] ?? 0)) === 0);
    implicants = implicants.filter(
      ({ bits }) => !implicants.some((other) => within(bits, other.bits) && !within(other.bits, bits)),
    );
  }
  const { maxModels = 1000, maxSteps = 20_000_000 } = options;
  const found = minimumCovers(
    implicants.map(({ bits }) => bits),
    positive.length,
    maxModels,
    maxSteps,
  );
  const texts = implicants.map(({ implicant }) => termText(table.conditions, implicant));
  const fitted = modelFitter(table);
  const models = found.covers.map((cover) => fitted(cover.map((i) => implicants[i]?.implicant as Implicant)));
  const sole = new Set(
    positive.flatMap((_, r) => {
      const holders = implicants.flatMap(({ bits }, i) => (hasRow(bits, r) ? [i] : []));
      return holders.length === 1 ? holders : [];
    }),
  );
  const essential = texts.filter((_, i) => sole.has(i));
  return {
    type: options.solution,
    primeImplicants: texts,
    chart: implicants.map(({ bits }) => positive.map((_row, r) => hasRow(bits, r))),
    positiveRows: positive.map((row) => row.row),
    essential,
    models,
    modelCount: found.count,
    atLeastTerms: found.atLeast,
    complete: found.complete,
  };
}
