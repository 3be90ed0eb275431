import { expect, test } from "vitest";
import { parseFactorValue } from "../coincidence/factor-value.ts";
import { ExpressionError } from "../errors.ts";
import { parseLiteral, parseLiterals, printLiteral } from "./literal.ts";

test.each([
  ["Y", { name: "Y", negated: false }],
  ["~Y", { name: "Y", negated: true }],
  ["Y{1}", { name: "Y", negated: false, values: [1] }],
  ["Y[1]", { name: "Y", negated: false, values: [1] }],
  [" ~ Y { 2, 0 } ", { name: "Y", negated: true, values: [0, 2] }],
  ["gdp.per-head", { name: "gdp.per-head", negated: false }],
])("%s names one set", (text, literal) => {
  expect(parseLiteral(text)).toEqual(literal);
});

test("one literal prints in R's notation and in ours", () => {
  expect(printLiteral(parseLiteral("~Y[1]"))).toBe("~Y{1}");
  expect(printLiteral(parseLiteral("~Y{1}"), "[]")).toBe("~Y[1]");
});

test.each(["A*B", "A + B", "", "Y{", "Y{x}"])("%s does not name one set", (text) => {
  expect(() => parseLiteral(text)).toThrow(ExpressionError);
});

test("an expression names its sets in the order written, including groups", () => {
  expect(parseLiterals("A*~B[2] + ~(C)").map((literal) => printLiteral(literal))).toEqual([
    "A",
    "~B{2}",
    "~C",
  ]);
});

test.each([
  ["A", { name: "A", negated: false }],
  ["a", { name: "A", negated: true }],
  ["~A", { name: "A", negated: true }],
  ["B=2", { name: "B", negated: false, values: [2] }],
])("%s is a factor value", (text, literal) => {
  expect(parseFactorValue(text, ["A", "B"])).toEqual(literal);
});
