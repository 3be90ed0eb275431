import fc from "fast-check";
import { expect, test } from "vitest";
import { codePointAt, piecesOf, unitsOf } from "./positions.ts";

test("code points and code units convert back to each other for any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.array(fc.nat(60)), (text, wanted) => {
      const points = [...text];
      const rising = wanted.filter((point) => point <= points.length).sort((a, b) => a - b);
      const units = unitsOf(text, rising);
      expect(units.map((unit) => codePointAt(text, unit))).toEqual(rising);
      expect(units.map((unit) => text.slice(0, unit))).toEqual(
        rising.map((point) => points.slice(0, point).join("")),
      );
    }),
  );
});

test("pieces cover the part without gaps, each with the marks on it", () => {
  const mark = fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(mark), fc.nat(20), fc.integer({ min: 1, max: 40 }), (marks, from, length) => {
      const pieces = piecesOf(marks, from, from + length);
      for (let at = from; at < from + length; at++) {
        const over = pieces.filter(({ start, end }) => start <= at && at < end);
        expect(over).toHaveLength(1);
        expect(over[0]?.marks).toEqual(marks.filter(({ start, end }) => start <= at && at < end));
      }
    }),
  );
});
