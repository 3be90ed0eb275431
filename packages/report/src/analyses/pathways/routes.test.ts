import { shippedPatterns } from "@throughline/influence";
import { expect, test } from "vitest";
import { lanesOf } from "./pathway-lanes.ts";
import { boxOf, diagramWidth, labelSize, placesOf } from "./pathway-places.ts";
import { type Box, holds, overlap, type Point, pointsOf, type Route, routesOf } from "./routes.ts";

const frame = { left: 8, right: diagramWidth - 8 };
const chains = shippedPatterns.filter((pattern) => pattern.is === "chain");
/** The longest and the shortest label that a step has in a bundled study. */
const labels = ["missing", "✓ A", "× PTS"];

/** A point is on the edge of a box if it is inside a slightly larger one and outside of a slightly smaller one. */
const isOnEdge = (box: Box, point: Point) => holds(box, point, 0.5) && !holds(box, point, -0.5);

function expectGoodRoutes(
  connections: readonly { from: Box; to: Box; label: { width: number; height: number } }[],
  boxes: readonly Box[],
  routes: readonly Route[],
): void {
  for (const [i, { from, to, label }] of connections.entries()) {
    const route = routes[i];
    if (!route) throw new Error("every connection has a route");
    expect(isOnEdge(from, route.from)).toBe(true);
    expect(isOnEdge(to, route.to)).toBe(true);
    const crossed = boxes.filter((box) => pointsOf(route).some((point) => holds(box, point, -2)));
    expect(crossed).toEqual([]);
    const own = { ...route.label, ...label };
    expect(boxes.filter((box) => overlap(own, box))).toEqual([]);
    for (const [j, other] of routes.entries()) {
      if (j === i) continue;
      expect(overlap(own, { ...other.label, ...(connections[j]?.label ?? label) })).toBe(false);
      expect(pointsOf(other).filter((point) => holds(own, point, 0))).toEqual([]);
    }
    expect(route.label.x - label.width / 2).toBeGreaterThanOrEqual(frame.left);
    expect(route.label.x + label.width / 2).toBeLessThanOrEqual(frame.right);
  }
}

const cases = chains.flatMap((pattern) => labels.map((label) => [pattern.name, label, pattern] as const));

test.each(cases)(
  "%s, steps labelled %s: arrows join boxes and cross no other box or label",
  (_, label, pattern) => {
    const places = placesOf(lanesOf(pattern.roles));
    const boxes = new Map(places.map((place) => [place, boxOf(place)]));
    const boxOfRole = (role: string) => {
      const place = places.find(({ lane }) => lane.roles.includes(role));
      const box = place && boxes.get(place);
      if (!box) throw new Error(`no place has the role ${role}`);
      return box;
    };
    const connections = pattern.steps.flatMap(({ id, asks }) =>
      "from" in asks
        ? [{ from: boxOfRole(asks.from), to: boxOfRole(asks.to), label: labelSize(`${id} ${label}`) }]
        : [],
    );
    const all = [...boxes.values()];
    expectGoodRoutes(connections, all, routesOf(connections, all, frame));
  },
);

test("several arrows and loops between the same boxes stay apart", () => {
  const [state, foreign, between] = [
    { x: 130, y: 150, width: 168, height: 62 },
    { x: 560, y: 150, width: 168, height: 62 },
    { x: 345, y: 150, width: 120, height: 62 },
  ];
  const label = labelSize("K1 missing");
  const connections = [
    { from: foreign, to: state, label },
    { from: foreign, to: state, label },
    { from: state, to: foreign, label },
    { from: state, to: state, label },
    { from: state, to: state, label },
  ];
  const boxes = [state, foreign, between];
  expectGoodRoutes(connections, boxes, routesOf(connections, boxes, frame));
});

test("an arrow between two boxes with nothing between them is straight, with its label in the middle", () => {
  const size = { width: 100, height: 60 };
  const [left, right] = [
    { x: 100, y: 100, ...size },
    { x: 500, y: 100, ...size },
  ];
  const [route] = routesOf([{ from: left, to: right, label: labelSize("B1") }], [left, right], frame);
  expect(route?.from).toEqual({ x: 150, y: 100 });
  expect(route?.to).toEqual({ x: 450, y: 100 });
  expect(route?.label.x).toBeCloseTo(300);
  expect(route?.label.y).toBeCloseTo(100);
});
