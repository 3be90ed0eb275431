import { expect, test } from "vitest";
import { gradeRefusal } from "./grade-refusal.ts";

const law = { where: "Russia, Law reform", scale: "fuzzy", rubric: [] } as const;

test("a number on the scale is taken, and so is a blank", () => {
  expect(gradeRefusal("0.4", 0.4, law)).toBeUndefined();
  expect(gradeRefusal("", null, law)).toBeUndefined();
  expect(gradeRefusal("17", 17, { ...law, scale: "raw" })).toBeUndefined();
  expect(gradeRefusal("2", 2, { ...law, scale: "multi" })).toBeUndefined();
});

test("what is refused is named with its case and attribute, and what is allowed", () => {
  expect(gradeRefusal("high", undefined, law)).toBe(
    "Nothing saved. Russia, Law reform: “high” is not a number. Enter a number.",
  );
  expect(gradeRefusal("2", 2, law)).toBe("Nothing saved. Russia, Law reform: 2 is not from 0 to 1.");
  expect(gradeRefusal("1.5", 1.5, { ...law, scale: "multi" })).toBe(
    "Nothing saved. Russia, Law reform: 1.5 is not 0, 1, 2, ….",
  );
  expect(gradeRefusal("0.5", 0.5, { ...law, rubric: [1, 0, 0.33] })).toBe(
    "Nothing saved. Russia, Law reform: 0.5 is not in the rubric. Enter 0, 0.33 or 1.",
  );
});
