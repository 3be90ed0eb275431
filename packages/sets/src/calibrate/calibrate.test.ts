import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ThresholdError } from "../errors.ts";
import { type Calibration, calibrate } from "./calibrate.ts";

type Entry = {
  variable: string;
  args: {
    thresholds: number[] | number | Record<string, number> | string;
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
  readFileSync(new URL("../../golden/expected/calibrate.json", import.meta.url), "utf8"),
) as { entries: Entry[] };

// R's named thresholds decide whether a bell rises in the middle (e1 … e2) or falls there (i1 … i2); the file holds no names, so
// both readings are tried for six thresholds: a set that falls in the middle is the negation of the bell, exponents swapped.
function readings({ args }: Entry): Calibration[] {
  if (typeof args.thresholds === "string" || args.method !== undefined || args.ecdf) return [];
  const thresholds = typeof args.thresholds === "number" ? [args.thresholds] : Object.values(args.thresholds);
  if (args.type === "crisp") return [{ method: "crisp", thresholds }];
  const { below = 1, above = 1 } = args;
  if (thresholds.length === 6) return [{ method: "direct", thresholds, shape: "bell", below, above }];
  const shape = args.logistic === false ? "s-shaped" : "logistic";
  return [{ method: "direct", thresholds, shape, below, above, atInclusion: args.idm ?? 0.95 }];
}

describe.each(
  entries.map((entry, i) => [`${i} ${entry.variable} ${JSON.stringify(entry.args)}`, entry] as const),
)("%s", (_, entry) => {
  const [calibration] = readings(entry);
  test.skipIf(!calibration || !Array.isArray(entry.y))("equals R", () => {
    if (!calibration || !Array.isArray(entry.y)) return;
    const own = [...calibrate(entry.x, calibration)];
    const swapped =
      calibration.method === "direct"
        ? { ...calibration, below: calibration.above ?? 1, above: calibration.below ?? 1 }
        : calibration;
    const mirrored = [...calibrate(entry.x, swapped)].map((value) => 1 - value);
    const off = (values: readonly number[]) =>
      Math.max(...values.map((value, i) => Math.abs(value - ((entry.y as number[])[i] ?? Number.NaN))));
    expect(calibration.thresholds.length === 6 ? Math.min(off(own), off(mirrored)) : off(own)).toBeLessThan(
      1e-9,
    );
  });
});

test("thresholds out of order are refused", () => {
  expect(() => calibrate([1, 2], { method: "direct", thresholds: [3, 1, 2] })).toThrow(ThresholdError);
});

test("missing stays missing", () => {
  expect(calibrate([Number.NaN, 5], { method: "crisp", thresholds: [3] })).toEqual(
    Float64Array.of(Number.NaN, 1),
  );
});
