import fc from "fast-check";
import { expect, test } from "vitest";
import { repetitions } from "../../../../test/repetitions.ts";
import { membersOf } from "./bits.ts";
import { firstMinimum, largestCoverages } from "./first-minimum.ts";
import { classesOf, maximalClasses } from "./minimum-covers.ts";
import { compareImplicants, covers, type Implicant, primeImplicants } from "./prime-implicants.ts";
import { workOf } from "./work.ts";

type Rows = readonly (readonly number[])[];

/** Up to eight positive and eight negative rows of two to five conditions with two or three values. */
const tables = fc
  .integer({ min: 2, max: 5 })
  .chain((conditions) =>
    fc.tuple(
      fc.uniqueArray(fc.array(fc.nat(2), { minLength: conditions, maxLength: conditions }), {
        minLength: 2,
        maxLength: 16,
        selector: (row) => row.join(),
      }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
  )
  .map(([rows, share]) => {
    const count = Math.min(rows.length - 1, 8, 1 + Math.floor(share * (rows.length - 1)));
    return { positive: rows.slice(0, count), negative: rows.slice(count) };
  });

/** Every product that covers no negative row, as the positive rows that it covers. */
function allowedProducts(positive: Rows, negative: Rows): { implicant: Implicant; rows: string }[] {
  const products = positive[0]!.reduce<number[][]>(
    (heads) => heads.flatMap((head) => [-1, 0, 1, 2].map((value) => [...head, value])),
    [[]],
  );
  return products
    .map((values) => ({ values }))
    .filter((implicant) => !negative.some((row) => covers(implicant, row)))
    .map((implicant) => ({
      implicant,
      rows: [...positive.keys()].filter((r) => covers(implicant, positive[r]!)).join(),
    }))
    .filter(({ rows }) => rows !== "");
}

const isWithin = (a: string, b: string) => a.split(",").every((row) => b.split(",").includes(row));

function fewest(sets: readonly string[], rows: number): number {
  for (let size = 1; ; size++) {
    const reaches = (from: number, left: number, covered: ReadonlySet<string>): boolean =>
      covered.size === rows ||
      (left > 0 &&
        sets.some(
          (set, s) => s >= from && reaches(s + 1, left - 1, new Set([...covered, ...set.split(",")])),
        ));
    if (reaches(0, size, new Set())) return size;
  }
}

test("the largest sets of rows, the fewest of them, and the first implicant of each, compared with all products", () => {
  fc.assert(
    fc.property(tables, ({ positive, negative }) => {
      const products = allowedProducts(positive, negative);
      const sets = [...new Set(products.map(({ rows }) => rows))];
      const largest = sets.filter((set) => !sets.some((other) => other !== set && isWithin(set, other)));
      const found = largestCoverages(positive, negative, workOf(1e9))?.map((bits) => membersOf(bits).join());
      expect(found?.sort()).toEqual(largest.sort());
      const model = firstMinimum(positive, negative, workOf(1e9), workOf(1e9));
      const size = fewest(largest, positive.length);
      expect([model?.implicants.length, model?.atLeast]).toEqual([size, size]);
      for (const implicant of model?.implicants ?? []) {
        const rows = [...positive.keys()].filter((r) => covers(implicant, positive[r]!)).join();
        const alike = products.filter((product) => product.rows === rows).map((product) => product.implicant);
        expect(implicant).toEqual(alike.sort(compareImplicants)[0]);
      }
      const together = model?.implicants ?? [];
      expect(positive.every((row) => together.some((implicant) => covers(implicant, row)))).toBe(true);
    }),
    { numRuns: repetitions({ quick: 300, long: 20_000 }) },
  );
}, 3_600_000);

test("more rows and conditions than one word holds", () => {
  let state = 20_061;
  const draw = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state % 2;
  };
  for (const [conditions, count] of [
    [9, 150],
    [12, 40],
    [70, 12],
  ] as const) {
    const rows = new Map<string, number[]>();
    while (rows.size < count) {
      const row = Array.from({ length: conditions }, (_, c) => (c < 12 ? draw() : 0));
      rows.set(row.join(), row);
    }
    const positive = [...rows.values()].slice(0, count / 2);
    const negative = [...rows.values()].slice(count / 2);
    const primes = primeImplicants(positive, negative, workOf(1e9));
    const maximal = maximalClasses(classesOf(primes, positive.length), positive.length);
    const wanted = Array.from({ length: maximal.count }, (_, c) => membersOf(maximal.setOf(c)).join());
    const found = largestCoverages(positive, negative, workOf(1e9));
    expect(found?.map((bits) => membersOf(bits).join()).sort()).toEqual(wanted.sort());
  }
});

test("a search that is stopped early says so", () => {
  const positive = [
    [0, 1, 1],
    [1, 0, 1],
  ];
  const negative = [[1, 1, 0]];
  const work = workOf(0);
  expect(largestCoverages(positive, negative, work)).toBeUndefined();
  expect(work.cutShort).toBe(true);
});
