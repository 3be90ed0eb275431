import { expect, test } from "vitest";
import { listOf } from "./list.ts";

test("commas separate items, except within quotation marks or brackets", () => {
  expect(listOf('A, ~B,"C, D",E{1,2},F[0,1]')).toEqual(["A", "~B", "C, D", "E{1,2}", "F[0,1]"]);
  expect(listOf("")).toEqual([]);
  expect(listOf("A,,B,")).toEqual(["A", "B"]);
});
