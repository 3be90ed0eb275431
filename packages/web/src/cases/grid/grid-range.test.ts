import { expect, test } from "vitest";
import {
  copied,
  filledDown,
  filledFrom,
  filledRight,
  type Grades,
  nextPlace,
  rangeBetween,
} from "./grid-range.ts";

const table = [
  [1, 0, null],
  [0, null, 1],
  [null, 1, 0],
];
const grades: Grades = {
  cellAt: (row, column) => `r${row}/c${column}`,
  gradeAt: (row, column) => table[row]?.[column] ?? null,
};

test("a range is filled from its first row or column, a single cell from its neighbour; what is so already is left", () => {
  expect(filledDown(grades, rangeBetween({ row: 2, column: 1 }, { row: 0, column: 0 }))).toEqual([
    { cell: "r1/c0", grade: 1 },
    { cell: "r1/c1", grade: 0 },
    { cell: "r2/c0", grade: 1 },
    { cell: "r2/c1", grade: 0 },
  ]);
  const at = (row: number, column: number) => rangeBetween({ row, column }, { row, column });
  expect(filledDown(grades, at(1, 2))).toEqual([{ cell: "r1/c2", grade: null }]);
  expect(filledDown(grades, at(0, 0))).toEqual([]);
  expect(filledRight(grades, at(0, 1))).toEqual([{ cell: "r0/c1", grade: 1 }]);
  expect(filledRight(grades, rangeBetween({ row: 1, column: 0 }, { row: 1, column: 2 }))).toEqual([
    { cell: "r1/c1", grade: 0 },
    { cell: "r1/c2", grade: 0 },
  ]);
});

test("a range is filled from a part of it, whose rows are repeated either way", () => {
  const from = rangeBetween({ row: 0, column: 0 }, { row: 1, column: 0 });
  expect(filledFrom(grades, from, rangeBetween({ row: 0, column: 0 }, { row: 2, column: 1 }))).toEqual([
    { cell: "r0/c1", grade: 1 },
    { cell: "r1/c1", grade: 0 },
    { cell: "r2/c0", grade: 1 },
  ]);
  const last = rangeBetween({ row: 2, column: 1 }, { row: 2, column: 1 });
  expect(filledFrom(grades, last, rangeBetween({ row: 1, column: 1 }, { row: 2, column: 1 }))).toEqual([
    { cell: "r1/c1", grade: 1 },
  ]);
});

test("a range is copied as a spreadsheet takes it", () => {
  expect(copied(grades, rangeBetween({ row: 0, column: 1 }, { row: 1, column: 2 }))).toBe("0\t\n\t1");
});

test("the next place is sought from the one chosen on, and round again", () => {
  const blank = (row: number, column: number) => grades.gradeAt(row, column) === null;
  expect(nextPlace({ row: 0, column: 2 }, 3, 3, blank)).toEqual({ row: 1, column: 1 });
  expect(nextPlace({ row: 2, column: 0 }, 3, 3, blank)).toEqual({ row: 0, column: 2 });
  expect(nextPlace({ row: 0, column: 0 }, 3, 3, () => false)).toBeUndefined();
});
