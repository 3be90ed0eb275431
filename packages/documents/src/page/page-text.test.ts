import fc from "fast-check";
import { expect, test } from "vitest";
import { documentText, pagesIn } from "./document-text.ts";
import { pageText } from "./page-text.ts";
import { itemsUnder, positionAt } from "./positions.ts";
import type { TextItem } from "./text-item.ts";

const item = (str: string, x: number, y: number, hasEOL = false): TextItem => ({
  str,
  transform: [12, 0, 0, 12, x, y],
  width: str.length * 6,
  height: 12,
  hasEOL,
});
const items = fc
  .array(
    fc.record({
      str: fc.oneof(
        fc.constantFrom("", " ", "inter-", "vention.", "😀 ", "\u0000a", "soft\u00ad"),
        fc.string(),
      ),
      x: fc.constantFrom(72, 90, 300),
      y: fc.integer({ min: 1, max: 60 }).map((row) => row * 14),
      hasEOL: fc.boolean(),
    }),
  )
  .map((all) => all.map(({ str, x, y, hasEOL }) => item(str, x, y, hasEOL)));

test("every letter of the text maps to its item and back", () => {
  fc.assert(
    fc.property(items, (pieces) => {
      const page = pageText(pieces);
      for (const { item: index, from, start, length } of page.spans)
        for (let i = 0; i < length; i++) {
          const [letter, source] = [page.text[start + i], pieces[index]?.str.toWellFormed()[from + i]];
          // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters become spaces
          expect(letter).toBe(source?.replace(/[\u0000-\u001f\u007f]/u, " "));
          expect(positionAt(page, index, from + i)).toBe(start + i);
          expect(itemsUnder(page, start + i, start + i + 1)).toEqual([
            { item: index, from: from + i, to: from + i + 1 },
          ]);
        }
      const covered = page.spans.reduce((sum, { length }) => sum + length, 0);
      expect(page.text.replace(/\s/gu, "").length).toBeLessThanOrEqual(covered);
      expect(page.text).not.toContain("\f");
    }),
  );
});

test("words hyphenated at a line end are joined; a hyphen before a capital stays", () => {
  const page = pageText([
    item("the inter-", 72, 700, true),
    item("vention of Anglo-", 72, 686, true),
    item("Saxon law", 72, 672),
  ]);
  expect(page.text).toBe("the intervention of Anglo- Saxon law");
  expect(itemsUnder(page, 4, 16)).toEqual([
    { item: 0, from: 4, to: 9 },
    { item: 1, from: 0, to: 7 },
  ]);
  expect(positionAt(page, 0, 10)).toBe(9);
});

test("the second of two columns continues the first", () => {
  const page = pageText([
    item("goes on in", 72, 700, true),
    item("the first and", 72, 686, true),
    item("in the second", 300, 700, true),
  ]);
  expect(page.text).toBe("goes on in the first and in the second");
});

test("pages are found again in the joined text", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string().map((text) => text.replace(/\s/gu, "")),
        { minLength: 1 },
      ),
      (pages) => {
        const text = documentText(pages);
        expect(pagesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(pages);
      },
    ),
  );
});

test("the raised mark of a note does not join the number before it", () => {
  const raised: TextItem = { ...item("3", 114, 705), transform: [7, 0, 0, 7, 114, 705], height: 7 };
  const page = pageText([item("in 2011", 72, 700), raised, item(" there", 120, 700)]);
  expect(page.text).toBe("in 2011³ there");
});

test("a short line that ends in a hyphen continues; self- and well- keep theirs", () => {
  const lines = [
    "a long line of the law about the self-",
    "defence of towns, and how they regis-",
    "ter all of it",
  ];
  const page = pageText(lines.map((line, i) => item(line, 72, 700 - 14 * i, true)));
  expect(page.text).toBe(
    "a long line of the law about the self-defence of towns, and how they register all of it",
  );
});

test("rows of a table are lines with tabs between their cells, and list items are not taken for them", () => {
  const rows = (cells: readonly (readonly string[])[]) =>
    pageText(
      cells.flatMap((row, r) =>
        row.map((cell, c) =>
          item(cell, 72 + (c === 0 ? 0 : 30 + 100 * (c - 1)), 700 - 14 * r, c === row.length - 1),
        ),
      ),
    );
  expect(
    rows([
      ["A", "25", "3"],
      ["B", "", "7"],
      ["C", "12", "1"],
    ]),
  ).toMatchObject({ text: "A\t25\t3\nB\t\t7\nC\t12\t1", hasTable: true });
  expect(
    pageText([
      item("town", 72, 700),
      item("2010", 110, 700),
      item("2011", 210, 700, true),
      item("Nordby", 72, 686),
      item("7", 150, 686, true),
      item("Sundby", 72, 672),
      item("3", 250, 672, true),
    ]).text,
  ).toBe("town\t2010\t2011\nNordby\t7\nSundby\t\t3");
  expect(
    rows([
      ["1.", "The law"],
      ["2.", "The town"],
      ["3.", "The police"],
    ]).hasTable,
  ).toBe(false);
});
