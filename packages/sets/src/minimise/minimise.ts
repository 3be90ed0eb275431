import { ConditionError, SolutionError } from "../errors.ts";
import { parseExpression } from "../expression/expression.ts";
import { sufficiency } from "../fit/fit.ts";
import { configurationOf, type TruthTable } from "../truth-table/truth-table.ts";
import type { Condition, SufficiencyFit } from "../types.ts";
import { hasRow, minimumCovers, rowSet } from "./minimum-covers.ts";
import {
  covers,
  type Implicant,
  implicantsWithin,
  maxConditions,
  primeImplicants,
} from "./prime-implicants.ts";

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

export type TermFit = SufficiencyFit & {
  readonly term: string;
  readonly covU: number;
  /** cases that are more in the term than out */
  readonly cases: readonly string[];
};

export type Model = SufficiencyFit & {
  readonly terms: readonly TermFit[];
  /** numbers of the remainder rows it assumes to be positive; undefined when the table is too large to list them */
  readonly simplifyingAssumptions: readonly number[] | undefined;
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

/** Rows of a table are listed one by one up to this number. */
const maxListedRows = 1 << 20;

/**
 * Minimises a truth table exactly, with every tied model.
 *
 * @param table a truth table with at least one positive row and at most 31 conditions
 * @returns the models of fewest terms with their fit; parsimonious solutions assume any remainder that helps, conservative ones
 *   none, intermediate ones those that the directional expectations make easy
 * @throws SolutionError when no row is positive, or none is negative and remainders may be assumed; ConditionError for an
 *   expectation that names no condition
 * @see Ragin (2008), Redesigning Social Inquiry, ch. 8 and 9; equals `minimize()` of R's QCA
 */
export function minimise(table: TruthTable, options: MinimiseOptions): Solution {
  if (table.conditions.length > maxConditions)
    throw new ConditionError(
      `there are ${table.conditions.length} conditions; at most ${maxConditions} can be minimised.`,
    );
  const positive = table.rows.filter((row) => row.out === "1");
  if (positive.length === 0)
    throw new SolutionError(
      "no row is positive, so there is nothing to minimise. Lower the consistency cut-off, or report that no configuration is sufficient.",
    );
  if (options.solution === "intermediate") return intermediateSolution(table, options);
  const implicants =
    options.solution === "conservative"
      ? conservativeImplicants(table)
      : parsimoniousImplicants(table, options);
  return solutionOf(table, options, implicants);
}

function conservativeImplicants(table: TruthTable): Implicant[] {
  return implicantsWithin(
    positiveConfigurations(table),
    table.conditions.map((c) => c.levels),
  );
}

function parsimoniousImplicants(table: TruthTable, options: MinimiseOptions): Implicant[] {
  const negative = table.rows
    .filter((row) => row.out === "0" || (row.out === "C" && options.contradictions !== "remainder"))
    .map((row) => row.configuration);
  const positiveRows = new Set(table.rows.filter((row) => row.out === "1").map((row) => row.row));
  const excluded = (options.exclude ?? [])
    .filter((row) => !positiveRows.has(row))
    .map((row) => configurationOf(table.conditions, row));
  return primeImplicants(positiveConfigurations(table), [...negative, ...excluded]);
}

function positiveConfigurations(table: TruthTable): (readonly number[])[] {
  return table.rows.filter((row) => row.out === "1").map((row) => row.configuration);
}

function solutionOf(table: TruthTable, options: MinimiseOptions, all: readonly Implicant[]): Solution {
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

/** Prints an implicant as a term: with `{}` throughout when any condition has several values, else with `~`. */
export function termText(conditions: readonly Condition[], implicant: Implicant): string {
  const multi = conditions.some((condition) => condition.scale === "multi");
  const literals = conditions.flatMap((condition, c) => {
    const value = implicant.values[c] ?? -1;
    if (value === -1) return [];
    if (multi) return [`${condition.name}{${value}}`];
    return [value === 1 ? condition.name : `~${condition.name}`];
  });
  return literals.join("*");
}

function termMembership(table: TruthTable, implicant: Implicant): Float64Array {
  const result = new Float64Array(table.data.cases.length).fill(1);
  table.conditions.forEach((condition, c) => {
    const wanted = implicant.values[c] ?? -1;
    if (wanted === -1) return;
    const column = table.data.columns[condition.name] ?? [];
    for (let i = 0; i < result.length; i++) {
      const x = column[i] ?? 0;
      const inside = condition.scale === "multi" ? (x === wanted ? 1 : 0) : wanted === 1 ? x : 1 - x;
      if (inside < (result[i] ?? 1)) result[i] = inside;
    }
  });
  return result;
}

/** Fit of models over one table; the membership and fit of a term are computed once, however many models share it. */
function modelFitter(table: TruthTable): (implicants: readonly Implicant[]) => Model {
  const y = table.outcomeMembership;
  const n = y.length;
  const total = y.reduce((sum, value) => sum + value, 0);
  const known = new Map<Implicant, { values: Float64Array; fit: Omit<TermFit, "covU"> }>();
  const termOf = (implicant: Implicant) => {
    const found = known.get(implicant);
    if (found) return found;
    const values = termMembership(table, implicant);
    const fit = {
      term: termText(table.conditions, implicant),
      ...sufficiency(values, y),
      cases: table.data.cases.filter((_, i) => (values[i] as number) > 0.5),
    };
    const made = { values, fit };
    known.set(implicant, made);
    return made;
  };
  return (implicants) => {
    const terms = implicants.map(termOf);
    const highest = new Float64Array(n);
    const second = new Float64Array(n);
    const holder = new Int32Array(n).fill(-1);
    terms.forEach(({ values }, t) => {
      for (let i = 0; i < n; i++) {
        const value = values[i] as number;
        if (value > (highest[i] as number)) {
          second[i] = highest[i] as number;
          highest[i] = value;
          holder[i] = t;
        } else if (value > (second[i] as number)) second[i] = value;
      }
    });
    // What a term alone covers: where it is the highest, the step down to the second highest.
    const alone = new Float64Array(terms.length);
    for (let i = 0; i < n; i++) {
      const t = holder[i] as number;
      if (t === -1) continue;
      const outcome = y[i] as number;
      alone[t] =
        (alone[t] as number) +
        Math.min(highest[i] as number, outcome) -
        Math.min(second[i] as number, outcome);
    }
    return {
      ...sufficiency(highest, y),
      terms: terms.map(({ fit }, t) => ({ ...fit, covU: (alone[t] as number) / total })),
      simplifyingAssumptions: assumedRows(table, implicants),
    };
  };
}

function assumedRows(table: TruthTable, implicants: readonly Implicant[]): number[] | undefined {
  if (table.rowsInTable > maxListedRows) return undefined;
  const observed = new Set(table.rows.filter((row) => row.out !== "?").map((row) => row.row));
  return rowsCovered(table.conditions, implicants).filter((row) => !observed.has(row));
}

/** The rows that implicants cover, in order, built from the implicants alone. */
function rowsCovered(conditions: readonly Condition[], implicants: readonly Implicant[]): number[] {
  const rows = new Set<number>();
  for (const { values } of implicants) {
    let partial = [0];
    conditions.forEach(({ levels }, c) => {
      const value = values[c] ?? -1;
      const choices = value === -1 ? Array.from({ length: levels }, (_, v) => v) : [value];
      partial = partial.flatMap((row) => choices.map((choice) => row * levels + choice));
    });
    for (const row of partial) rows.add(row + 1);
  }
  return [...rows].sort((a, b) => a - b);
}

function intermediateSolution(table: TruthTable, options: MinimiseOptions): Solution {
  if (table.rowsInTable > maxListedRows) {
    throw new ConditionError(
      `the full table has ${table.rowsInTable} rows; easy counterfactuals are listed up to ${maxListedRows}. Use fewer conditions.`,
    );
  }
  const expectations = expectationsOf(table.conditions, options.expect ?? []);
  const conservative = solutionOf(
    table,
    { ...options, solution: "conservative" },
    conservativeImplicants(table),
  );
  const parsimoniousAll = parsimoniousImplicants(table, options);
  const parsimonious = solutionOf(table, { ...options, solution: "parsimonious" }, parsimoniousAll);
  const pairs = conservative.models.flatMap((c) =>
    parsimonious.models.map((p) => between(table, options, expectations, c, p)),
  );
  const models = new Map<string, Model>();
  for (const pair of pairs) {
    for (const model of pair.models)
      models.set(
        model.terms
          .map((t) => t.term)
          .sort()
          .join(" + "),
        model,
      );
  }
  const fewest = Math.min(...[...models.values()].map((m) => m.terms.length));
  const listed = [...models.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, model]) => model)
    .filter((m) => m.terms.length === fewest);
  return {
    type: "intermediate",
    primeImplicants: [...new Set(pairs.flatMap((pair) => pair.primeImplicants))],
    chart: [],
    positiveRows: conservative.positiveRows,
    essential: [],
    models: listed,
    modelCount: BigInt(listed.length),
    atLeastTerms: Math.min(...pairs.map((pair) => pair.atLeastTerms)),
    complete: conservative.complete && parsimonious.complete && pairs.every((pair) => pair.complete),
    intermediate: pairs,
  };
}

/** For each condition, the values it is expected to have when the outcome is there; undefined when nothing is expected. */
function expectationsOf(
  conditions: readonly Condition[],
  expect: readonly string[],
): (ReadonlySet<number> | undefined)[] {
  const expected = new Map<string, Set<number>>();
  for (const text of expect) {
    for (const literal of parseExpression(text).flat()) {
      const condition = conditions.find((c) => c.name === literal.condition);
      if (!condition)
        throw new ConditionError(
          `the expectation "${text}" names no condition. Use one of ${conditions.map((c) => c.name).join(", ")}.`,
        );
      const values = literal.negated
        ? Array.from({ length: condition.levels }, (_, v) => v).filter((v) => !literal.values.includes(v))
        : literal.values;
      expected.set(literal.condition, new Set([...(expected.get(literal.condition) ?? []), ...values]));
    }
  }
  return conditions.map((c) => expected.get(c.name));
}

function between(
  table: TruthTable,
  options: MinimiseOptions,
  expectations: readonly (ReadonlySet<number> | undefined)[],
  c: Model,
  p: Model,
): Intermediate {
  const implicantOf = ({ term }: TermFit): Implicant => {
    const literals = new Map(
      term === ""
        ? []
        : parseExpression(term)
            .flat()
            .map((literal) => [literal.condition, literal]),
    );
    const values = table.conditions.map(({ name }) => {
      const literal = literals.get(name);
      return literal === undefined ? -1 : literal.negated ? 0 : (literal.values[0] ?? 1);
    });
    return { values, fixed: values.reduce((bits, value, i) => (value === -1 ? bits : bits | (1 << i)), 0) };
  };
  const easy: Implicant[] = [];
  for (const complex of c.terms.map(implicantOf)) {
    for (const simple of p.terms.map(implicantOf)) {
      if (!simple.values.every((value, i) => value === -1 || value === complex.values[i])) continue;
      const values = complex.values.map((value, i) => {
        const expected = expectations[i];
        return simple.values[i] !== -1 || expected === undefined || value === -1 || expected.has(value)
          ? value
          : -1;
      });
      easy.push({
        values,
        fixed: values.reduce((bits, value, i) => (value === -1 ? bits : bits | (1 << i)), 0),
      });
    }
  }
  const positive = positiveConfigurations(table);
  const assumed = p.simplifyingAssumptions ?? [];
  const easyRows = new Set(rowsCovered(table.conditions, easy));
  const easyCounterfactuals = assumed.filter((row) => easyRows.has(row));
  const within = implicantsWithin(
    [...positive, ...easyCounterfactuals.map((row) => configurationOf(table.conditions, row))],
    table.conditions.map((condition) => condition.levels),
  );
  const solution = solutionOf(table, { ...options, solution: "intermediate" }, within);
  return {
    conservative: c.terms.map((t) => t.term),
    parsimonious: p.terms.map((t) => t.term),
    easyCounterfactuals,
    difficultCounterfactuals: assumed.filter((row) => !easyRows.has(row)),
    primeImplicants: solution.primeImplicants,
    models: solution.models,
    atLeastTerms: solution.atLeastTerms,
    complete: solution.complete,
  };
}
