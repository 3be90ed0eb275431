import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { MembershipError } from "../errors.ts";
import { RawValueError } from "./errors.ts";
import { digamma, trigamma } from "./gamma.ts";
import { indirectCalibration } from "./indirect-calibration.ts";

type Entry = { variable: string; args: { binom: boolean }; x: number[]; x_cal: number[]; y: number[] };
const { entries } = JSON.parse(
  readFileSync(new URL("../../golden/calibrate/indirectCalibration.json", import.meta.url), "utf8"),
) as { entries: Entry[] };

test.each(entries.map((entry) => [`${entry.variable}, binomial ${entry.args.binom}`, entry] as const))(
  "equals R: %s",
  (_, { x, x_cal, y, args }) => {
    const own = indirectCalibration(x, x_cal, { binomial: args.binom });
    y.forEach((value, i) => {
      expect(Math.abs((own[i] ?? Number.NaN) - value)).toBeLessThan(1e-9);
    });
  },
);

test("a case without a value stays missing; one without a rough membership gets the value of the curve", () => {
  const whole = indirectCalibration([1, 2, 3, 4], [0, 0.4, 0.6, 1]);
  const own = indirectCalibration([1, 2, 3, 4, Number.NaN, 2], [0, 0.4, 0.6, 1, 0.5, Number.NaN]);
  expect([...own.subarray(0, 4)]).toEqual([...whole]);
  expect(own[4]).toBeNaN();
  expect(own[5]).toBe(own[1]);
});

test("the example of the docstring", () => {
  const own = indirectCalibration([1, 2, 3, 4, 5], [0, 0.2, 0.6, 0.8, 1]);
  expect([...own].map((value) => value.toFixed(4))).toEqual([
    "0.0325",
    "0.1672",
    "0.5455",
    "0.8777",
    "0.9772",
  ]);
});

test("values that no curve fits are rejected", () => {
  expect(() => indirectCalibration([1, 2], [0, 1.2])).toThrow(MembershipError);
  expect(() => indirectCalibration([1, 2], [0])).toThrow(MembershipError);
  expect(() => indirectCalibration([2, 2], [0, 1])).toThrow(RawValueError);
  expect(() => indirectCalibration([2, Infinity], [0, 1])).toThrow(RawValueError);
});

test("digamma and trigamma at 1 and 1/2", () => {
  const euler = 0.5772156649015329;
  expect(digamma(1)).toBeCloseTo(-euler, 14);
  expect(digamma(0.5)).toBeCloseTo(-euler - 2 * Math.LN2, 14);
  expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 14);
  expect(trigamma(0.5)).toBeCloseTo(Math.PI ** 2 / 2, 13);
});
