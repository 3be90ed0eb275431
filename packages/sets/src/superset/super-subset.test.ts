import fc from "fast-check";
import { expect, test } from "vitest";
import { membership } from "../expression/membership.ts";
import { necessity, sufficiency } from "../fit/fit.ts";
import { necessarySupersets, sufficientSubsets } from "./super-subset.ts";

/** Eight cases with three fuzzy conditions and one crisp condition, and an outcome. */
const names = ["A", "B", "C", "D"];
const grade = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);
const column = fc.array(grade, { minLength: 8, maxLength: 8 });
const tables = fc.record({
  A: column,
  B: column,
  C: column,
  D: fc.array(fc.constantFrom(0, 1), { minLength: 8, maxLength: 8 }),
  Y: fc.array(grade, { minLength: 8, maxLength: 8 }).filter((values) => values.some((y) => y > 0)),
});
// Cut-offs that no fit of tenths equals, which excludes effects of rounding.
const cut = fc.integer({ min: 0, max: 9 }).map((tenths) => tenths / 10 + 0.0371);

/** Every combination of literals of different conditions, as lists of literals. */
const combinations = names
  .reduce<string[][]>(
    (heads, name) => heads.flatMap((head) => [head, [...head, `~${name}`], [...head, name]]),
    [[]],
  )
  .filter((literals) => literals.length > 0);
const holds = (a: readonly string[], b: readonly string[]) =>
  a.length > b.length && b.every((literal) => a.includes(literal));
const dataOf = (columns: Record<string, readonly number[]>) => ({
  cases: ["1", "2", "3", "4", "5", "6", "7", "8"],
  columns,
});

test("supersets are all conjunctions and the minimal disjunctions that meet the cut-offs", () => {
  fc.assert(
    fc.property(tables, cut, cut, cut, (columns, inclCut, covCut, ronCut) => {
      const data = dataOf(columns);
      const meets = (expression: string) => {
        const { inclN, covN, RoN } = necessity(membership(expression, data), columns.Y);
        return inclN >= inclCut && covN >= covCut && RoN >= ronCut;
      };
      const conjunctions = combinations.filter((literals) => meets(literals.join("*")));
      const unions = combinations.filter((literals) => meets(literals.join("+")));
      const disjunctions = unions.filter(
        (literals) => literals.length > 1 && !unions.some((other) => holds(literals, other)),
      );
      const expected = [
        ...conjunctions.map((literals) => literals.join("*")),
        ...disjunctions.map((literals) => literals.join("+")),
      ];
      const found = necessarySupersets(data, { outcome: "Y", inclCut, covCut, ronCut });
      expect(found.map(({ expression }) => expression).sort()).toEqual(expected.sort());
    }),
    { numRuns: 500 },
  );
});

test("subsets are the minimal conjunctions that are sufficient and cover enough", () => {
  fc.assert(
    fc.property(tables, cut, cut, (columns, inclCut, covCut) => {
      const data = dataOf(columns);
      const sufficient = combinations.filter((literals) => {
        const { inclS, covS } = sufficiency(membership(literals.join("*"), data), columns.Y);
        return inclS >= inclCut && covS >= covCut;
      });
      const expected = sufficient.filter((literals) => !sufficient.some((other) => holds(literals, other)));
      const found = sufficientSubsets(data, { outcome: "Y", inclCut, covCut });
      expect(found.map(({ expression }) => expression).sort()).toEqual(
        expected.map((literals) => literals.join("*")).sort(),
      );
    }),
    { numRuns: 500 },
  );
});

test("conjunctions come first, then shorter expressions, then those of earlier conditions", () => {
  const data = dataOf({
    A: [1, 1, 1, 1, 0, 0, 0, 0],
    B: [1, 1, 1, 1, 1, 0, 0, 0],
    C: [1, 1, 0, 0, 0, 0, 0, 1],
    D: [0, 0, 1, 1, 0, 0, 1, 0],
    Y: [1, 1, 1, 1, 0, 0, 0, 0],
  });
  const found = necessarySupersets(data, { outcome: "Y" }).map(({ expression }) => expression);
  expect(found).toEqual(["A", "B", "A*B", "~C+~D", "C+D"]);
});
