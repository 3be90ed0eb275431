import { expect, test } from "vitest";
import { shortPath } from "./short-path.ts";

test("steps are relative, rounded to one decimal, and errors do not add up", () => {
  expect(shortPath("M10.03,20L12,21.5L11.96,21.54L11.92,21.58Z")).toBe("M10 20l2 1.5-.1 .1z");
  expect(shortPath("M0,0L-0.5,3Z M5,5L6,6")).toBe("M0 0l-.5 3zM5 5l1 1");
});

test("an outline with very many points is rounded to the pixel", () => {
  const points = Array.from({ length: 60 }, (_, i) => `${i * 3.3},${i % 2}`);
  expect(shortPath(`M${points.join("L")}Z`)).toMatch(/^M0 0l3 1 4-1 3 1 3-1 .*z$/u);
});

test("a path with curves, or several points per command, is unchanged", () => {
  for (const path of ["M0,0C1,1,2,2,3,3", "M0,0l1,1", ""]) expect(shortPath(path)).toBe(path);
  expect(shortPath("M0,0L1,1,2,2")).toBe("M0,0L1,1,2,2");
});
