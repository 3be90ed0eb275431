import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ThresholdError } from "../errors.ts";
import { RawValueError } from "./errors.ts";
import { type FindThresholdsOptions, findThresholds } from "./find-thresholds.ts";

type Entry = {
  variable: string;
  args: {
    n: number;
    hclustm: NonNullable<FindThresholdsOptions["linkage"]>;
    distm: "euclidean" | "canberra";
  };
  x: number[];
  y: number | number[];
};
const { entries } = JSON.parse(
  readFileSync(new URL("../../golden/calibrate/findTh.json", import.meta.url), "utf8"),
) as { entries: Entry[] };

test.each(
  entries.map(
    (entry) =>
      [`${entry.variable}, ${entry.args.n}, ${entry.args.hclustm}, ${entry.args.distm}`, entry] as const,
  ),
)("equals R: %s", (_, { x, y, args }) => {
  const own = findThresholds(x, { n: args.n, linkage: args.hclustm, distance: args.distm });
  const expected = [y].flat();
  expect(own.length).toBe(expected.length);
  expected.forEach((value, i) => {
    expect(own[i]).toBeCloseTo(value, 9);
  });
});

test("missing values are left out", () => {
  expect(findThresholds([1, Number.NaN, 2, 8, 9])).toEqual([5]);
});

test("too many thresholds, and values that a distance cannot use, are rejected", () => {
  expect(() => findThresholds([1, 2, 2], { n: 2 })).toThrow(ThresholdError);
  expect(() => findThresholds([], { n: 1 })).toThrow(ThresholdError);
  expect(() => findThresholds([1, 2], { n: 0.5 })).toThrow(ThresholdError);
  expect(() => findThresholds([0, 2], { distance: "canberra" })).toThrow(RawValueError);
  expect(() => findThresholds([1, Infinity])).toThrow(RawValueError);
});
