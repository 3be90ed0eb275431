import { expect, test } from "vitest";
import { anchorNames, moveAnchor } from "./anchors.ts";

test("an anchor stops at its neighbours, in rising and in falling sets", () => {
  expect(moveAnchor([10, 20, 30], 1, 25, 1)).toEqual([10, 25, 30]);
  expect(moveAnchor([10, 20, 30], 1, 99, 1)).toEqual([10, 29, 30]);
  expect(moveAnchor([10, 20, 30], 1, -99, 1)).toEqual([10, 11, 30]);
  expect(moveAnchor([10, 20, 30], 0, -99, 1)).toEqual([-99, 20, 30]);
  expect(moveAnchor([15, 9.5, 5], 1, 20, 0.5)).toEqual([15, 14.5, 5]);
  expect(moveAnchor([15, 9.5, 5], 2, 12, 0.5)).toEqual([15, 9.5, 9]);
  expect(moveAnchor([3], 0, 7, 1)).toEqual([7]);
});

test("each anchor has its name", () => {
  expect(anchorNames({ method: "crisp", thresholds: [1] })).toEqual(["threshold"]);
  expect(anchorNames({ method: "direct", thresholds: [1, 2, 3], shape: "logistic" })).toEqual([
    "full non-membership",
    "crossover",
    "full membership",
  ]);
  expect(anchorNames({ method: "direct", thresholds: [1, 2, 3, 4, 5, 6], shape: "bell" })).toHaveLength(6);
});
