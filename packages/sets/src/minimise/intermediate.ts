import { ConditionError } from "../errors.ts";
import { parseExpression } from "../expression/expression.ts";
import { configurationOf, type TruthTable } from "../truth-table/truth-table.ts";
import type { Condition } from "../types.ts";
import { implicantOf, requireListable, rowsCovered, simplifyingAssumptions } from "./counterfactuals.ts";
import type { Model } from "./model.ts";
import { type Implicant, implicantsWithin } from "./prime-implicants.ts";
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

/** The intermediate models between every conservative and every parsimonious one. */
export function intermediateSolution(table: TruthTable, options: MinimiseOptions): Solution {
  requireListable(table);
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
  const primeImplicants = [...new Set(pairs.flatMap((pair) => pair.primeImplicants))];
  return {
    type: "intermediate",
    primeImplicants,
    primeImplicantCount: primeImplicants.length,
    chart: [],
    positiveRows: conservative.positiveRows,
    essential: [],
    models: listed,
    modelCount: BigInt(listed.length),
    counted: pairs.every((pair) => pair.complete),
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
        ? Array.from({ length: condition.dontCare ? 2 : condition.levels }, (_, v) => v).filter(
            (v) => !literal.values.includes(v),
          )
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
  const easy: Implicant[] = [];
  for (const complex of c.terms.map(({ term }) => implicantOf(table.conditions, term))) {
    for (const simple of p.terms.map(({ term }) => implicantOf(table.conditions, term))) {
      if (!simple.values.every((value, i) => value === -1 || value === complex.values[i])) continue;
      const values = complex.values.map((value, i) => {
        const expected = expectations[i];
        return simple.values[i] !== -1 || expected === undefined || value === -1 || expected.has(value)
          ? value
          : -1;
      });
      easy.push({ values });
    }
  }
  const positive = positiveConfigurations(table);
  const assumed = simplifyingAssumptions(table, p);
  const easyRows = new Set(rowsCovered(table.conditions, easy));
  const easyCounterfactuals = assumed.filter((row) => easyRows.has(row));
  const within = implicantsWithin(
    [...positive, ...easyCounterfactuals.map((row) => configurationOf(table.conditions, row))],
    valuesOfConditions(table),
  );
  const solution = solutionOf(table, { ...options, solution: "intermediate" }, implicantsOf(table, within));
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
