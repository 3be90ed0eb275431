import { expect, test } from "vitest";
import { linesOf } from "./svg-text.ts";

test("lines are broken between words, and within a word that is longer than a line", () => {
  expect(linesOf("the organs of the state", 12)).toEqual(["the organs", "of the state"]);
  expect(linesOf("a transcontinental tie", 10)).toEqual(["a", "transconti", "nental tie"]);
  expect(linesOf("", 10)).toEqual([""]);
});
