import { shippedPatterns } from "@throughline/influence";
import { expect, test } from "vitest";
import { lanesOf } from "./pathway-lanes.ts";
import { placeSize, placesOf } from "./pathway-places.ts";

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
