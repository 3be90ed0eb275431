import { shippedPatterns } from "@throughline/influence";
import { expect, test } from "vitest";
import { lanesOf } from "./pathway-lanes.ts";
import { placeSize, placesOf, spanOf } from "./pathway-places.ts";

const chains = shippedPatterns.filter((pattern) => pattern.is === "chain");

test.each(chains.map((pattern) => [pattern.name, pattern] as const))(
  "%s: no two places stand on one another, and the target state keeps its place",
  (_, pattern) => {
    const places = placesOf(lanesOf(pattern.roles));
    for (const [i, a] of places.entries())
      for (const b of places.slice(i + 1))
        expect(Math.abs(a.x - b.x) >= placeSize.width || Math.abs(a.y - b.y) >= placeSize.height).toBe(true);
    for (const { lane, x, y } of places)
      if (lane.classes.length === 1 && lane.classes[0] === "state") expect([x, y]).toEqual([130, 150]);
  },
);

test("an arrow runs from edge to edge, offset from others between the same places", () => {
  const [left, right] = [
    { x: 100, y: 100 },
    { x: 500, y: 100 },
  ];
  expect(spanOf(left, right, 0)).toEqual({
    from: { x: 100 + placeSize.width / 2, y: 100 },
    to: { x: 500 - placeSize.width / 2, y: 100 },
    middle: { x: 300, y: 100 },
  });
  expect(spanOf(left, right, 30).middle).toEqual({ x: 300, y: 130 });
  const up = spanOf({ x: 100, y: 400 }, left, 0);
  expect([up.from.y, up.to.y]).toEqual([400 - placeSize.height / 2, 100 + placeSize.height / 2]);
});
