import { expect, test } from "vitest";
import { pastedCells } from "./pasted-cells.ts";
import { pastedGrades, pastedTable } from "./pasted-grades.ts";

const attributes = [
  { id: "funding", label: "Foreign funding" },
  { id: "shelter", label: "Shelter" },
];

test("grades are read with either decimal sign and either line end; blank is blank", async () => {
  expect(pastedGrades(await pastedCells("0,33\t1\r\n\t0.67\r\n"))).toEqual({
    rows: [
      [0.33, 1],
      [null, 0.67],
    ],
  });
  expect(pastedGrades(await pastedCells("1\tmuch"))).toEqual({
    wrong: [{ text: "much", row: 0, column: 1 }],
  });
  expect(pastedGrades(await pastedCells("1 234,5\t12\u00a0345\n1 2\t50%"))).toEqual({
    wrong: [
      { text: "1 2", row: 1, column: 0 },
      { text: "50%", row: 1, column: 1 },
    ],
  });
  expect(pastedGrades(await pastedCells("1 234,5\t12\u00a0345"))).toEqual({ rows: [[1234.5, 12345]] });
});

test("a table with attributes above and cases at the left is read by name or id", async () => {
  expect(
    pastedTable(
      await pastedCells("Case\tSHELTER\tforeign funding\nNorth\t1\t0,5\nSouth\t\t1\n\t\n"),
      attributes,
    ),
  ).toEqual({
    attributes: ["shelter", "funding"],
    rows: [
      { name: "North", grades: [1, 0.5] },
      { name: "South", grades: [null, 1] },
    ],
  });
});

test("a table with a fault is rejected with its line; cells that are all numbers are not a table", async () => {
  expect(pastedTable(await pastedCells("1\t0\n0\t1"), attributes)).toBeUndefined();
  expect(pastedTable(await pastedCells("Case\tshelter\tunknown\nNorth\t1\t1"), attributes)).toEqual({
    wrong: "unknown",
    line: 1,
  });
  expect(pastedTable(await pastedCells("Case\tshelter\tShelter\nNorth\t1\t1"), attributes)).toEqual({
    wrong: "Shelter",
    line: 1,
  });
  expect(pastedTable(await pastedCells("Case\tshelter\nNorth\t1\nSouth\tlow"), attributes)).toEqual({
    wrong: "low",
    line: 3,
    attribute: "shelter",
  });
  expect(pastedTable(await pastedCells("Case\tshelter\n\t1"), attributes)).toEqual({ wrong: "", line: 2 });
  expect(pastedTable(await pastedCells("Case\tshelter\nNorth\t1\t7"), attributes)).toEqual({
    wrong: "7",
    line: 2,
  });
});

test("cells in quotes hold line ends, tabs and quotes, as a spreadsheet writes them", async () => {
  const copied = '"Case"\t"Shelter"\r\n"North\r\n(""the cold one"")"\t"0,67"\r\nSouth 5" inch\t1\r\n';
  expect(await pastedCells(copied)).toEqual([
    ["Case", "Shelter"],
    ['North\r\n("the cold one")', "0,67"],
    ['South 5" inch', "1"],
  ]);
  expect(pastedTable(await pastedCells(copied), attributes)).toEqual({
    attributes: ["shelter"],
    rows: [
      { name: 'North ("the cold one")', grades: [0.67] },
      { name: 'South 5" inch', grades: [1] },
    ],
  });
});
