import fc from "fast-check";
import { expect, test } from "vitest";
import { shareStructure } from "./structural-sharing.ts";

test("equal parts keep their identity, others are new", () => {
  const previous = {
    rows: [
      { key: "a", cells: ["1"] },
      { key: "b", cells: ["2"] },
    ],
    title: "T",
  };
  const next = {
    rows: [
      { key: "b", cells: ["2"] },
      { key: "a", cells: ["3"] },
    ],
    title: "T",
  };
  const shared = shareStructure(previous, next);
  expect(shared).toEqual(next);
  expect(shared.rows[0]).toBe(previous.rows[1]);
  expect(shared.rows[1]).not.toBe(previous.rows[0]);
});

test("missing, undefined and NaN are distinguished and compared by value", () => {
  const previous = { a: Number.NaN, b: undefined };
  expect(shareStructure(previous, { a: Number.NaN, b: undefined })).toBe(previous);
  expect(shareStructure(previous, { a: Number.NaN })).toEqual({ a: Number.NaN });
  expect(shareStructure([1, 2], [1])).toEqual([1]);
});

test("the result always equals the next value, and is the previous one exactly when they are equal", () => {
  const data = fc.jsonValue({ maxDepth: 4 });
  fc.assert(
    fc.property(data, data, (previous, next) => {
      expect(shareStructure(previous, next)).toStrictEqual(next);
      expect(shareStructure(next, structuredClone(next))).toBe(next);
    }),
  );
});
