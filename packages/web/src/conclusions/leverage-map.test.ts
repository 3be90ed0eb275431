import type { Assessment } from "@throughline/assess";
import { expect, test } from "vitest";
import { leverageMap } from "./leverage-map.ts";
import { setAsideOf, withoutText } from "./withdrawal.ts";

const trace = (sources: string[]) => ({ sources, claims: [], cells: ["x/y"] });
const assessment = {
  analyses: [
    { id: "first", title: "First" },
    { id: "empty", title: "Empty" },
  ],
  conclusions: [
    {
      id: "first.main",
      analysis: "first",
      headline: true,
      origin: "computed",
      trace: trace(["book", "paper"]),
      leverage: [
        { withdraw: "source", id: "book", answer: null },
        { cell: "x/y", from: 0.33, to: 0.67, answer: "other" },
      ],
    },
    {
      id: "first.detail",
      analysis: "first",
      headline: false,
      origin: "computed",
      trace: trace(["book"]),
      leverage: [{ withdraw: "source", id: "book", answer: null }],
    },
    {
      id: "said",
      analysis: "first",
      headline: true,
      origin: "author",
      trace: trace(["paper"]),
      leverage: [{ withdraw: "source", id: "paper", answer: null }],
    },
  ],
} as unknown as Assessment;

test("a source is compared with the main computed conclusions, and its total counts all", () => {
  const map = leverageMap(assessment, "source");
  expect(map.columns.map(({ id }) => id)).toEqual(["first.main"]);
  expect(map.groups).toEqual([{ analysis: "first", title: "First", count: 1 }]);
  expect(map.rows).toEqual([
    { id: "book", marks: ["falls"], total: 2 },
    { id: "paper", marks: ["cited"], total: 0 },
  ]);
  expect(map.computed).toBe(2);
});

test("a grade is marked where one step changes a conclusion", () => {
  expect(leverageMap(assessment, "grade").rows).toEqual([{ id: "x/y", marks: ["falls"], total: 1 }]);
});

test("the withdrawn evidence round-trips through an address", () => {
  for (const aside of [
    { kind: "judgements" },
    { kind: "source", id: "a:b" },
    { kind: "coder", id: "Анна & Co" },
  ] as const)
    expect(setAsideOf(withoutText(aside))).toEqual(aside);
  for (const text of [null, "", "source:", "book", "case:x"]) expect(setAsideOf(text)).toBeUndefined();
});
