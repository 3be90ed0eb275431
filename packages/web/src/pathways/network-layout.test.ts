import { expect, test } from "vitest";
import { layoutOf } from "./network-layout.ts";

test("actors have the same places each time, each a place of its own, at every step", () => {
  const actors = Array.from({ length: 400 }, (_, i) => ({ id: `a${i}`, kind: "ngo" }));
  const ties = Array.from({ length: 800 }, (_, i) => ({ from: `a${i % 400}`, to: `a${(i * i + 1) % 400}` }));
  const shares: number[] = [];
  const places = layoutOf(actors, ties, undefined, (share, placesNow) => {
    shares.push(share);
    if (shares.length === 5) expect(placesNow().size).toBe(400);
  });
  expect(places).toEqual(layoutOf(actors, ties, undefined));
  expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBeGreaterThan(390);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});
