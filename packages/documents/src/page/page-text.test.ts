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
