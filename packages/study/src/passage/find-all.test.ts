import fc from "fast-check";
import { expect, test } from "vitest";
import { findAll } from "./find-all.ts";

test("searching many strings together finds the same positions as searching each", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "😀", "ж"), maxLength: 60 });
  const short = fc.string({ unit: fc.constantFrom("a", "b", "😀", "ж"), minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(letters, fc.array(short, { maxLength: 8 }), (text, wanted) => {
      const found = new Map(wanted.map((string) => [string, [] as number[]]));
      findAll(text, wanted, (string, at) => {
        found.get(string)?.push(at);
        return false;
      });
      for (const [string, places] of found) {
        const expected: number[] = [];
        for (let at = text.indexOf(string); at >= 0; at = text.indexOf(string, at + 1)) expected.push(at);
        expect(places).toEqual(expected);
      }
    }),
  );
});

test("the search for a string ends when enough positions are found", () => {
  const places: number[] = [];
  findAll("ababab", ["ab", "", "abababab"], (_, at) => places.push(at) === 2);
  expect(places).toEqual([0, 2]);
});
