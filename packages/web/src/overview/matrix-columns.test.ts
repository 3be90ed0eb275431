import type { CaseRow, GradeRow } from "@throughline/api";
import type { Manifest } from "@throughline/study";
import { expect, test } from "vitest";
import { matrixContent } from "./matrix-columns.ts";

const caseRow = (id: string, kind: string) => ({ id, name: id.toUpperCase(), kind }) as CaseRow;
const graded = (...cells: string[]) =>
  new Map(cells.map((cell) => [cell, { grade: 1 } as GradeRow] as const));
const attributes: Manifest["attributes"] = {
  money: { label: "Money", role: "condition", of: "intervention" },
  law: { label: "Reform of national law and practice", role: "outcome", of: ["intervention", "region"] },
  note: { label: "Note", role: "note" },
};

test("the matrix compares the kind of case with the most grades for each case", () => {
  const cases = [
    caseRow("a", "intervention"),
    caseRow("b", "intervention"),
    caseRow("r1", "region"),
    caseRow("r2", "region"),
    caseRow("r3", "region"),
  ];
  const grades = graded("a/money", "b/money", "a/law", "r1/law", "r2/law", "r3/law");
  expect(matrixContent(attributes, cases, grades)).toEqual({
    kind: "intervention",
    cases: [cases[0], cases[1]],
    conditions: [{ id: "money", label: "Money", short: "Money" }],
    outcomes: [{ id: "law", label: "Reform of national law and practice", short: "Reform of…" }],
  });
});

test("there is no matrix of one case, or without a graded outcome", () => {
  expect(matrixContent(attributes, [caseRow("a", "intervention")], graded("a/law"))).toBeUndefined();
  const two = [caseRow("a", "intervention"), caseRow("b", "intervention")];
  expect(matrixContent(attributes, two, graded("a/money"))).toBeUndefined();
});
