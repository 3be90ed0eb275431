import { configurationOf, type TruthTable } from "../truth-table/truth-table.ts";
import { hasBit, membersOf, wordsFor } from "./bits.ts";
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
  joined,
  primeImplicants,
  widestImplicants,
} from "./prime-implicants.ts";
import { type Progress, type Work, workOf } from "./work.ts";

export type SolutionType = "conservative" | "parsimonious" | "intermediate";

export type MinimiseOptions = {
  readonly solution: SolutionType;
  /**
   * directional expectations for the intermediate solution: `A`, `~B`, `C{1}`; a conjunctural one, `A*~B`, makes those
   * remainders easy that differ from a term in having A and not B together
   */
  readonly expect?: readonly string[];
  /** contradictory rows count as negative, or as remainders */
  readonly contradictions?: "negative" | "remainder";
  /** numbers of rows that must not be assumed */
  readonly exclude?: readonly number[];
  /** leave out implicants that cover a part of what another covers */
  readonly rowDominance?: boolean;
  /** models of fewest terms, or all of which no term can be left out (default minimum) */
  readonly models?: "minimum" | "irredundant";
  /**
   * at most so many models are listed (default 1000); 1 asks for the first, and the others are not counted; an intermediate solution
   * looks at so many pairs of a conservative and a parsimonious model
   */
  readonly maxModels?: number;
  /** at most so many prime implicants are listed (default 5000) */
  readonly maxImplicants?: number;
  /**
   * each search stops after so many steps (default 100 million: some tenths of a second for prime implicants, two to three seconds for
   * the fewest terms of a hard table); an answer that is cut short is marked, and says its bound
   */
  readonly maxSteps?: number;
  /** told now and then how far the search is; may throw, to end it */
  readonly onProgress?: (progress: Progress) => void;
};

/** The intermediate models that lie between one conservative and one parsimonious model. */
export type Intermediate = {
  readonly conservative: readonly string[];
  readonly parsimonious: readonly string[];
  /** the remainders that the parsimonious model assumes; not there when the rows of all pairs are more than 2^22 */
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
  /** how many there are; when their search was cut short, how many were found */
  readonly primeImplicantCount: number;
  /** for each listed prime implicant, whether it covers each positive row */
  readonly chart: readonly (readonly boolean[])[];
  readonly positiveRows: readonly number[];
  readonly essential: readonly string[];
  /** every model asked for, in a stable order, up to `maxModels` */
  readonly models: readonly Model[];
  /** how many models there are; when `counted` is false, how many are listed */
  readonly modelCount: bigint;
  readonly counted: boolean;
  /** no model has fewer terms than this; equal to theirs when that is proved */
  readonly atLeastTerms: number;
  /** the models are proved to have the fewest terms, and all are listed */
  readonly complete: boolean;
  readonly intermediate?: readonly Intermediate[];
};

/** Of too many prime implicants, so many are chosen from. */
const widestCount = 10_000;
const defaultSteps = 100_000_000;

export function conservativeImplicants(table: TruthTable): Implicants {
  return implicantsOf(table, implicantsWithin(positiveConfigurations(table), valuesOfConditions(table)));
}

/** How many values a condition may be fixed at. */
export function valuesOfConditions(table: TruthTable): number[] {
  return table.conditions.map(({ levels, dontCare }) => (dontCare ? 2 : levels));
}

export function implicantsOf(table: TruthTable, implicants: readonly Implicant[]): Implicants {
  return implicantsOver(implicants, positiveConfigurations(table));
}

/** When there are too many prime implicants to list, the widest of them, and those of a smallest cover where one can be found. */
export function parsimoniousImplicants(
  table: TruthTable,
  options: MinimiseOptions,
  parts?: readonly ImplicantPart[],
): Implicants {
  const positive = positiveConfigurations(table);
  const negative = negativeConfigurations(table, options);
  const all = parts ? joined(parts, positive) : primeImplicants(positive, negative, searchOf(options));
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
  const positive = table.rows.filter((row) => row.out === "1");
  const { maxModels = 1000, maxSteps = defaultSteps } = options;
  const every = classesOf(implicants, positive.length);
  const classes = options.rowDominance ? maximalClasses(every, positive.length) : every;
  const search = options.models === "irredundant" ? irredundantCovers : minimumCovers;
  const found = search(classes, positive.length, maxModels, maxSteps, options.onProgress);
  const fitted = modelFitter(table);
  const known = new Map<number, Implicant>();
  const implicantAt = (i: number): Implicant => {
    const implicant = known.get(i) ?? implicants.at(i);
    known.set(i, implicant);
    return implicant;
  };
  const models = found.covers.map((cover) => fitted(cover.map(implicantAt)));
  const listing = implicantListing(table, options, classes, implicants, implicantAt);
  return {
    type: options.solution,
    get primeImplicants() {
      return listing().primeImplicants;
    },
    primeImplicantCount: implicants.complete
      ? classes.sizes.reduce((sum, size) => sum + size, 0)
      : implicants.found,
    get chart() {
      return listing().chart;
    },
    positiveRows: positive.map((row) => row.row),
    get essential() {
      return listing().essential;
    },
    models,
    modelCount: found.count,
    counted: found.counted && implicants.complete,
    atLeastTerms: implicants.complete ? found.atLeast : (implicants.atLeastTerms ?? 1),
    complete: implicants.complete && found.counted && found.count === BigInt(models.length),
  };
}

/** The prime implicants as texts, made when they are first asked for: there may be thousands, and few callers read them. */
function implicantListing(
  table: TruthTable,
  options: MinimiseOptions,
  classes: Classes,
  implicants: Implicants,
  implicantAt: (index: number) => Implicant,
): () => Pick<Solution, "primeImplicants" | "chart" | "essential"> {
  const { maxImplicants = 5000, rowDominance = false } = options;
  const rows = table.rows.filter((row) => row.out === "1").length;
  const words = wordsFor(rows);
  const text = (i: number) => termText(table.conditions, implicantAt(i));
  let made: Pick<Solution, "primeImplicants" | "chart" | "essential"> | undefined;
  return () => {
    if (made) return made;
    const listed = listedImplicants(classes, implicants.count, rowDominance, maxImplicants);
    made = {
      primeImplicants: listed.map(text),
      chart: listed.map((i) => {
        const covered = implicants.coverage.subarray(i * words, (i + 1) * words);
        return Array.from({ length: rows }, (_, r) => hasBit(covered, r));
      }),
      essential: essentialImplicants(classes, rows).map(text),
    };
    return made;
  };
}

function listedImplicants(classes: Classes, count: number, some: boolean, most: number): number[] {
  if (!some) return Array.from({ length: Math.min(count, most) }, (_, i) => i);
  return Array.from({ length: classes.count }, (_, c) => classes.members(c))
    .flat()
    .sort((a, b) => a - b)
    .slice(0, most);
}

/** The implicants that alone cover some row. */
function essentialImplicants(classes: Classes, rows: number): number[] {
  const holders = new Int32Array(rows);
  const sole = new Int32Array(rows);
  for (let c = 0; c < classes.count; c++) {
    for (const row of membersOf(classes.setOf(c))) {
      holders[row] = (holders[row] as number) + (classes.sizes[c] as number);
      sole[row] = c;
    }
  }
  const found = new Set<number>();
  for (let r = 0; r < rows; r++)
    if (holders[r] === 1) found.add(classes.members(sole[r] as number)[0] as number);
  return [...found].sort((a, b) => a - b);
}
