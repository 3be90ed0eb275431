import { expect, test } from "vitest";
import { fewLinesOf, linesOf } from "./svg-text.ts";

test("lines are broken between words, and within a word that is longer than a line", () => {
  expect(linesOf("the organs of the state", 12)).toEqual(["the organs", "of the state"]);
  expect(linesOf("a transcontinental tie", 10)).toEqual(["a", "transconti", "nental tie"]);
  expect(linesOf("", 10)).toEqual([""]);
});

test("a name of too many lines keeps its beginning and its end", () => {
  expect(fewLinesOf("Krung Thep municipality no. 5", 12, 3)).toEqual(["Krung Thep", "municipality", "no. 5"]);
  expect(fewLinesOf("Krung Thep metropolitan municipality no. 5", 12, 3)).toEqual([
    "Krung Thep",
    "metropolitan",
    "…ality no. 5",
  ]);
});
