import { configurationOf, type TruthTable } from "../truth-table/truth-table.ts";
import { hasBit, membersOf, wordsFor } from "./bits.ts";
import { firstMinimum } from "./first-minimum.ts";
import { fewestGroups, primeOf } from "./group-rows.ts";
import {
  type Classes,
  classesOf,
  irredundantCovers,
  maximalClasses,
  minimumCovers,
} from "./minimum-covers.ts";
import { type Model, modelFitter, termText } from "./model.ts";
import {
  covers,
  type Implicant,
  type ImplicantPart,
  type Implicants,
  implicantsOver,
  implicantsWithin,
  joinParts,
  primeImplicants,
  widestImplicants,
} from "./prime-implicants.ts";
import { type Progress, type Work, workOf } from "./work.ts";

export type SolutionType = "conservative" | "parsimonious" | "intermediate";

export type MinimiseOptions = {
  readonly solution: SolutionType;
  /**
   * directional expectations for the intermediate solution: `A`, `~B`, `C{1}`. A conjunctural expectation such as
   * `A*~B` makes remainders easy that differ from a term by having both A and not B
   */
  readonly expect?: readonly string[];
  /** whether contradictory rows count as negative or as remainders */
  readonly contradictions?: "negative" | "remainder";
  /** numbers of rows that must not be assumed */
  readonly exclude?: readonly number[];
  /** leave out implicants that cover only part of what another covers */
  readonly rowDominance?: boolean;
  /** models with the fewest terms, or all models from which no term can be left out (default minimum) */
  readonly models?: "minimum" | "irredundant";
  /**
   * maximum number of models that are listed (default 1000); with 1 only the first is searched and the others are not
   * counted. An intermediate solution examines this number of pairs of a conservative and a parsimonious model
   */
  readonly maxModels?: number;
  /** whether models are counted beyond those that are listed (default true) */
  readonly count?: boolean;
  /** maximum number of prime implicants that are listed (default 5000) */
  readonly maxImplicants?: number;
  /**
   * each search stops after this number of steps (default 300 million: some tenths of a second for prime implicants,
   * about three seconds for the fewest terms of a difficult table). An incomplete answer is marked and states its bound
   */
  readonly maxSteps?: number;
  /** called at intervals with the progress of the search; may throw to stop it */
  readonly onProgress?: (progress: Progress) => void;
};

/** The intermediate models that lie between one conservative and one parsimonious model. */
export type Intermediate = {
  readonly conservative: readonly string[];
  readonly parsimonious: readonly string[];
  /**
   * the remainders that the parsimonious model assumes; undefined when all pairs together have more than 2^22 rows
   */
  readonly easyCounterfactuals?: readonly number[];
  readonly difficultCounterfactuals?: readonly number[];
  readonly primeImplicants: readonly string[];
  readonly models: readonly Model[];
  readonly atLeastTerms: number;
  readonly complete: boolean;
};

export type Solution = {
  readonly type: SolutionType;
  /** the prime implicants, or the first of them, those with fewer conditions first */
  readonly primeImplicants: readonly string[];
  /** number of prime implicants; when the search was stopped early, the number that was found */
  readonly primeImplicantCount: number;
  /** for each listed prime implicant, whether it covers each positive row */
  readonly chart: readonly (readonly boolean[])[];
  readonly positiveRows: readonly number[];
  readonly essential: readonly string[];
  /** every requested model, in a deterministic order, up to `maxModels` */
  readonly models: readonly Model[];
  /** number of models; when `counted` is false, the number of listed models */
  readonly modelCount: bigint;
  readonly counted: boolean;
  /** a lower bound of the number of terms of a model; equal to theirs when minimality is proved */
  readonly atLeastTerms: number;
  /** true when the models are proved to have the fewest terms, and all are listed */
  readonly complete: boolean;
  readonly intermediate?: readonly Intermediate[];
};

/** The number of prime implicants to choose from when there are too many. */
const widestCount = 10_000;
const defaultSteps = 300_000_000;

export function conservativeImplicants(table: TruthTable): Implicants {
  return implicantsOf(table, implicantsWithin(positiveConfigurations(table), valuesOfConditions(table)));
}

/** Returns the number of values that each condition may be fixed at. */
export function valuesOfConditions(table: TruthTable): number[] {
  return table.conditions.map(({ levels, dontCare }) => (dontCare ? 2 : levels));
}

export function implicantsOf(table: TruthTable, implicants: readonly Implicant[]): Implicants {
  return implicantsOver(implicants, positiveConfigurations(table));
}

/**
 * Returns the widest prime implicants when there are too many to list, and those of a smallest cover where one can be
 * found.
 */
export function parsimoniousImplicants(
  table: TruthTable,
  options: MinimiseOptions,
  parts?: readonly ImplicantPart[],
): Implicants {
  const positive = positiveConfigurations(table);
  const negative = negativeConfigurations(table, options);
  const all = parts ? joinParts(parts, positive) : primeImplicants(positive, negative, searchOf(options));
  if (all.complete) return all;
  const grouped = fewestGroups(positive, negative, searchOf(options));
  const found = [...(grouped.implicants ?? []), ...widestImplicants(all, positive.length, widestCount)];
  const uncovered = positive.filter((row) => !found.some((implicant) => covers(implicant, row)));
  const widest = new Map(
    [...found, ...uncovered.map((row) => primeOf(row, negative))].map((implicant) => [
      implicant.values.join(),
      implicant,
    ]),
  );
  return {
    ...implicantsOver([...widest.values()], positive),
    complete: false,
    found: all.found,
    atLeastTerms: grouped.atLeast,
  };
}

export function negativeConfigurations(
  table: TruthTable,
  options: Pick<MinimiseOptions, "contradictions" | "exclude">,
): (readonly number[])[] {
  const negative = table.rows
    .filter((row) => row.out === "0" || (row.out === "C" && options.contradictions !== "remainder"))
    .map((row) => row.configuration);
  const positiveRows = new Set(table.rows.filter((row) => row.out === "1").map((row) => row.row));
  const excluded = [...(table.excludedRows ?? []), ...(options.exclude ?? [])]
    .filter((row) => !positiveRows.has(row))
    .map((row) => configurationOf(table.conditions, row));
  return [...negative, ...excluded];
}

export function positiveConfigurations(table: TruthTable): (readonly number[])[] {
  return table.rows.filter((row) => row.out === "1").map((row) => row.configuration);
}

export function searchOf({
  maxSteps = defaultSteps,
  onProgress,
}: Pick<MinimiseOptions, "maxSteps" | "onProgress">): Work {
  return workOf(maxSteps, "prime implicants", onProgress);
}

export function solutionOf(table: TruthTable, options: MinimiseOptions, implicants: Implicants): Solution {
  const positive = positiveConfigurations(table);
  const { maxModels = 1000, maxSteps = defaultSteps } = options;
  const classes = classesFor(options, implicants, positive.length);
  const search = options.models === "irredundant" ? irredundantCovers : minimumCovers;
  const found = search(classes, positive.length, maxModels, maxSteps, options);
  const fitted = modelFitter(table);
  const known = new Map<number, Implicant>();
  const implicantAt = (i: number): Implicant => {
    const implicant = known.get(i) ?? implicants.at(i);
    known.set(i, implicant);
    return implicant;
  };
  const models = found.covers.map((cover) => fitted(cover.map(implicantAt)));
  return withListing(
    {
      type: options.solution,
      positiveRows: positiveRows(table),
      models,
      modelCount: found.count,
      counted: found.counted && implicants.complete,
      atLeastTerms: implicants.complete ? found.atLeast : (implicants.atLeastTerms ?? 1),
      complete: implicants.complete && found.counted && found.count === BigInt(models.length),
    },
    () => implicantListing(table, options, classes, implicants, implicantAt),
  );
}

/** Returns whether one parsimonious model with the fewest terms is enough. */
export function isFirstWanted({ solution, models, maxModels }: MinimiseOptions): boolean {
  return solution === "parsimonious" && models !== "irredundant" && maxModels === 1;
}

/** Returns the first parsimonious model with the fewest terms; undefined when it needs the list of prime implicants. */
export function firstModel(table: TruthTable, options: MinimiseOptions): Solution | undefined {
  const { maxSteps = defaultSteps, onProgress } = options;
  const found = firstMinimum(
    positiveConfigurations(table),
    negativeConfigurations(table, options),
    searchOf(options),
    workOf(maxSteps, "fewest terms", onProgress),
  );
  if (!found) return undefined;
  return withListing(
    {
      type: "parsimonious",
      positiveRows: positiveRows(table),
      models: [modelFitter(table)(found.implicants)],
      modelCount: 1n,
      counted: false,
      atLeastTerms: found.atLeast,
      complete: false,
    },
    () => {
      const implicants = parsimoniousImplicants(table, options);
      const classes = classesFor(options, implicants, positiveRows(table).length);
      return implicantListing(table, options, classes, implicants, implicants.at);
    },
  );
}

const positiveRows = (table: TruthTable): number[] =>
  table.rows.filter((row) => row.out === "1").map((row) => row.row);

function classesFor({ rowDominance }: MinimiseOptions, implicants: Implicants, rows: number): Classes {
  const classes = classesOf(implicants, rows);
  return rowDominance ? maximalClasses(classes, rows) : classes;
}

type Listing = Pick<Solution, "primeImplicants" | "primeImplicantCount" | "chart" | "essential">;

/** Adds the prime implicants to a solution. They are listed on first access: there may be thousands. */
function withListing(solution: Omit<Solution, keyof Listing>, list: () => Listing): Solution {
  let made: Listing | undefined;
  const listing = (): Listing => {
    made ??= list();
    return made;
  };
  return {
    ...solution,
    get primeImplicants() {
      return listing().primeImplicants;
    },
    get primeImplicantCount() {
      return listing().primeImplicantCount;
    },
    get chart() {
      return listing().chart;
    },
    get essential() {
      return listing().essential;
    },
  };
}

function implicantListing(
  table: TruthTable,
  options: MinimiseOptions,
  classes: Classes,
  implicants: Implicants,
  implicantAt: (index: number) => Implicant,
): Listing {
  const { maxImplicants = 5000, rowDominance = false } = options;
  const rows = positiveRows(table).length;
  const words = wordsFor(rows);
  const text = (i: number) => termText(table.conditions, implicantAt(i));
  const listed = listedImplicants(classes, implicants.count, rowDominance, maxImplicants);
  return {
    primeImplicants: listed.map(text),
    primeImplicantCount: implicants.complete
      ? classes.sizes.reduce((sum, size) => sum + size, 0)
      : implicants.found,
    chart: listed.map((i) => {
      const covered = implicants.coverage.subarray(i * words, (i + 1) * words);
      return Array.from({ length: rows }, (_, r) => hasBit(covered, r));
    }),
    essential: essentialImplicants(classes, rows).map(text),
  };
}

function listedImplicants(classes: Classes, count: number, some: boolean, most: number): number[] {
  if (!some) return Array.from({ length: Math.min(count, most) }, (_, i) => i);
  return Array.from({ length: classes.count }, (_, c) => classes.members(c))
    .flat()
    .sort((a, b) => a - b)
    .slice(0, most);
}

/** Returns the implicants that are the only ones to cover some row. */
function essentialImplicants(classes: Classes, rows: number): number[] {
  const holders = new Int32Array(rows);
  const sole = new Int32Array(rows);
  for (let c = 0; c < classes.count; c++) {
    for (const row of membersOf(classes.setOf(c))) {
      holders[row] = holders[row]! + classes.sizes[c]!;
      sole[row] = c;
    }
  }
  const found = new Set<number>();
  for (let r = 0; r < rows; r++) if (holders[r] === 1) found.add(classes.members(sole[r]!)[0]!);
  return [...found].sort((a, b) => a - b);
}
