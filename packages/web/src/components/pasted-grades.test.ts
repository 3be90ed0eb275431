import { expect, test } from "vitest";
import { pastedGrades, pastedTable } from "./pasted-grades.ts";

const attributes = [
  { id: "funding", label: "Foreign funding" },
  { id: "shelter", label: "Shelter" },
];

test("grades are read with either decimal sign and either line end; blank is blank", () => {
  expect(pastedGrades("0,33\t1\r\n\t0.67\r\n")).toEqual({
    rows: [
      [0.33, 1],
      [null, 0.67],
    ],
  });
  expect(pastedGrades("1\tmuch")).toEqual({ wrong: "much" });
});

test("a table with attributes above and cases at the left is read by name or id", () => {
  expect(pastedTable("Case\tSHELTER\tforeign funding\nNorth\t1\t0,5\nSouth\t\t1\n\t\n", attributes)).toEqual({
    attributes: ["shelter", "funding"],
    rows: [
      { name: "North", grades: [1, 0.5] },
      { name: "South", grades: [null, 1] },
    ],
  });
});

test("what is no table is none, and what is wrong in one is said with its line", () => {
  expect(pastedTable("1\t0\n0\t1", attributes)).toBeUndefined();
  expect(pastedTable("Case\tshelter\tunknown\nNorth\t1\t1", attributes)).toEqual({
    wrong: "unknown",
    line: 1,
  });
  expect(pastedTable("Case\tshelter\tShelter\nNorth\t1\t1", attributes)).toEqual({
    wrong: "Shelter",
    line: 1,
  });
  expect(pastedTable("Case\tshelter\nNorth\t1\nSouth\tlow", attributes)).toEqual({ wrong: "low", line: 3 });
  expect(pastedTable("Case\tshelter\n\t1", attributes)).toEqual({ wrong: "", line: 2 });
  expect(pastedTable("Case\tshelter\nNorth\t1\t7", attributes)).toEqual({ wrong: "7", line: 2 });
});
