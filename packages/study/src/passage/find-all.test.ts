import fc from "fast-check";
import { expect, test } from "vitest";
import { findAll } from "./find-all.ts";

test("many strings are found where looking for each by itself finds them", () => {
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

test("a string that is found often enough is not looked for any more", () => {
  const places: number[] = [];
  findAll("ababab", ["ab", "", "abababab"], (_, at) => places.push(at) === 2);
  expect(places).toEqual([0, 2]);
});
