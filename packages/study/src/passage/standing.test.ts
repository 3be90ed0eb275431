import fc from "fast-check";
import { expect, test } from "vitest";
import { countedText } from "./positions.ts";
import { standing } from "./standing.ts";

test("a passage stands where its words are, whatever signs and line ends come before it", () => {
  const text = countedText("\ufeff😀 One.\r\nThe court heard it.\r\n");
  const held = { start: 11, end: 16, exact: "court" };
  expect(standing(text, [held])).toEqual({ placed: [{ passage: held, start: 12, end: 17 }], orphans: [] });
  const moved = { ...held, start: 12, end: 17 };
  expect(standing(text, [moved]).orphans).toEqual([moved]);
  expect(standing("", [held]).orphans).toEqual([held]);
});

test("every passage either stands, with its words at its place, or is an orphan", () => {
  const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 3 });
  const place = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 5 }), word);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), fc.array(place), (text, places) => {
      const points = [...text];
      const passages = places.map(([start, length, words], i) => {
        const there = points.slice(start, start + length).join("");
        return { start, end: start + length, exact: i % 2 === 0 && there.trim() !== "" ? there : words };
      });
      const { placed, orphans } = standing(text, passages);
      expect(placed.length + orphans.length).toBe(passages.length);
      for (const { passage, start, end } of placed)
        expect(text.slice(start, end).trim()).toBe(passage.exact.trim());
      for (const { start, end, exact } of orphans)
        expect(points.slice(start, end).join("").trim() === exact.trim() && end <= points.length).toBe(false);
    }),
  );
});
