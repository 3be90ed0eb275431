import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { minimise, truthTable } from "../index.ts";
import { bitsOf } from "./bits.ts";
import { fewestGroups } from "./group-rows.ts";
import { classesOf, irredundantCovers, minimumCovers } from "./minimum-covers.ts";
import { covers, type Implicants, primeImplicants } from "./prime-implicants.ts";
import { unionPrimes } from "./union-primes.ts";
import { workOf } from "./work.ts";

/** Sets of rows, with each row in at least one of them. */
const systems = fc
  .tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.array(fc.integer({ min: 1, max: 511 }), { minLength: 1, maxLength: 12 }),
  )
  .map(([rows, masks]) => {
    const all = 2 ** rows - 1;
    const sets = masks.map((mask) => mask & all).filter((mask) => mask !== 0);
    const missing = sets.reduce((rest, mask) => rest & ~mask, all);
    return { rows, sets: missing === 0 ? sets : [...sets, missing] };
  });

function implicantsOf(sets: readonly number[]): Implicants {
  return {
    count: sets.length,
    at: () => ({ values: [] }),
    coverage: Int32Array.from(sets),
    complete: true,
    found: sets.length,
  };
}

function everyCover({ rows, sets }: { rows: number; sets: readonly number[] }): number[][] {
  const all = 2 ** rows - 1;
  const union = (chosen: readonly number[]) => chosen.reduce((mask, i) => mask | (sets[i] ?? 0), 0);
  return Array.from({ length: 2 ** sets.length }, (_, choice) =>
    sets.flatMap((_s, i) => ((choice >> i) & 1 ? [i] : [])),
  ).filter((chosen) => union(chosen) === all);
}
const listed = (found: readonly (readonly number[])[]) => found.map((cover) => cover.join()).sort();

describe("covers compared with every selection of sets", () => {
  test("covers with the fewest sets are all found and counted", () => {
    fc.assert(
      fc.property(systems, (system) => {
        const all = everyCover(system);
        const fewest = Math.min(...all.map((cover) => cover.length));
        const smallest = all.filter((cover) => cover.length === fewest);
        const classes = classesOf(implicantsOf(system.sets), system.rows);
        const found = minimumCovers(classes, system.rows, 10_000, 1e8);
        expect(found.atLeast).toBe(fewest);
        expect(listed(found.covers)).toEqual(listed(smallest));
        expect(found.count).toBe(BigInt(smallest.length));
        // Listed in part, but counted completely.
        const some = minimumCovers(classes, system.rows, 2, 1e8);
        expect(some.covers.length).toBe(Math.min(2, smallest.length));
        expect(some.count).toBe(BigInt(smallest.length));
        const uncounted = minimumCovers(classes, system.rows, 2, 1e8, { count: false });
        expect(uncounted.covers).toEqual(some.covers);
        expect([uncounted.counted, uncounted.count]).toEqual(smallest.length < 2 ? [true, 1n] : [false, 2n]);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  test("a small system whose bound no cover reaches terminates", () => {
    const sets = [65, 236, 154, 53, 99, 170];
    const found = minimumCovers(classesOf(implicantsOf(sets), 8), 8, 10, 1e8);
    expect(found.atLeast).toBe(3);
    expect(found.covers.every((cover) => cover.length === 3)).toBe(true);
  });

  test("irredundant covers are all found", () => {
    fc.assert(
      fc.property(systems, (system) => {
        const all = everyCover(system);
        const within = (a: readonly number[], b: readonly number[]) =>
          a.length < b.length && a.every((i) => b.includes(i));
        const irredundant = all.filter((cover) => !all.some((other) => within(other, cover)));
        const classes = classesOf(implicantsOf(system.sets), system.rows);
        const found = irredundantCovers(classes, system.rows, 10_000, 1e8);
        expect(listed(found.covers)).toEqual(listed(irredundant));
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

test("covers of systems with more than 31 rows and sets are counted as often as they are listed", () => {
  fc.assert(
    fc.property(fc.integer({ min: 32, max: 44 }), fc.nat({ max: 1e6 }), (rows, seed) => {
      const sets = Array.from({ length: rows }, (_, s) => {
        const drawn = bits(rows * 2, seed + s * 7919);
        const others = Array.from({ length: rows }, (_, i) => i).filter((i) => drawn[i] && drawn[i + rows]);
        return bitsOf(rows, [s, ...others]);
      });
      const coverage = Int32Array.from(sets.flatMap((set) => [...set]));
      const classes = classesOf({ ...implicantsOf(Array(rows).fill(0)), coverage }, rows);
      const every = minimumCovers(classes, rows, 1e6, 1e9);
      const some = minimumCovers(classes, rows, 2, 1e9);
      expect([every.counted, some.counted]).toEqual([true, true]);
      expect(every.count).toBe(BigInt(every.covers.length));
      expect(some.count).toBe(every.count);
    }),
    { numRuns: 30 },
  );
}, 60_000);

const bits = (count: number, seed: number): number[] => {
  let state = seed * 2 + 1;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state % 2;
  });
};
/** Different crisp rows, the first half of them positive. */
function rowsOf(conditions: number, count: number, seed: number) {
  const flat = bits(conditions * count * 2, seed);
  const rows = new Map<string, number[]>();
  for (let i = 0; rows.size < count && i < count * 2; i++) {
    const row = flat.slice(i * conditions, (i + 1) * conditions);
    rows.set(row.join(), row);
  }
  const all = [...rows.values()];
  return { positive: all.slice(0, all.length / 2), negative: all.slice(all.length / 2) };
}

test("grouping rows needs as few terms as covering them by prime implicants", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 4, max: 9 }),
      fc.integer({ min: 6, max: 24 }),
      fc.nat({ max: 1e6 }),
      (k, n, seed) => {
        const { positive, negative } = rowsOf(k, n, seed);
        const implicants = primeImplicants(positive, negative, workOf(1e9));
        const { atLeast } = minimumCovers(classesOf(implicants, positive.length), positive.length, 1, 1e9);
        const grouped = fewestGroups(positive, negative, workOf(1e9));
        expect(grouped.atLeast).toBe(atLeast);
        expect(grouped.implicants?.length).toBe(atLeast);
        for (const row of positive)
          expect(grouped.implicants?.some((implicant) => covers(implicant, row))).toBe(true);
        for (const row of negative)
          expect(grouped.implicants?.some((implicant) => covers(implicant, row))).toBe(false);
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);

test("the largest products of a union, with two and three values", () => {
  const levels = [2, 2, 3, 2];
  const product = fc.tuple(...levels.map((count) => fc.integer({ min: -1, max: count - 1 })));
  const every = (counts: readonly number[]) =>
    counts.reduce<number[][]>(
      (heads, count) => heads.flatMap((head) => Array.from({ length: count }, (_, v) => [...head, v])),
      [[]],
    );
  const rows = every(levels);
  const all = every(levels.map((count) => count + 1)).map((values) =>
    values.map((value, c) => (value === levels[c] ? -1 : value)),
  );
  fc.assert(
    fc.property(fc.array(product, { minLength: 1, maxLength: 6 }), (products) => {
      const inUnion = (row: readonly number[]) => products.some((values) => covers({ values }, row));
      const allowed = all.filter((values) => rows.every((row) => !covers({ values }, row) || inUnion(row)));
      const holds = (a: readonly number[], b: readonly number[]) =>
        a !== b && a.every((value, c) => value === -1 || value === b[c]);
      const largest = allowed.filter((values) => !allowed.some((other) => holds(other, values)));
      expect(
        unionPrimes(products, levels)
          ?.map(({ values }) => values.join())
          .sort(),
      ).toEqual(largest.map((values) => values.join()).sort());
    }),
    { numRuns: 300 },
  );
});

test("an incomplete search still returns a cover and a correct bound", () => {
  for (const seed of [1, 2, 3]) {
    const { positive, negative } = rowsOf(12, 60, seed);
    const rows = [...positive.map((row) => [...row, 1]), ...negative.map((row) => [...row, 0])];
    const table = truthTable(
      {
        cases: rows.map((_, i) => `case ${i}`),
        columns: Object.fromEntries(
          Array.from({ length: 13 }, (_, c) => [c === 12 ? "Y" : `C${c}`, rows.map((row) => row[c] ?? 0)]),
        ),
      },
      { outcome: "Y" },
    );
    const exact = minimise(table, { solution: "parsimonious", maxModels: 1 });
    expect(exact.models[0]?.terms.length).toBe(exact.atLeastTerms);
    for (const maxSteps of [10, 1000, 100_000]) {
      const { models, atLeastTerms, complete } = minimise(table, { solution: "parsimonious", maxSteps });
      expect(atLeastTerms).toBeLessThanOrEqual(exact.atLeastTerms);
      expect(models.length).toBeGreaterThan(0);
      for (const { terms, inclS, covS } of models) {
        expect(terms.length).toBeGreaterThanOrEqual(exact.atLeastTerms);
        expect([inclS, covS]).toEqual([1, 1]);
      }
      if (maxSteps === 10) expect(complete).toBe(false);
    }
  }
});

test("bits and members", () => {
  expect([...bitsOf(40, [0, 31, 32, 39])]).toEqual([0x80000001 | 0, 0x81]);
});
