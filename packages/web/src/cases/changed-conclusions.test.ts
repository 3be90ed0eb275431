import type { Conclusion } from "@throughline/assess";
import { expect, test } from "vitest";
import { changedConclusions } from "./changed-conclusions.ts";

const conclusions: Pick<Conclusion, "id" | "leverage">[] = [
  { id: "reform", leverage: [{ cell: "north/law", from: 0.67, to: 0.33, answer: null }] },
  {
    id: "response",
    leverage: [
      { cell: "north/law", from: 0.67, to: 1, answer: null },
      { withdraw: "source", id: "doe2001", answer: null },
    ],
  },
  { id: "norms", leverage: [{ cell: "south/law", from: 0, to: 0.33, answer: null }] },
];

test("a conclusion changes when the assessment tried this grade in this cell, and no other", () => {
  expect(changedConclusions(conclusions, "north/law", 0.33)).toEqual(["reform"]);
  expect(changedConclusions(conclusions, "north/law", 1)).toEqual(["response"]);
  expect(changedConclusions(conclusions, "north/law", 0)).toEqual([]);
  expect(changedConclusions(conclusions, "north/law", null)).toEqual([]);
});
