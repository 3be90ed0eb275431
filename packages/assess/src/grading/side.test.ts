import type { AttributeDeclaration } from "@throughline/study";
import { expect, test } from "vitest";
import { sideOfGrade } from "./side.ts";

const raw = (thresholds: number[], method: "direct" | "crisp" = "direct"): AttributeDeclaration => ({
  label: "Raw",
  role: "condition",
  scale: "raw",
  calibration: method === "crisp" ? { method, thresholds } : { method, thresholds, shape: "logistic" },
});

test("a fuzzy or crisp grade has its side at one half, and none exactly there", () => {
  expect([0, 0.33, 0.5, 0.67, 1].map((grade) => sideOfGrade(grade, undefined))).toEqual([
    "out",
    "out",
    undefined,
    "in",
    "in",
  ]);
});

test("a raw value has its side at the crossover of its calibration, also where more of it is less of the set", () => {
  expect([300, 550, 900].map((value) => sideOfGrade(value, raw([400, 550, 900])))).toEqual([
    "out",
    undefined,
    "in",
  ]);
  expect([3, 9, 15].map((value) => sideOfGrade(value, raw([15, 9.5, 5])))).toEqual(["in", "in", "out"]);
  expect([3, 9].map((value) => sideOfGrade(value, raw([5], "crisp")))).toEqual(["out", "in"]);
});

test("a multi-value grade, and a raw value without a calibration of its own, is on no side", () => {
  expect(sideOfGrade(2, { label: "Regime", role: "condition", scale: "multi" })).toBeUndefined();
  expect(sideOfGrade(720, { label: "Income", role: "condition", scale: "raw" })).toBeUndefined();
  expect(sideOfGrade(720, { ...raw([100, 500], "crisp") })).toBeUndefined();
});
