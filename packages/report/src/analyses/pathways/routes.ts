// Routes of arrows between boxes with fixed places: each starts and ends at the edge of a box, and keeps clear of other boxes and labels.

export type Point = { readonly x: number; readonly y: number };

/** A rectangle by its centre and size. */
export type Box = Point & { readonly width: number; readonly height: number };

/** The way of an arrow, a cubic Bézier curve, and the centre of its label on it. */
export type Route = {
  readonly from: Point;
  readonly bends: readonly [Point, Point];
  readonly to: Point;
  readonly label: Point;
};

/** An arrow to be routed; from a box to itself it is a loop. */
export type Connection = {
  readonly from: Box;
  readonly to: Box;
  /** the size of its label, in pixels */
  readonly label: { readonly width: number; readonly height: number };
};

type Placed = { readonly curve: readonly Point[]; readonly label: Box };
type Frame = { readonly left: number; readonly right: number };

/** Offsets of the ends along the edges of their boxes, and of the middle from a straight line, in pixels; the simplest first. */
const offsets = [0, 12, -12, 22, -22, 40, -40, 58, -58];
const bendings = [0, 36, -36, 72, -72, 110, -110, 160, -160, 220, -220];
/** Where on its curve a label can be, as a share of the way. */
const labelShares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
/** How far the ends keep from the corners of a box, and everything from everything else, in pixels. */
const inset = 8;
const clearance = 4;
const samples = 32;
const segmentLength = 5;
const costs = {
  box: 1000,
  label: 400,
  outside: 400,
  crossing: 30,
  parallel: 60,
  offset: 0.6,
  bend: 0.35,
  share: 25,
  head: 120,
};

/** Finds a route for each connection, one after the other, each by the least cost among curves of different bends and offsets. */
export function routesOf(connections: readonly Connection[], boxes: readonly Box[], frame: Frame): Route[] {
  const placed: Placed[] = [];
  const routes = new Map<Connection, Route>();
  // Connections between near boxes have the fewest possible routes, and are placed first.
  const byFreedom = connections.toSorted((a, b) => freedomOf(a) - freedomOf(b));
  for (const connection of byFreedom) {
    const candidates = connection.from === connection.to ? loopsOf(connection.from) : curvesOf(connection);
    let best: { readonly cost: number; readonly route: Route; readonly placed: Placed } | undefined;
    for (const { from, bends, to, cost: ownCost } of candidates) {
      if (best && ownCost >= best.cost) continue;
      const curve = pointsOf({ from, bends, to });
      const curveCost = ownCost + costOfCurve(curve, connection, { boxes, placed, frame });
      if (best && curveCost >= best.cost) continue;
      for (const share of labelShares) {
        const label = pointAt({ from, bends, to }, share);
        const box = { ...label, ...connection.label };
        const cost =
          curveCost +
          costs.share * Math.abs(share - 0.5) +
          costOfLabel(box, { boxes, placed, frame }) +
          (endsOf({ from, bends, to }).some((point) => holds(box, point, 0)) ? costs.head : 0);
        if (best && cost >= best.cost) continue;
        best = { cost, route: { from, bends, to, label }, placed: { curve, label: box } };
      }
    }
    if (!best) throw new Error("a connection has no candidate");
    placed.push(best.placed);
    routes.set(connection, best.route);
  }
  return connections.map((connection) => {
    const route = routes.get(connection);
    if (!route) throw new Error("a connection has no route");
    return route;
  });
}

/** Loops come after all arrows, and among arrows short ones come first. */
const freedomOf = ({ from, to }: Connection): number =>
  from === to ? Number.POSITIVE_INFINITY : Math.hypot(to.x - from.x, to.y - from.y);

type Curve = Omit<Route, "label">;
type Candidate = Curve & { readonly cost: number };

/** The curves between two boxes, each with the cost of its own shape. */
function* curvesOf({ from, to }: Connection): Generator<Candidate> {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  // The normal belongs to the pair of boxes, not to the direction of the arrow.
  const sign = from.x < to.x || (from.x === to.x && from.y < to.y) ? 1 : -1;
  const normal = { x: (-(to.y - from.y) / length) * sign, y: ((to.x - from.x) / length) * sign };
  for (const bend of bendings)
    for (const offset of offsets) {
      const [a, b] = [inside(from, normal, offset), inside(to, normal, offset)];
      if (!a || !b) continue;
      const middle = {
        x: (a.x + b.x) / 2 + normal.x * bend,
        y: (a.y + b.y) / 2 + normal.y * bend,
      };
      const [start, end] = [edgeOf(from, a, middle), edgeOf(to, b, middle)];
      const towards = (point: Point): Point => ({
        x: point.x + (2 / 3) * (middle.x - point.x),
        y: point.y + (2 / 3) * (middle.y - point.y),
      });
      const cost = costs.bend * Math.abs(bend) + costs.offset * Math.abs(offset);
      yield { from: start, bends: [towards(start), towards(end)], to: end, cost };
    }
}

/** The loops at a box: below it, above it and at its sides, at several places of each edge. */
function* loopsOf({ x, y, width, height }: Box): Generator<Candidate> {
  const [reach, half] = [44, 22];
  const places = [0, -40, 40, -58, 58];
  for (const [side, cost] of [
    [1, 0],
    [-1, 10],
  ] as const)
    for (const at of places) {
      const edge = y + (side * height) / 2;
      const [from, to] = [
        { x: x + at - half, y: edge },
        { x: x + at + half, y: edge },
      ];
      const bends = [
        { x: from.x, y: edge + side * reach },
        { x: to.x, y: edge + side * reach },
      ] as const;
      if (Math.abs(at) + half <= width / 2 - inset)
        yield { from, bends, to, cost: cost + Math.abs(at) * costs.offset };
    }
  for (const side of [1, -1]) {
    const edge = x + (side * width) / 2;
    const [from, to] = [
      { x: edge, y: y - 15 },
      { x: edge, y: y + 15 },
    ];
    const bends = [
      { x: edge + side * reach, y: from.y },
      { x: edge + side * reach, y: to.y },
    ] as const;
    yield { from, bends, to, cost: 30 };
  }
}

/** The centre of a box moved along a direction; nothing where that leaves the box. */
function inside(box: Box, { x, y }: Point, by: number): Point | undefined {
  const [dx, dy] = [x * by, y * by];
  const isInside = Math.abs(dx) <= box.width / 2 - inset && Math.abs(dy) <= box.height / 2 - inset;
  return isInside ? { x: box.x + dx, y: box.y + dy } : undefined;
}

/** The point where a ray from inside a box leaves it. */
function edgeOf(box: Box, start: Point, towards: Point): Point {
  const [dx, dy] = [towards.x - start.x, towards.y - start.y];
  const shareTo = (distance: number, edge: number) =>
    distance === 0 ? Number.POSITIVE_INFINITY : edge / Math.abs(distance);
  const toRight = dx > 0 ? box.x + box.width / 2 - start.x : start.x - box.x + box.width / 2;
  const down = dy > 0 ? box.y + box.height / 2 - start.y : start.y - box.y + box.height / 2;
  const share = Math.min(shareTo(dx, toRight), shareTo(dy, down));
  return { x: start.x + dx * share, y: start.y + dy * share };
}

/** A point on a curve. */
function pointAt({ from, bends: [a, b], to }: Curve, share: number): Point {
  const rest = 1 - share;
  const [f, g, h, i] = [rest ** 3, 3 * rest ** 2 * share, 3 * rest * share ** 2, share ** 3];
  return { x: f * from.x + g * a.x + h * b.x + i * to.x, y: f * from.y + g * a.y + h * b.y + i * to.y };
}

/** The points of a curve between its ends. */
export const pointsOf = (curve: Curve): Point[] =>
  Array.from({ length: samples - 1 }, (_, i) => pointAt(curve, (i + 1) / samples));

/** The parts of a curve beside its ends, which its label leaves free. */
const endsOf = (curve: Curve): Point[] => [0.08, 0.85, 0.92].map((share) => pointAt(curve, share));

type Surroundings = {
  readonly boxes: readonly Box[];
  readonly placed: readonly Placed[];
  readonly frame: Frame;
};

function costOfCurve(
  curve: readonly Point[],
  { from, to }: Connection,
  { boxes, placed, frame }: Surroundings,
): number {
  let cost = 0;
  for (const box of boxes) {
    const margin = box === from || box === to ? -1 : clearance;
    if (curve.some((point) => holds(box, point, margin))) cost += costs.box;
  }
  for (const other of placed) {
    if (curve.some((point) => holds(other.label, point, clearance))) cost += costs.label;
    cost += costs.crossing * crossings(curve, other.curve);
    const middle = curve[Math.floor(curve.length / 2)];
    const isBeside = other.curve.some(
      (point) => middle !== undefined && Math.hypot(point.x - middle.x, point.y - middle.y) < 14,
    );
    if (isBeside) cost += costs.parallel;
  }
  if (curve.some(({ x }) => x < frame.left || x > frame.right)) cost += costs.outside;
  return cost;
}

function costOfLabel(label: Box, { boxes, placed, frame }: Surroundings): number {
  let cost = 0;
  for (const box of boxes) if (overlap(label, box)) cost += costs.label;
  for (const other of placed) {
    if (overlap(label, other.label)) cost += costs.label;
    if (other.curve.some((point) => holds(label, point, clearance))) cost += costs.label;
  }
  if (label.x - label.width / 2 < frame.left || label.x + label.width / 2 > frame.right)
    cost += costs.outside;
  return cost;
}

/** Whether a point is in a box that is wider by a margin on each side. */
export const holds = (box: Box, { x, y }: Point, margin: number): boolean =>
  Math.abs(x - box.x) < box.width / 2 + margin && Math.abs(y - box.y) < box.height / 2 + margin;

/** Whether two boxes overlap or nearly touch. */
export const overlap = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 + clearance &&
  Math.abs(a.y - b.y) < (a.height + b.height) / 2 + clearance;

/** How often two lines of points cross. */
function crossings(one: readonly Point[], other: readonly Point[]): number {
  let count = 0;
  const [segments, others] = [segmentsOf(one), segmentsOf(other)];
  for (const [a, b] of segments) for (const [c, d] of others) if (doCross(a, b, c, d)) count++;
  return count;
}

/** A few straight segments that follow a line of points. */
function segmentsOf(points: readonly Point[]): (readonly [Point, Point])[] {
  const few = points.filter((_, i) => i % segmentLength === 0 || i === points.length - 1);
  return few.flatMap((point, i): (readonly [Point, Point])[] => {
    const next = few[i + 1];
    return next ? [[point, next]] : [];
  });
}

function doCross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
