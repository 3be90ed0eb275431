// HiGHS, an independent integer programming solver, on the same covers.
import highsModule, { type Highs } from "highs";
import { expect, test } from "vitest";
import { membersOf, wordsFor } from "./bits.ts";
import { firstMinimum } from "./first-minimum.ts";
import { classesOf, minimumCovers } from "./minimum-covers.ts";
import { primeImplicants } from "./prime-implicants.ts";
import { workOf } from "./work.ts";

// Its types describe the CommonJS form; the import is the function itself.
const highs = highsModule as unknown as () => Promise<Highs>;

/** Different crisp rows, the first half of them positive. */
function rowsOf(conditions: number, count: number, seed: number) {
  let state = seed;
  const draw = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647 < 0.5 ? 0 : 1;
  };
  const rows = new Map<string, number[]>();
  while (rows.size < count) {
    const row = Array.from({ length: conditions }, draw);
    rows.set(row.join(), row);
  }
  const all = [...rows.values()];
  return { positive: all.slice(0, count / 2), negative: all.slice(count / 2) };
}

/** Writes the covering problem in the LP format: each set at most once, each row covered. */
function programme(sets: readonly (readonly number[])[], rows: number): string {
  const sum = (places: readonly number[]) => places.map((s) => `x${s}`).join(" + ");
  const holding = (row: number) => [...sets.keys()].filter((s) => sets[s]?.includes(row));
  const all = [...sets.keys()];
  const covered = Array.from({ length: rows }, (_, row) => ` row${row}: ${sum(holding(row))} >= 1`);
  return `Minimize\n size: ${sum(all)}\nSubject To\n${covered.join("\n")}\nBinary\n ${all.map((s) => `x${s}`).join(" ")}\nEnd\n`;
}

test("random tables need as few terms as HiGHS finds", async () => {
  const solver = await highs();
  for (const [conditions, count] of [
    [6, 40],
    [8, 60],
    [9, 60],
    [10, 80],
    [12, 50],
  ] as const) {
    for (const seed of [3, 1009]) {
      const { positive, negative } = rowsOf(conditions, count, seed);
      const implicants = primeImplicants(positive, negative, workOf(1e9));
      const words = wordsFor(positive.length);
      const sets = Array.from({ length: implicants.count }, (_, i) =>
        membersOf(implicants.coverage.subarray(i * words, (i + 1) * words)),
      );
      const { covers, atLeast } = minimumCovers(
        classesOf(implicants, positive.length),
        positive.length,
        1,
        1e9,
      );
      const { Status, ObjectiveValue } = solver.solve(programme(sets, positive.length));
      expect([conditions, count, seed, Status]).toEqual([conditions, count, seed, "Optimal"]);
      const first = firstMinimum(positive, negative, workOf(1e9), workOf(1e9));
      const fewest = Math.round(ObjectiveValue);
      expect([covers[0]?.length, atLeast]).toEqual([fewest, fewest]);
      expect([first?.implicants.length, first?.atLeast]).toEqual([fewest, fewest]);
    }
  }
}, 120_000);
