/** The size of a Venn diagram, in pixels. */
export const vennSize = { width: 480, height: 400 };
/** Distance of the candidate points for the number of a region, in pixels. */
const grid = 5;

export type Ellipse = {
  readonly cx: number;
  readonly cy: number;
  readonly rx: number;
  readonly ry: number;
  readonly turn: number;
};

const circle = (cx: number, cy: number, r: number): Ellipse => ({ cx, cy, rx: r, ry: r, turn: 0 });

/** Sets that overlap in every combination: two or three circles, or four ellipses (Venn 1880). */
export const vennShapes: Readonly<Record<number, readonly Ellipse[]>> = {
  2: [circle(180, 190, 125), circle(300, 190, 125)],
  3: [circle(180, 150, 115), circle(300, 150, 115), circle(240, 250, 115)],
  4: [
    { cx: 145, cy: 215, rx: 160, ry: 70, turn: 45 },
    { cx: 195, cy: 190, rx: 160, ry: 70, turn: 45 },
    { cx: 285, cy: 190, rx: 160, ry: 70, turn: -45 },
    { cx: 335, cy: 215, rx: 160, ry: 70, turn: -45 },
  ],
};

type Point = { readonly x: number; readonly y: number };

/** A set in the drawing, with the position of its name. */
export type VennSet = Ellipse & { readonly name: string; readonly nameAt: Point };

/**
 * A region of a diagram: the number of cases with its configuration, and its outcome; both undefined where it is not
 * observed.
 */
export type VennRegion = Point & {
  readonly configuration: string;
  readonly observed: { readonly n: number; readonly out: string } | undefined;
};

/** Returns the point of each region that is farthest from all outlines, by its configuration. */
export function placesOf(sets: readonly Ellipse[]): ReadonlyMap<string, { x: number; y: number }> {
  const points: { x: number; y: number; region: string }[] = [];
  for (let y = grid; y < vennSize.height; y += grid)
    for (let x = grid; x < vennSize.width; x += grid)
      points.push({ x, y, region: sets.map((set) => (isInside(set, x, y) ? 1 : 0)).join("") });
  const places = new Map<string, { x: number; y: number }>();
  for (const [region, own] of Map.groupBy(points, (point) => point.region)) {
    let best = { x: 0, y: 0, free: -1 };
    for (const { x, y } of own) {
      const free = Math.min(
        x,
        y,
        vennSize.width - x,
        vennSize.height - y,
        ...sets.map((set) => distance(set, x, y)),
      );
      if (free > best.free) best = { x, y, free };
    }
    places.set(region, { x: best.x, y: best.y });
  }
  return new Map([...places].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Returns the distance of a point from the centre in radii: below 1 it is inside. */
function radius({ cx, cy, rx, ry, turn }: Ellipse, x: number, y: number): number {
  const angle = (turn * Math.PI) / 180;
  const [dx, dy] = [x - cx, y - cy];
  const u = (dx * Math.cos(angle) + dy * Math.sin(angle)) / rx;
  const v = (dy * Math.cos(angle) - dx * Math.sin(angle)) / ry;
  return Math.hypot(u, v);
}

const isInside = (set: Ellipse, x: number, y: number) => radius(set, x, y) <= 1;

/** Returns the approximate distance of a point from an outline. */
const distance = (set: Ellipse, x: number, y: number) =>
  Math.abs(radius(set, x, y) - 1) * Math.min(set.rx, set.ry);

/** Returns the position of a name: outside its set, on the side away from the others. */
export function nameAt(
  { cx, cy, rx, ry, turn }: Ellipse,
  sets: readonly Ellipse[],
): { x: number; y: number } {
  const middle = sets.reduce((sum, set) => sum + set.cx, 0) / sets.length;
  const left = cx < middle;
  if (turn === 0) {
    const below = cy > 200;
    return { x: cx, y: below ? cy + ry + 16 : cy - ry - 8 };
  }
  const angle = (turn * Math.PI) / 180;
  const end = left ? -1 : 1;
  const x = cx + end * rx * Math.cos(angle);
  return { x: Math.round(x), y: Math.round(cy + end * rx * Math.sin(angle)) - 8 };
}
