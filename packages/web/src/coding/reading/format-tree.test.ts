import type { TextFormat } from "@throughline/api";
import { expect, test } from "vitest";
import { type FormatNode, formatTree } from "./format-tree.ts";

const text = "The law\n\nIt was *late*.\n\nyear\tcases\n2001\t3\n\nEnd.\n";
const at = (words: string): Pick<TextFormat, "start" | "end"> => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const formats: readonly TextFormat[] = [
  { as: "heading", level: 2, ...at("The law") },
  { as: "strong", ...at("was *late*") },
  { as: "emphasis", ...at("*late*") },
  { as: "table", ...at("year\tcases\n2001\t3") },
  { as: "row", ...at("year\tcases") },
  { as: "cell", ...at("year\t") },
  { as: "cell", ...at("cases") },
  { as: "row", ...at("2001\t3") },
  { as: "cell", ...at("2001\t") },
  { as: "cell", ...at("3") },
];

/** Returns the tree as text: names with their children. */
const shown = (nodes: readonly FormatNode[]): string =>
  nodes
    .map(({ format, within, start, end }) =>
      format ? `<${format.as}>${shown(within)}</>` : text.slice(start, end),
    )
    .join("");
const plain = (nodes: readonly FormatNode[]): FormatNode[] =>
  nodes.flatMap((node) => (node.format ? plain(node.within) : [node]));

test("formats nest, and line ends belong to the blocks before them", () => {
  expect(shown(formatTree(text, formats, 0, text.length))).toBe(
    "<heading>The law\n</>\nIt <strong>was <emphasis>*late*</></>.\n\n" +
      "<table><row><cell>year\t</><cell>cases\n</></><row><cell>2001\t</><cell>3\n</></></>\nEnd.\n",
  );
});

test.each([
  ["the whole", 0, text.length],
  ["a part that begins in a table and ends in it", text.indexOf("cases"), text.indexOf("3\n")],
  ["a part without formats", text.indexOf("End."), text.length],
])("%s: the plain stretches are the text, character for character", (_, start, end) => {
  const stretches = plain(formatTree(text, formats, start, end));
  expect(stretches.map((one) => text.slice(one.start, one.end)).join("")).toBe(text.slice(start, end));
  stretches.forEach((one, i) => {
    expect(one.start).toBe(i === 0 ? start : stretches[i - 1]?.end);
  });
});

test("a format that extends beyond its parent is cut, and one before the part is omitted", () => {
  const crossed: readonly TextFormat[] = [
    { as: "heading", start: 0, end: 7 },
    { as: "strong", start: 4, end: 15 },
    { as: "emphasis", start: 5, end: 6 },
  ];
  const nodes = formatTree(text, crossed, 0, text.length);
  expect(shown(nodes).startsWith("<heading>The <strong>l<emphasis>a</>w\n</></>\nIt was")).toBe(true);
});
