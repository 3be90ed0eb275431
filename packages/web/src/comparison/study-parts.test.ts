import type { KeptFrom } from "@throughline/assess";
import { expect, test } from "vitest";
import { changedParts, withChangedParts } from "./study-parts.ts";

const cases = Array.from({ length: 20 }, (_, i) => ({ id: `case${i}`, name: `Case ${i}`, kind: "case" }));
const grades = cases.map(({ id }) => ({
  caseId: id,
  attribute: "law",
  grade: 1,
  confidence: "high" as const,
  claims: [],
}));
const first = {
  manifest: { title: "One" },
  cases,
  grades,
  rubric: [],
  claims: [],
  sources: [],
  ties: [],
} as unknown as KeptFrom;

const sent = (known: KeptFrom | undefined, next: KeptFrom) => structuredClone(changedParts(known, next));

test("a worker without a study receives all of it", () => {
  expect(withChangedParts(undefined, sent(undefined, first))).toEqual(first);
});

test("after a change of one grade, the worker receives only that grade", () => {
  const next = { ...first, grades: first.grades.map((one, i) => (i === 7 ? { ...one, grade: 0 } : one)) };
  const change = sent(first, next);
  expect(JSON.stringify({ whole: change.whole, items: [...(change.items.grades ?? [])] })).toBe(
    JSON.stringify({ whole: {}, items: [[7, next.grades[7]]] }),
  );
  expect(withChangedParts(first, change)).toEqual(next);
});

test("lists that become longer, parts that are new, and parts that are gone follow", () => {
  const { ties: _, ...others } = first;
  const next = { ...others, cases: [...first.cases, ...first.cases.slice(0, 1)], events: [] };
  expect(withChangedParts(first, sent(first, next))).toEqual(next);
});
