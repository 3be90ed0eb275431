import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MembershipError, ThresholdError } from "../errors.ts";
import type { BellAnchors } from "./anchors.ts";
import { type Calibration, calibrate } from "./calibrate.ts";
import { GradeError, RawValueError } from "./errors.ts";

type Entry = {
  variable: string;
  args: {
    thresholds?: number[] | number | string;
    type?: string;
    method?: string;
    idm?: number;
    logistic?: boolean;
    ecdf?: boolean;
    below?: number;
    above?: number;
  };
  x: number[];
  y: number[] | { error: string };
};
const { entries } = JSON.parse(
  readFileSync(new URL("../../golden/calibrate/calibrate.json", import.meta.url), "utf8"),
) as { entries: Entry[] };

// JSON lost the names of six thresholds. R received them, for each variable in this order, as e1…e2, e1…e2,
// i1…i2, i1…i2 and unnamed.
const valleys = new Set<Entry>();
for (const variable of new Set(entries.map((entry) => entry.variable))) {
  const six = entries.filter(
    (e) => e.variable === variable && Array.isArray(e.args.thresholds) && e.args.thresholds.length === 6,
  );
  for (const entry of six.slice(2, 4)) valleys.add(entry);
}

function calibrationOf(entry: Entry): Calibration {
  const { thresholds, method, type, idm, logistic, ecdf, below, above } = entry.args;
  if (method === "TFR") return { method };
  const list =
    typeof thresholds === "string"
      ? thresholds.split(",").map((part) => Number(part.replace(/^.*=/u, "")))
      : [thresholds ?? []].flat();
  if (method === "indirect") return { method, thresholds: list };
  if (type === "crisp") return { method: "crisp", thresholds: list };
  const options = {
    ...(idm === undefined ? {} : { idm }),
    ...(below === undefined ? {} : { below }),
    ...(above === undefined ? {} : { above }),
  };
  if (list.length === 3)
    return {
      method: "direct",
      thresholds: list,
      shape: ecdf ? "ecdf" : logistic === false ? "s-shaped" : "logistic",
      ...options,
    };
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = list;
  const named: BellAnchors = valleys.has(entry)
    ? { i1: a, c1: b, e1: c, e2: d, c2: e, i2: f }
    : { e1: a, c1: b, i1: c, i2: d, c2: e, e2: f };
  return { method: "direct", thresholds: named, ...options };
}

function furthest(own: ArrayLike<number>, expected: readonly number[]): number {
  return Math.max(...expected.map((value, i) => Math.abs((own[i] ?? Number.NaN) - value)));
}

type Values = Entry & { y: number[] };
const refused = entries.filter((entry) => !Array.isArray(entry.y));
const given = entries.filter((entry): entry is Values => Array.isArray(entry.y));
const shifted = given.filter((entry) => entry.y.length < entry.x.length);
const titled = <T extends Entry>(list: readonly T[]) =>
  list.map(
    (entry) => [`${entries.indexOf(entry)} ${entry.variable} ${JSON.stringify(entry.args)}`, entry] as const,
  );

test.each(titled(given.filter((entry) => !shifted.includes(entry))))("equals R: %s", (_, entry) => {
  expect(furthest(calibrate(entry.x, calibrationOf(entry)), entry.y)).toBeLessThan(1e-9);
});

test.each(titled(refused))(
  "R stops without a case above inclusion, calibrate() continues: %s",
  (_, entry) => {
    const calibration = calibrationOf(entry);
    const withOneAbove = calibrate([...entry.x, 1e6], calibration);
    expect(calibrate(entry.x, calibration)).toEqual(withOneAbove.subarray(0, -1));
  },
);

test.each(titled(shifted))(
  "R drops negative values and shifts the rest, calibrate() throws: %s",
  (_, entry) => {
    const calibration = calibrationOf(entry);
    expect(() => calibrate(entry.x, calibration)).toThrow(RawValueError);
    const rest = entry.x.filter((value) => value >= 0);
    expect(furthest(calibrate(rest, calibration), entry.y)).toBeLessThan(1e-9);
  },
);

describe("calibrate", () => {
  const anchors = { exclusion: 0, crossover: 5, inclusion: 10 };

  test("every method keeps missing values missing", () => {
    const x = [Number.NaN, 1, 4, 6, 9];
    const methods: Calibration[] = [
      { method: "direct", thresholds: anchors },
      { method: "direct", thresholds: anchors, shape: "s-shaped" },
      { method: "direct", thresholds: anchors, shape: "ecdf" },
      { method: "direct", thresholds: [0, 1, 2, 3, 4, 5] },
      { method: "crisp", thresholds: [3] },
      { method: "indirect", thresholds: [3, 5] },
      { method: "TFR" },
    ];
    for (const method of methods) {
      const own = calibrate(x, method);
      expect(own[0]).toBeNaN();
      expect(own.subarray(1).some(Number.isNaN)).toBe(false);
    }
    expect(calibrate(["", "in"], { method: "rubric", grades: { in: 1 } })).toEqual(
      Float64Array.of(Number.NaN, 1),
    );
  });

  test.each([
    [[3, 1, 2], "out of order"],
    [[1, 1, 2], "equal"],
    [[1, 2], "takes 3"],
    [[1, Number.NaN, 2], "Threshold 2 is NaN"],
    [[1, 2, 3, 4, 4, 5], "equal"],
  ])("thresholds %j are refused: %s", (thresholds, what) => {
    expect(() => calibrate([1, 2], { method: "direct", thresholds })).toThrow(ThresholdError);
    expect(() => calibrate([1, 2], { method: "direct", thresholds })).toThrow(what);
  });

  test("crisp thresholds out of order, repeated, outside the data or missing are rejected", () => {
    for (const thresholds of [[6, 3], [3, 3], [3, 11], [-1], []])
      expect(() => calibrate([1, 10], { method: "crisp", thresholds })).toThrow(ThresholdError);
  });

  test("values of idm and exponents without a curve are rejected", () => {
    expect(() => calibrate([1], { method: "direct", thresholds: anchors, idm: 0.5 })).toThrow(
      "above 0.5 and below 1",
    );
    expect(() => calibrate([1], { method: "direct", thresholds: anchors, below: 0 })).toThrow("“below”");
  });

  test("infinite values, constant values, unknown grades and memberships above 1 are rejected", () => {
    expect(() => calibrate([Infinity], { method: "TFR" })).toThrow(RawValueError);
    expect(() => calibrate([2, 2], { method: "TFR" })).toThrow(RawValueError);
    expect(() => calibrate(["mid"], { method: "rubric", grades: { out: 0 } })).toThrow(GradeError);
    expect(() => calibrate(["toString"], { method: "rubric", grades: { out: 0 } })).toThrow(GradeError);
    expect(() => calibrate(["out"], { method: "rubric", grades: { out: 1.2 } })).toThrow(MembershipError);
  });

  test("a rising set never falls, and reversed anchors negate it", () => {
    const shapes = fc.constantFrom("logistic" as const, "s-shaped" as const);
    const exponents = fc.double({ min: 0.2, max: 5, noNaN: true });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 3 }),
        fc.array(fc.integer({ min: -2000, max: 2000 }), { minLength: 2 }),
        shapes,
        exponents,
        (cuts, x, shape, exponent) => {
          const thresholds = cuts.sort((a, b) => a - b);
          const sorted = x.sort((a, b) => a - b);
          const options = { method: "direct", shape, below: exponent, above: exponent } as const;
          const rising = calibrate(sorted, { ...options, thresholds });
          const falling = calibrate(sorted, { ...options, thresholds: thresholds.toReversed() });
          rising.forEach((value, i) => {
            expect(value).toBeGreaterThanOrEqual(rising[i - 1] ?? 0);
            expect(value + (falling[i] ?? 0)).toBeCloseTo(1, 3);
          });
        },
      ),
    );
  });
});
