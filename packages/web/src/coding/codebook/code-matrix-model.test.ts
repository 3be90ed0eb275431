import { expect, test } from "vitest";
import { matrixOf, matrixRows } from "./code-matrix-model.ts";

test("counts as a table: codes in the order of the codebook, columns by frequency, empty ones omitted", () => {
  const matrix = matrixOf(
    [
      { code: "b", column: "s1", count: 1 },
      { code: "b", column: "s2", count: 2 },
      { code: "a", column: "s2", count: 3 },
    ],
    ["a", "b", "c"],
  );
  expect([matrix.rows, matrix.columns, matrix.most]).toEqual([["a", "b"], ["s2", "s1"], 3]);
  expect(matrixRows(matrix, "Code", (code) => code.toUpperCase())).toEqual([
    ["Code", "s2", "s1"],
    ["A", "3", "0"],
    ["B", "2", "1"],
  ]);
  expect(matrixOf([], ["a"])).toMatchObject({ rows: [], columns: [], most: 0 });
});
