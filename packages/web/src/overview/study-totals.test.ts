import { expect, test } from "vitest";
import { gradableCells, yearsOf } from "./study-totals.ts";

test("a case can have a grade on each attribute of its kind, but not on notes", () => {
  const attributes = {
    law: { label: "Law", role: "outcome", scale: "fuzzy" },
    shelter: { label: "Shelter", role: "outcome", scale: "crisp", of: "region" },
    money: { label: "Money", role: "condition", scale: "fuzzy", of: ["region", "country"] },
    context: { label: "Context", role: "note" },
  } as const;
  expect(gradableCells([{ kind: "region" }, { kind: "region" }, { kind: "country" }], attributes)).toBe(8);
  expect(gradableCells([{ kind: "town" }], attributes)).toBe(1);
  expect(gradableCells([], attributes)).toBe(0);
});

test("the period is from the first to the last year of anything that is dated", () => {
  const records = [
    { date_from: "1997-11-03", date_to: null },
    { date_from: null, date_to: "2007" },
    { date_from: "1993", date_to: "1995-02" },
  ];
  expect(yearsOf(records)).toEqual(["1993", "2007"]);
  expect(yearsOf([{ date_from: null, date_to: null }])).toBeUndefined();
});
