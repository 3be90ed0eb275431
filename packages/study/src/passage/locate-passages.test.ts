import fc from "fast-check";
import { expect, test } from "vitest";
import { locatePassages } from "./locate-passages.ts";
import { countedText } from "./positions.ts";

test("a passage is located by its words, whatever characters and line ends precede it", () => {
  const text = countedText("\ufeff😀 One.\r\nThe court heard it.\r\n");
  const held = { start: 11, end: 16, exact: "court" };
  expect(locatePassages(text, [held])).toEqual({
    placed: [{ passage: held, start: 12, end: 17 }],
    orphans: [],
  });
  const moved = { ...held, start: 12, end: 17 };
  expect(locatePassages(text, [moved]).orphans).toEqual([moved]);
  expect(locatePassages("", [held]).orphans).toEqual([held]);
});

test("every passage either has its words at its position or is an orphan", () => {
  const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 3 });
  const place = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 5 }), word);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), fc.array(place), (text, places) => {
      const points = [...text];
      const passages = places.map(([start, length, words], i) => {
        const there = points.slice(start, start + length).join("");
        return { start, end: start + length, exact: i % 2 === 0 && there.trim() !== "" ? there : words };
      });
      const { placed, orphans } = locatePassages(text, passages);
      expect(placed.length + orphans.length).toBe(passages.length);
      for (const { passage, start, end } of placed)
        expect(text.slice(start, end).trim()).toBe(passage.exact.trim());
      for (const { start, end, exact } of orphans)
        expect(points.slice(start, end).join("").trim() === exact.trim() && end <= points.length).toBe(false);
    }),
  );
});
