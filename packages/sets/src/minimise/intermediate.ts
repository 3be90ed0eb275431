import { list, notice } from "@throughline/messages";
import { ConditionError } from "../errors.ts";
import { parseExpression } from "../expression/expression.ts";
import { attribute, attributes } from "../references.ts";
import type { TruthTable } from "../truth-table/truth-table.ts";
import type { Condition } from "../types.ts";
import { implicantOf, rowsCovered, simplifyingAssumptions } from "./counterfactuals.ts";
import type { Model } from "./model.ts";
import type { Implicant } from "./prime-implicants.ts";
import {
  conservativeImplicants,
  type Intermediate,
  implicantsOf,
  type MinimiseOptions,
  parsimoniousImplicants,
  positiveConfigurations,
  type Solution,
  solutionOf,
  valuesOfConditions,
} from "./solution.ts";
import { unionPrimes } from "./union-primes.ts";

/** Counterfactuals are listed row by row when all pairs together have at most this number of rows. */
const maxListedRows = 1 << 22;

/**
 * Returns the intermediate models between every conservative and every parsimonious model, up to `maxModels` pairs.
 *
 * @param found solutions of the table with the same options; missing ones are computed
 */
export function intermediateSolution(
  table: TruthTable,
  options: MinimiseOptions,
  found: readonly Solution[] = [],
): Solution {
  const expectations = expectationsOf(table.conditions, options.expect ?? []);
  const conservative =
    found.find(({ type }) => type === "conservative") ??
    solutionOf(table, { ...options, solution: "conservative" }, conservativeImplicants(table));
  const parsimonious =
    found.find(({ type }) => type === "parsimonious") ??
    solutionOf(table, { ...options, solution: "parsimonious" }, parsimoniousImplicants(table, options));
  const { maxModels = 1000 } = options;
  const all = conservative.models.length * parsimonious.models.length;
  const pairCount = Math.min(all, maxModels);
  const listRows = table.rowsInTable * pairCount <= maxListedRows;
  const easyModels = easyModelFinder(table, options, conservative);
  const easyTerms = easyProductFinder(table.conditions, expectations);
  const assumptions = parsimonious.models
    .slice(0, pairCount)
    .map((model) => (listRows ? simplifyingAssumptions(table, model) : undefined));
  const pairs = Array.from({ length: pairCount }, (_, i) => {
    const [c, p] = [Math.floor(i / parsimonious.models.length), i % parsimonious.models.length];
    const [complex, simple] = [conservative.models[c]!, parsimonious.models[p]!];
    return intermediateOf(complex, simple, easyTerms, easyModels, assumptions[p]);
  });
  const models = new Map<string, Model>();
  for (const own of new Set(pairs.map((pair) => pair.models))) {
    for (const model of own)
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
  const primeImplicants = [...new Set([...new Set(pairs.map((pair) => pair.primeImplicants))].flat())];
  return {
    type: "intermediate",
    primeImplicants,
    primeImplicantCount: primeImplicants.length,
    chart: [],
    positiveRows: conservative.positiveRows,
    essential: [],
    models: listed,
    modelCount: BigInt(listed.length),
    counted: pairs.length === all && pairs.every((pair) => pair.complete),
    atLeastTerms: Math.min(...pairs.map((pair) => pair.atLeastTerms)),
    complete:
      conservative.complete &&
      parsimonious.complete &&
      pairs.length === all &&
      pairs.every((pair) => pair.complete),
    intermediate: pairs,
  };
}

/** The expected values of conditions when the outcome is present. */
type Expectations = {
  /** for single conditions: the expected values, undefined when nothing is expected */
  readonly alone: readonly (ReadonlySet<number> | undefined)[];
  /** for combinations of conditions: the value of each, -1 for conditions that do not matter */
  readonly together: readonly (readonly number[])[];
};

function expectationsOf(conditions: readonly Condition[], expect: readonly string[]): Expectations {
  const alone = new Map<string, Set<number>>();
  const together: number[][] = [];
  for (const text of expect) {
    for (const term of parseExpression(text)) {
      const expected = term.map((literal) => {
        const condition = conditions.find((c) => c.name === literal.condition);
        if (!condition)
          throw new ConditionError(
            notice("The expectation {expectation} names no condition. Use one of {conditions}.", {
              expectation: text,
              conditions: attributes(conditions.map(({ name }) => name)),
            }),
          );
        const known = Array.from({ length: condition.dontCare ? 2 : condition.levels }, (_, v) => v);
        const unknown = literal.values.find((value) => !known.includes(value));
        if (unknown !== undefined)
          throw new ConditionError(
            notice(
              "The expectation {expectation} names the value {value}, and {condition} has {values}. Use one of these.",
              {
                expectation: text,
                value: unknown,
                condition: attribute(condition.name),
                values: list(known, "comma"),
              },
            ),
          );
        const values = known.filter((v) => literal.values.includes(v) !== literal.negated);
        return { name: condition.name, values };
      });
      const [only, ...more] = expected;
      if (only && more.length === 0) {
        alone.set(only.name, new Set([...(alone.get(only.name) ?? []), ...only.values]));
        continue;
      }
      let products: number[][] = [conditions.map(() => -1)];
      for (const { name, values } of expected) {
        const at = conditions.findIndex((c) => c.name === name);
        products = products.flatMap((product) => values.map((value) => product.with(at, value)));
      }
      together.push(...products);
    }
  }
  return { alone: conditions.map((c) => alone.get(c.name)), together };
}

/**
 * Returns the products that a conservative term may be widened to, within a parsimonious term, according to the
 * expectations.
 */
function easyProducts(
  complex: readonly number[],
  simple: readonly number[],
  { alone, together }: Expectations,
): Implicant[] {
  const widest = complex.map((value, i) => {
    const expected = alone[i];
    return simple[i] !== -1 || expected === undefined || value === -1 || expected.has(value) ? value : -1;
  });
  const found = new Map([[widest.join(), widest]]);
  for (const values of found.values()) {
    for (const product of together) {
      const moved = values.map((value, i) => (product[i] === -1 ? value : product[i]!));
      if (simple.every((value, i) => value === -1 || value === moved[i])) found.set(moved.join(), moved);
    }
  }
  return [...found.values()].map((values) => ({ values }));
}

/** The models of a table in which some products are easy counterfactuals. */
type EasyModels = Pick<Intermediate, "primeImplicants" | "models" | "atLeastTerms" | "complete"> & {
  /** the rows that the easy products cover */
  readonly rows: () => ReadonlySet<number>;
};

/**
 * Returns a function that minimises with easy products. Many pairs of models have easy products that cover the same
 * rows, together with the positive rows. Their prime implicants are then the same, and are minimised once. Where
 * no more than the positive rows is covered, the models are the conservative ones.
 */
function easyModelFinder(
  table: TruthTable,
  options: MinimiseOptions,
  conservative: Solution,
): (easy: readonly Implicant[]) => EasyModels {
  const positive = positiveConfigurations(table);
  const levels = valuesOfConditions(table);
  const make = (easy: readonly Implicant[], primes: readonly Implicant[] | undefined): EasyModels => {
    const found = modelsOf(
      solutionOf(table, { ...options, solution: "intermediate" }, implicantsOf(table, primes ?? easy)),
    );
    let rows: ReadonlySet<number> | undefined;
    return {
      ...found,
      complete: found.complete && primes !== undefined,
      rows: () => {
        rows ??= new Set(rowsCovered(table.conditions, easy));
        return rows;
      },
    };
  };
  const conservativeTerms = new Set(
    conservative.primeImplicants.map((term) => implicantOf(table.conditions, term).values.join()),
  );
  const byProducts = new Map<string, EasyModels>([
    ["", { ...modelsOf(conservative), rows: () => new Set() }],
  ]);
  const byPrimes = new Map<string, EasyModels>();
  return (easy) => {
    const products = keyOf(easy.filter(({ values }) => !conservativeTerms.has(values.join())));
    const known = byProducts.get(products);
    if (known) return known;
    const primes = unionPrimes([...positive, ...easy.map(({ values }) => values)], levels);
    const key = primes && keyOf(primes);
    const made = (key !== undefined && byPrimes.get(key)) || make(easy, primes);
    byProducts.set(products, made);
    if (key !== undefined) byPrimes.set(key, made);
    return made;
  };
}

function modelsOf({ primeImplicants, models, atLeastTerms, complete }: Solution): Omit<EasyModels, "rows"> {
  return { primeImplicants, models, atLeastTerms, complete };
}

/** Returns a text that is the same for the same implicants. */
const keyOf = (implicants: readonly Implicant[]): string =>
  implicants
    .map(({ values }) => values.join())
    .sort()
    .join(";");

/**
 * Returns a function that finds the easy products between a conservative and a parsimonious term. Pairs of terms
 * recur in tied models, so results are cached by their text.
 */
function easyProductFinder(
  conditions: readonly Condition[],
  expectations: Expectations,
): (complex: string, simple: string) => readonly (readonly [string, Implicant])[] {
  const known = new Map<string, Map<string, readonly (readonly [string, Implicant])[]>>();
  const make = (complex: readonly number[], simple: readonly number[]) =>
    simple.every((value, i) => value === -1 || value === complex[i])
      ? easyProducts(complex, simple, expectations).map(
          (product) => [product.values.join(), product] as const,
        )
      : [];
  return (complex, simple) => {
    const ofComplex = known.get(complex) ?? new Map();
    known.set(complex, ofComplex);
    const made =
      ofComplex.get(simple) ??
      make(implicantOf(conditions, complex).values, implicantOf(conditions, simple).values);
    ofComplex.set(simple, made);
    return made;
  };
}

function intermediateOf(
  c: Model,
  p: Model,
  easyTerms: ReturnType<typeof easyProductFinder>,
  easyModels: (easy: readonly Implicant[]) => EasyModels,
  assumed: readonly number[] | undefined,
): Intermediate {
  const easy = new Map<string, Implicant>();
  for (const complex of c.terms)
    for (const simple of p.terms)
      for (const [key, product] of easyTerms(complex.term, simple.term)) easy.set(key, product);
  const inOrder = [...easy.keys()].sort().map((key) => easy.get(key) as Implicant);
  const { rows, ...models } = easyModels(inOrder);
  return {
    conservative: c.terms.map((t) => t.term),
    parsimonious: p.terms.map((t) => t.term),
    ...(assumed && {
      easyCounterfactuals: assumed.filter((row) => rows().has(row)),
      difficultCounterfactuals: assumed.filter((row) => !rows().has(row)),
    }),
    ...models,
  };
}
