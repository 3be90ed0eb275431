import { expect, test } from "vitest";
import { codesByKey } from "./code-keys.ts";

const codes = ["court", "police", "press"].map((id) => ({ id }));

test("a chosen key keeps its code, and the codes used last take the other keys", () => {
  expect(codesByKey({ "2": "press" }, ["press", "court", "police", "gone"], codes)).toEqual([
    ["1", "court"],
    ["2", "press"],
    ["3", "police"],
  ]);
  expect(codesByKey({ "2": "gone" }, ["police"], codes)).toEqual([["1", "police"]]);
});
