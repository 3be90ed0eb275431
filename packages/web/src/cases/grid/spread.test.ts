import { expect, test } from "vitest";
import { spreadOf } from "./spread.tsx";

test("the spread of an attribute has each grade once, lowest first, and leaves out cases without a grade", () => {
  expect(spreadOf([1, 0.33, null, 0.33, undefined])).toEqual([0.33, 1]);
  expect(spreadOf([null])).toEqual([]);
});

test("values outside of 0 to 1 have no spread on that line", () => {
  expect(spreadOf([0, 2])).toBeUndefined();
  expect(spreadOf([-0.5, 1])).toBeUndefined();
});
