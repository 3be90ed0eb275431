import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bitsOf } from "./bits.ts";
import { type CoverProblem, columnOf } from "./cover-problem.ts";
import { findCover } from "./find-cover.ts";
import { improveCover } from "./improve-cover.ts";
import { smallestCover } from "./smallest-cover.ts";
import { workOf } from "./work.ts";

/** Sets of two to four of eighteen rows, and each row alone: smallest covers have five to nine sets. */
const rowCount = 18;
const systems = fc
  .array(fc.uniqueArray(fc.nat(rowCount - 1), { minLength: 2, maxLength: 4 }), {
    minLength: 10,
    maxLength: 60,
  })
  .map((sets) => [...sets, ...Array.from({ length: rowCount }, (_, row) => [row])]);

const problemOf = (sets: readonly (readonly number[])[]): CoverProblem => ({
  rows: Array.from({ length: rowCount }, (_, row) => row),
  columns: sets.map((set, id) => columnOf(id, bitsOf(rowCount, set))),
});

/** Returns the size of a smallest cover by dynamic programming: the lowest uncovered row needs one of its sets. */
function fewestSets(sets: readonly (readonly number[])[]): number {
  const masks = sets.map((set) => set.reduce((mask, row) => mask | (1 << row), 0));
  const known = new Map<number, number>([[2 ** rowCount - 1, 0]]);
  const fewest = (covered: number): number => {
    const before = known.get(covered);
    if (before !== undefined) return before;
    const lowest = ~covered & (covered + 1);
    const found = Math.min(
      ...masks.filter((mask) => (mask & lowest) !== 0).map((mask) => 1 + fewest(covered | mask)),
    );
    known.set(covered, found);
    return found;
  };
  return fewest(0);
}

function isCover(sets: readonly (readonly number[])[], cover: readonly number[]): boolean {
  return new Set(cover.flatMap((c) => sets[c] ?? [])).size === rowCount;
}

describe("compared with dynamic programming", () => {
  test("a cover with the fewest sets is found, and a smaller one is not", () => {
    fc.assert(
      fc.property(systems, (sets) => {
        const fewest = fewestSets(sets);
        const problem = problemOf(sets);
        const prices = new Float64Array(rowCount).fill(0.25);
        const cover = findCover(problem, fewest, prices, workOf(1e9));
        expect(cover).toHaveLength(fewest);
        expect(isCover(sets, cover ?? [])).toBe(true);
        expect(findCover(problem, fewest - 1, prices, workOf(1e9))).toBeUndefined();
        const smallest = smallestCover(problemOf(sets), workOf(1e9));
        expect(smallest?.atLeast).toBe(fewest);
        expect(smallest?.cover).toHaveLength(fewest);
        expect(smallestCover(problemOf(sets), workOf(1e9), fewest - 1)).toBeUndefined();
      }),
      { numRuns: 150 },
    );
  });

  test("local search returns a cover, with the fewest sets in small problems", () => {
    let reached = 0;
    const runs = 60;
    fc.assert(
      fc.property(systems, (sets) => {
        const fewest = fewestSets(sets);
        const alone = Array.from({ length: rowCount }, (_, row) => sets.length - rowCount + row);
        const costs = new Float64Array(sets.length);
        const better = improveCover(problemOf(sets), costs, alone, fewest, workOf(1e6));
        expect(isCover(sets, better)).toBe(true);
        if (better.length === fewest) reached++;
      }),
      { numRuns: runs, seed: 7 },
    );
    expect(reached).toBe(runs);
  });
});
