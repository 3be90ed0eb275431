import { expect, test } from "vitest";
import { markdownFormats } from "./markdown.ts";

/** The formats of a text, each with its words. */
const found = (text: string) =>
  markdownFormats(text).map(({ as, start, end, level }) => [
    level === undefined ? as : `${as} ${level}`,
    text.slice(start, end),
  ]);

test("headings have their level, and their number signs are signs", () => {
  expect(found("# The law\n\nIt passed.\n\n### Limits ###\n")).toEqual([
    ["heading 1", "# The law"],
    ["sign", "# "],
    ["heading 3", "### Limits ###"],
    ["sign", "### "],
    ["sign", " ###"],
  ]);
});

test("a heading with a line below it", () => {
  expect(found("The law\n=======\n\nPassed.")).toEqual([
    ["heading 1", "The law\n======="],
    ["sign", "\n======="],
  ]);
});

test("emphasised words, one within the other, and their signs", () => {
  expect(found("It was **put *off* again**.")).toEqual([
    ["strong", "**put *off* again**"],
    ["sign", "**"],
    ["emphasis", "*off*"],
    ["sign", "*"],
    ["sign", "*"],
    ["sign", "**"],
  ]);
});

test("items of nested lists, each up to the next, with the depth of its list", () => {
  expect(found("- courts\n  - first\n  - second\n- police\n\nLater.")).toEqual([
    ["item 1", "- courts"],
    ["item 2", "  - first"],
    ["item 2", "  - second"],
    ["item 1", "- police"],
  ]);
});

test("code, escaped signs and stars between spaces format nothing", () => {
  expect(found("`**not**` and \\*not\\* and 2 * 3 * 4")).toEqual([
    ["sign", "\\"],
    ["sign", "\\"],
  ]);
  expect(found("    # indented code\n")).toEqual([]);
});

test("places count letters outside of the basic plane and tabs as the text does", () => {
  const text = "😀\t**да**\r\n".replaceAll("\r\n", "\n");
  expect(found(text)[0]).toEqual(["strong", "**да**"]);
});

test("a long text is formatted up to its end, and not in its code", () => {
  const chapter = "## Chapter\n\nIt *was* put off.\n\n```\n# no heading\n\n# nor this\n```\n\n";
  const formats = markdownFormats(chapter.repeat(200));
  expect(formats.filter(({ as }) => as === "heading")).toHaveLength(200);
  const last = formats.findLast(({ as }) => as === "emphasis");
  expect(chapter.repeat(200).slice(last?.start, last?.end)).toBe("*was*");
  expect(last?.start).toBe(199 * chapter.length + chapter.indexOf("*was*"));
});

test.each([
  ["stars", "*".repeat(50_000)],
  ["brackets", "[".repeat(50_000)],
  ["nested quotations", ">".repeat(5_000)],
  ["unclosed emphasis", "*a _b ".repeat(20_000)],
  ["headings", "# a\n".repeat(3_000)],
])("a hostile text of %s is read", (_, text) => {
  expect(Array.isArray(markdownFormats(text))).toBe(true);
});
