import { expect, test } from "vitest";
import { minimise } from "../minimise/minimise.ts";
import { truthTable } from "./truth-table.ts";

// a has the outcome with A and B, b without B, c has neither condition nor outcome; ~A*B is not observed.
const data = { cases: ["a", "b", "c"], columns: { A: [1, 1, 0], B: [1, 0, 0], Y: [1, 1, 0] } };
const solved = (setRows: Parameters<typeof truthTable>[1]["setRows"] = []) => {
  const table = truthTable(data, { outcome: "Y", setRows });
  const models = (solution: "conservative" | "parsimonious") =>
    minimise(table, { solution }).models.map(({ terms }) => terms.map(({ term }) => term).join(" + "));
  return { table, models };
};

test("a row that is set by hand overrides the cut-offs, whose value is kept", () => {
  const { table, models } = solved([{ configuration: "A*~B", out: "0" }]);
  expect(table.rows.map(({ row, out }) => [row, out])).toEqual([
    [1, "0"],
    [3, "0"],
    [4, "1"],
  ]);
  expect(table.setRows).toEqual([{ configuration: "A*~B", out: "0", row: 3, computed: "1", applied: true }]);
  expect(models("conservative")).toEqual(["A*B"]);
  expect(solved().models("conservative")).toEqual(["A"]);
});

test("conditions may be named in any order, and a row can be set to a remainder", () => {
  const { table, models } = solved([{ configuration: "~B*A", out: "?" }]);
  expect(table.rows[1]?.out).toBe("?");
  expect(models("conservative")).toEqual(["A*B"]);
  expect(models("parsimonious")).toEqual(["A", "B"]);
});

test("a remainder that is set negative is not assumed", () => {
  const { table, models } = solved([
    { configuration: "A*~B", out: "?" },
    { configuration: "~A*B", out: "0" },
  ]);
  expect(table.excludedRows).toEqual([2]);
  expect(models("parsimonious")).toEqual(["A"]);
});

test("decisions that cannot be applied are reported: a remainder set positive, and an unknown configuration", () => {
  const { table, models } = solved([
    { configuration: "~A*B", out: "1" },
    { configuration: "A", out: "0" },
    { configuration: "A*C", out: "0" },
    { configuration: "A + B", out: "0" },
  ]);
  expect(table.setRows?.map(({ row, applied }) => [row, applied])).toEqual([
    [2, false],
    [undefined, false],
    [undefined, false],
    [undefined, false],
  ]);
  expect(models("conservative")).toEqual(["A"]);
});

test("values of multi-value conditions name a row", () => {
  const multi = { cases: ["a", "b", "c"], columns: { A: [2, 1, 0], Y: [1, 0, 0] } };
  const table = truthTable(multi, { outcome: "Y", setRows: [{ configuration: "A{1}", out: "1" }] });
  expect(table.rows.map(({ out }) => out)).toEqual(["0", "1", "1"]);
});

test("a row cannot be set twice", () => {
  expect(() =>
    solved([
      { configuration: "A*B", out: "0" },
      { configuration: "B*A", out: "1" },
    ]),
  ).toThrow("Row 4 (B*A) is set twice. Keep one of the two.");
});
