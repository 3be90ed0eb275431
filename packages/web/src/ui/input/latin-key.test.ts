import { expect, test } from "vitest";
import { latinKey } from "./latin-key.ts";

test.each([
  [{ key: "я", code: "KeyZ" }, "z"],
  [{ key: "Я", code: "KeyZ" }, "z"],
  [{ key: "х", code: "BracketLeft" }, "["],
  [{ key: "G", code: "KeyG" }, "g"],
  // On a French keyboard the letter counts, not the position of its key.
  [{ key: "a", code: "KeyQ" }, "a"],
  [{ key: "ArrowDown", code: "ArrowDown" }, "arrowdown"],
  [{ key: "é", code: "Digit2" }, "é"],
])("of %o the shortcut is %s", (event, expected) => {
  expect(latinKey(event)).toBe(expected);
});
