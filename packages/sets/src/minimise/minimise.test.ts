import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { repetitions } from "../../../../test/repetitions.ts";
import { ConditionError, SolutionError, ThresholdError } from "../errors.ts";
import { membership } from "../expression/membership.ts";
import { necessity, sufficiency } from "../fit/fit.ts";
import { configurationOf, type TruthTable, truthTable } from "../truth-table/truth-table.ts";
import type { SetData } from "../types.ts";
import { simplifyingAssumptions } from "./counterfactuals.ts";
import { minimise } from "./minimise.ts";
import type { Model } from "./model.ts";

/** Multi-value, crisp or fuzzy data on up to four conditions. */
const anyData = fc
  .record({
    levels: fc.array(fc.constantFrom(2, 2, 3), { minLength: 1, maxLength: 4 }),
    fuzzy: fc.boolean(),
    rows: fc.array(fc.array(fc.nat({ max: 99 }), { minLength: 5, maxLength: 5 }), {
      minLength: 2,
      maxLength: 16,
    }),
  })
  .map(({ levels, fuzzy, rows }): SetData => {
    const multi = levels.includes(3);
    const value = (n: number, level: number) => (fuzzy && !multi ? n / 99 : n % level);
    return {
      cases: rows.map((_, i) => `case${i}`),
      columns: {
        ...Object.fromEntries(
          levels.map((level, c) => [`C${c}`, rows.map((row) => value(row[c] ?? 0, level))]),
        ),
        Y: rows.map((row) => value(row[4] ?? 0, 2)),
      },
    };
  });

function tableOf(data: SetData, inclCut = 0.8): TruthTable {
  return truthTable(data, { outcome: "Y", inclCut });
}

const fixes = (term: string, table: TruthTable, configuration: readonly number[]): boolean => {
  const columns = Object.fromEntries(
    table.conditions.map((c, i) => [c.name, [configuration[i] ?? 0, c.levels - 1]]),
  );
  return membership(term, { cases: ["row", "top"], columns })[0] === 1;
};

/** Asserts that every positive row and no negative row is covered, and that no term can be dropped or shortened. */
function validateSolution(table: TruthTable, model: Model, remaindersAllowed: boolean): void {
  const terms = model.terms.map((t) => t.term);
  const covered = (list: readonly string[], configuration: readonly number[]) =>
    list.some((t) => fixes(t, table, configuration));
  const positive = table.rows.filter((row) => row.out === "1");
  const rows = Array.from({ length: table.rowsInTable }, (_, i) => i + 1);
  const positiveRows = new Set(positive.map((row) => row.row));
  const observed = new Set(table.rows.map((row) => row.row));
  const forbidden = rows
    .filter((row) => !positiveRows.has(row) && (observed.has(row) || !remaindersAllowed))
    .map((row) => configurationOf(table.conditions, row));
  for (const row of positive)
    expect(covered(terms, row.configuration), `row ${row.row} is covered`).toBe(true);
  for (const configuration of forbidden)
    expect(covered(terms, configuration), `${configuration} is not covered`).toBe(false);
  for (const term of terms) {
    const others = terms.filter((t) => t !== term);
    expect(
      positive.every((row) => covered(others, row.configuration)),
      `${term} is needed`,
    ).toBe(false);
    const literals = term.split("*");
    for (const literal of literals) {
      const shorter = literals.filter((l) => l !== literal).join("*");
      const hits =
        shorter === ""
          ? forbidden.length > 0
          : forbidden.some((configuration) => fixes(shorter, table, configuration));
      expect(hits, `${term} without ${literal} would cover what it must not`).toBe(true);
    }
  }
}

/**
 * Finds all prime implicants by trying every product, and all smallest selections of them by trying every selection.
 */
function bruteForce(table: TruthTable, remaindersAllowed: boolean): string[] {
  const positive = table.rows.filter((row) => row.out === "1");
  const rows = Array.from({ length: table.rowsInTable }, (_, i) => configurationOf(table.conditions, i + 1));
  const key = (configuration: readonly number[]) => configuration.join();
  const positiveKeys = new Set(positive.map((row) => key(row.configuration)));
  const observed = new Set(table.rows.map((row) => key(row.configuration)));
  const forbidden = rows.filter(
    (row) => !positiveKeys.has(key(row)) && (observed.has(key(row)) || !remaindersAllowed),
  );
  let products: number[][] = [[]];
  for (const { levels } of table.conditions) {
    products = products.flatMap((head) =>
      [-1, ...Array.from({ length: levels }, (_, v) => v)].map((v) => [...head, v]),
    );
  }
  const covers = (product: readonly number[], row: readonly number[]) =>
    product.every((v, i) => v === -1 || v === row[i]);
  const allowed = products.filter(
    (product) =>
      !forbidden.some((row) => covers(product, row)) &&
      positive.some((row) => covers(product, row.configuration)),
  );
  const prime = allowed.filter(
    (p) => !allowed.some((q) => q !== p && q.every((v, i) => v === -1 || v === p[i])),
  );
  const multi = table.conditions.some((c) => c.scale === "multi");
  const text = (product: readonly number[]) =>
    table.conditions
      .flatMap((c, i) =>
        product[i] === -1
          ? []
          : [multi ? `${c.name}{${product[i]}}` : product[i] === 1 ? c.name : `~${c.name}`],
      )
      .join("*");
  for (let size = 1; ; size++) {
    const found: string[] = [];
    const choose = (from: number, chosen: number[][]) => {
      if (chosen.length === size) {
        if (positive.every((row) => chosen.some((p) => covers(p, row.configuration))))
          found.push(chosen.map(text).sort().join(" + "));
        return;
      }
      for (let i = from; i < prime.length; i++) choose(i + 1, [...chosen, prime[i]!]);
    };
    choose(0, []);
    if (found.length > 0) return found.sort();
  }
}

const modelsOf = (models: readonly Model[]) =>
  models
    .map((m) =>
      m.terms
        .map((t) => t.term)
        .sort()
        .join(" + "),
    )
    .sort();
const solvable = (table: TruthTable) =>
  table.rows.some((row) => row.out === "1") && table.rows.some((row) => row.out === "0");

describe("compared with brute force", () => {
  test.each(["conservative", "parsimonious"] as const)(
    "%s solutions, every model",
    (solution) => {
      let tried = 0;
      fc.assert(
        fc.property(anyData, (data) => {
          const table = tableOf(data);
          if (!solvable(table)) return;
          tried++;
          expect(modelsOf(minimise(table, { solution, maxModels: 100_000 }).models)).toEqual(
            bruteForce(table, solution === "parsimonious"),
          );
        }),
        { numRuns: repetitions({ quick: 1500, long: 36_000 }) },
      );
      expect(tried).toBeGreaterThan(repetitions({ quick: 300, long: 20_000 }));
    },
    60 * 60_000,
  );
});

describe("a solution", () => {
  test.each(["conservative", "parsimonious"] as const)(
    "covers what it must and nothing else (%s)",
    (solution) => {
      fc.assert(
        fc.property(anyData, (data) => {
          const table = tableOf(data);
          if (!solvable(table)) return;
          for (const model of minimise(table, { solution }).models)
            validateSolution(table, model, solution === "parsimonious");
        }),
        { numRuns: 400 },
      );
    },
    60_000,
  );

  test("an intermediate model lies between a conservative and a parsimonious one", () => {
    fc.assert(
      fc.property(anyData, (data) => {
        const table = tableOf(data);
        if (!solvable(table)) return;
        const expectations = table.conditions.map((c) => (c.scale === "multi" ? `${c.name}{1}` : c.name));
        for (const pair of minimise(table, { solution: "intermediate", expect: expectations }).intermediate ??
          []) {
          for (const model of pair.models) {
            for (const row of table.rows) {
              const inside = model.terms.some((t) => fixes(t.term, table, row.configuration));
              expect(inside).toBe(row.out === "1");
            }
            const between = new Set(simplifyingAssumptions(table, model));
            expect([...between].every((row) => pair.easyCounterfactuals?.includes(row))).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test("does not depend on the order of cases or conditions, or on names", () => {
    fc.assert(
      fc.property(anyData, fc.infiniteStream(fc.nat()), (data, numbers) => {
        const table = tableOf(data);
        if (!solvable(table)) return;
        const order = data.cases
          .map((_, i) => ({ i, key: numbers.next().value }))
          .sort((a, b) => a.key - b.key);
        const names = Object.keys(data.columns)
          .filter((name) => name !== "Y")
          .reverse();
        const rename = new Map(names.map((name, i) => [name, `N${i}`]));
        const pick = (name: string) => order.map(({ i }) => data.columns[name]?.[i] ?? 0);
        const other = tableOf({
          cases: order.map(({ i }) => `x${i}`),
          columns: {
            ...Object.fromEntries(names.map((name) => [rename.get(name) ?? name, pick(name)])),
            Y: pick("Y"),
          },
        });
        const renamed = (text: string) =>
          text
            .split(" + ")
            .map((term) =>
              term
                .split("*")
                .map((l) => l.replace(/C\d/u, (name) => rename.get(name) ?? name))
                .sort()
                .join("*"),
            )
            .sort()
            .join(" + ");
        const sorted = (text: string) =>
          text
            .split(" + ")
            .map((term) => term.split("*").sort().join("*"))
            .sort()
            .join(" + ");
        const options = { solution: "parsimonious", maxModels: 100_000 } as const;
        expect(modelsOf(minimise(other, options).models).map(sorted).sort()).toEqual(
          modelsOf(minimise(table, options).models).map(renamed).sort(),
        );
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

/** Asserts that two numbers are equal except for rounding, or both NaN. */
function same(a: number, b: number): void {
  expect(Number.isNaN(a)).toBe(Number.isNaN(b));
  if (!Number.isNaN(a)) expect(a).toBeCloseTo(b, 12);
}

test("De Morgan: necessity of A is sufficiency of ~A for ~Y", () => {
  const memberships = fc.array(fc.tuple(fc.nat({ max: 1000 }), fc.nat({ max: 1000 })), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(memberships, (pairs) => {
      const x = pairs.map(([a]) => a / 1000);
      const y = pairs.map(([, b]) => b / 1000);
      const negated = (values: readonly number[]) => values.map((value) => 1 - value);
      const { inclN, covN } = necessity(x, y);
      const { inclS, covS } = sufficiency(x, y);
      same(inclN, covS);
      same(covN, inclS);
      const other = sufficiency(negated(x), negated(y));
      const n = pairs.length;
      const both = pairs.reduce((sum, [a, b]) => sum + Math.max(a, b), 0) / 1000;
      if (!Number.isNaN(other.inclS))
        expect(other.inclS).toBeCloseTo((n - both) / negated(x).reduce((s, v) => s + v, 0), 9);
    }),
  );
});

describe("errors name the wrong input", () => {
  const data: SetData = { cases: ["oslo", "bonn"], columns: { A: [0.2, 1.2], B: [0, 1], Y: [1, 0] } };
  test("a membership above 1", () =>
    expect(() => truthTable(data, { outcome: "Y" })).toThrow(
      "Case bonn, A: the membership is 1.2, not a number from 0 to 1. Calibrate it first.",
    ));
  test("an outcome that is also a condition", () =>
    expect(() => truthTable(data, { outcome: "Y", conditions: ["Y", "B"] })).toThrow(ConditionError));
  test("an unknown column", () => expect(() => truthTable(data, { outcome: "Z" })).toThrow(ConditionError));
  test("cut-offs out of order", () =>
    expect(() => truthTable(data, { outcome: "Y", conditions: ["B"], inclCut: [0.6, 0.8] })).toThrow(
      ThresholdError,
    ));
  test("no positive row", () => {
    const table = truthTable({ cases: ["a"], columns: { A: [1], Y: [0] } }, { outcome: "Y" });
    expect(() => minimise(table, { solution: "conservative" })).toThrow(SolutionError);
  });
  test("no negative row", () => {
    const table = truthTable({ cases: ["a"], columns: { A: [1], Y: [1] } }, { outcome: "Y" });
    expect(() => minimise(table, { solution: "parsimonious" })).toThrow(SolutionError);
  });
});
