import { expect, test } from "vitest";
import { isEqual } from "./is-equal.ts";

test("plain data is equal by its parts, whatever the order of its fields", () => {
  expect(isEqual({ a: [1, { b: "x" }], c: null }, { c: null, a: [1, { b: "x" }] })).toBe(true);
  expect(isEqual({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  expect(isEqual({ a: 1 }, { a: 1, b: 2 })).toBe(false);
  expect(isEqual({ a: 1 }, { a: "1" })).toBe(false);
});
