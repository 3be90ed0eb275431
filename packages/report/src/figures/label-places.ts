/** A point in pixels, with its label text. */
export type Labelled = { readonly x: number; readonly y: number; readonly text: string };

/** The left end of a text, at half its height; undefined when every position near its point is taken. */
type LabelPlace = { readonly x: number; readonly y: number; readonly far: boolean } | undefined;

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
type Size = { readonly width: number; readonly height: number };

const letter = 6.2;
const line = 13;
const radius = 7;
const edge = 4;
const near = 60;
const attempts = 6;
/** Distances at which a label may be placed from its point, in order of preference. */
const rings = [10, 18, 26, 36, 48, 62, 80];
const directions = [0, 180, 270, 90, 315, 45, 225, 135, 292, 68, 248, 112, 337, 23, 203, 157].map(
  (degrees) => ({
    right: Math.cos((degrees * Math.PI) / 180),
    down: Math.sin((degrees * Math.PI) / 180),
  }),
);

/**
 * Finds a position for each label where it covers no point, no other label and no taken area: near its point first,
 * otherwise farther away, with a line to the point.
 */
export function labelPlaces(points: readonly Labelled[], area: Size, taken: readonly Box[]): LabelPlace[] {
  // Points in crowded areas choose first. When one finds no position, it comes first in the next attempt.
  const crowd = points.map((a) => points.filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < near).length);
  let order = points.map((_, i) => i).sort((a, b) => (crowd[b] ?? 0) - (crowd[a] ?? 0) || a - b);
  let best: LabelPlace[] = points.map(() => undefined);
  let fewest = Infinity;
  for (let attempt = 0; attempt < attempts && fewest > 0; attempt++) {
    const places = placeInOrder(points, order, area, taken);
    const without = order.filter((i) => places[i] === undefined);
    if (without.length < fewest) [best, fewest] = [places, without.length];
    order = [...without, ...order.filter((i) => places[i] !== undefined)];
  }
  return best;
}

function placeInOrder(
  points: readonly Labelled[],
  order: readonly number[],
  area: Size,
  taken: readonly Box[],
): LabelPlace[] {
  const occupied = new Boxes([...taken, ...points.map(({ x, y }) => squareAt(x, y, radius))]);
  const middles = points.map(({ x, y }) => squareAt(x, y, radius / 2));
  const crossed = new Boxes([...taken, ...middles]);
  const places: LabelPlace[] = points.map(() => undefined);
  for (const i of order) {
    const point = points[i]!;
    const width = point.text.length * letter;
    const clear = (piece: Box) => !crossed.meet(piece, middles[i]);
    let free: Candidate | undefined;
    for (const candidate of candidates(point, width)) {
      const box = boxAt(candidate, width);
      if (box.left < edge || box.right > area.width - edge || box.top < 0 || box.bottom > area.height)
        continue;
      if (occupied.meet(box) || !leader(point, candidate, box).every(clear)) continue;
      free = candidate;
      break;
    }
    if (free === undefined) continue;
    const box = boxAt(free, width);
    for (const piece of [box, ...leader(point, free, box)]) occupied.add(piece);
    crossed.add(box);
    places[i] = free;
  }
  return places;
}

/** Returns the box of a text with a number of letters, from its left end at half its height. */
export function textBox(x: number, y: number, letters: number): Box {
  return boxAt({ x, y }, letters * letter);
}

type Candidate = { readonly x: number; readonly y: number; readonly far: boolean };

function* candidates({ x, y }: Labelled, width: number): Generator<Candidate> {
  for (const [ring, distance] of rings.entries())
    for (const { right, down } of directions) {
      const left = right > 0.3 ? 0 : right < -0.3 ? width : width / 2;
      yield { x: x + right * distance - left, y: y + down * (distance + 3), far: ring > 0 };
    }
}

function boxAt({ x, y }: { readonly x: number; readonly y: number }, width: number): Box {
  return { left: x, right: x + width, top: y - line / 2, bottom: y + line / 2 };
}

/** Returns the line from a point's symbol to its label, as small boxes. */
function leader({ x, y }: Labelled, { far }: { readonly far: boolean }, label: Box): Box[] {
  if (!far) return [];
  const [endX, endY] = leaderEnd({ x, y }, label);
  const length = Math.hypot(endX - x, endY - y);
  const pieces = Math.max(0, Math.floor((length - radius) / 4));
  return Array.from({ length: pieces }, (_, i) => {
    const share = (radius + 4 * (i + 1)) / length;
    return squareAt(x + (endX - x) * share, y + (endY - y) * share, 1);
  });
}

function squareAt(x: number, y: number, half: number): Box {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

/** Returns where the line from a point ends on the middle line of its label. */
export function leaderEnd(point: { readonly x: number; readonly y: number }, label: Box): [number, number] {
  return [Math.min(Math.max(point.x, label.left), label.right), (label.top + label.bottom) / 2];
}

/** Boxes indexed by horizontal bands, to compare only nearby ones. */
class Boxes {
  readonly #bands: Box[][] = [];
  constructor(boxes: readonly Box[]) {
    for (const box of boxes) this.add(box);
  }

  add(box: Box): void {
    for (let band = bandOf(box.top); band <= bandOf(box.bottom); band++) {
      const boxes = this.#bands[band] ?? [];
      this.#bands[band] = boxes;
      boxes.push(box);
    }
  }

  /** Returns whether a box overlaps one of them, apart from `except`. */
  meet(box: Box, except?: Box): boolean {
    for (let band = bandOf(box.top); band <= bandOf(box.bottom); band++)
      for (const other of this.#bands[band] ?? []) if (other !== except && overlap(box, other)) return true;
    return false;
  }
}

/** Boxes above the top are indexed in the first band. */
const bandOf = (y: number): number => Math.max(0, Math.floor(y / line));

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
