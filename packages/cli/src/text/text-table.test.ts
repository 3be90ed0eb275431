import { expect, test } from "vitest";
import { textTable, width } from "./text-table.ts";

test("wide characters take two columns and combining marks none", () => {
  expect(["abc", "日本", "ｱ", "e\u0301", "🙂", "한"].map(width)).toEqual([3, 4, 1, 1, 2, 2]);
});

test("a text from a file cannot break the table", () => {
  expect(
    textTable(
      [{ title: "case" }, { title: "n", align: "right" }],
      [
        ["a\nb\u001b[2J", "1"],
        ["日本", "20"],
      ],
    ),
  ).toBe("  case      n\n  a b [2J   1\n  日本     20");
});
