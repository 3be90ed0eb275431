import type { ActorClass } from "@throughline/influence";
import type { MatchedStep, PathwayLane } from "./pathway-steps.ts";

/** A place of a pattern in the diagram: its centre and size. */
export type Place = {
  readonly lane: PathwayLane;
  readonly x: number;
  readonly y: number;
};

export const placeSize = { width: 168, height: 62 } as const;

/**
 * The position of each class of actors, the same in every pattern, to make patterns comparable: the target state
 * above its domestic groups on the left, foreign states above allies abroad on the right, international organisations
 * above the middle (after figure 1 of Keck and Sikkink 1998).
 */
const spots: Readonly<Record<ActorClass, readonly [number, number]>> = {
  state: [130, 150],
  domestic: [130, 330],
  "foreign-state": [560, 150],
  ally: [560, 330],
  international: [345, 46],
  donor: [345, 330],
  other: [345, 240],
};
const spare: readonly (readonly [number, number])[] = [
  [345, 240],
  [345, 330],
  [345, 46],
  [130, 240],
  [560, 240],
];

/**
 * Assigns each lane its position. If two lanes compete for one, the second gets the position of its next class, or a
 * free one.
 */
export function placesOf(lanes: readonly PathwayLane[]): Place[] {
  const taken = new Set<string>();
  const single = (lane: PathwayLane) => lane.classes.length;
  const placed = new Map<PathwayLane, readonly [number, number]>();
  for (const lane of lanes.toSorted((a, b) => single(a) - single(b))) {
    const wanted = [...lane.classes.map((one) => spots[one]), ...spare];
    const spot = wanted.find((one) => !taken.has(String(one))) ?? spots.other;
    taken.add(String(spot));
    placed.set(lane, spot);
  }
  return lanes.map((lane) => {
    const [x, y] = placed.get(lane) ?? spots.other;
    return { lane, x, y };
  });
}

type Point = { readonly x: number; readonly y: number };

/** An arrow from the edge of one place to the edge of another, offset from others between the same two. */
export type Span = { readonly from: Point; readonly to: Point; readonly middle: Point };

/**
 * Returns the arrow between two places.
 *
 * @param aside offset to the right of its direction, in pixels
 */
export function spanOf(from: Point, to: Point, aside: number): Span {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const shift = { x: -uy * aside, y: ux * aside };
  const edge = (at: Point, sign: 1 | -1): Point => {
    const reach = Math.min(
      placeSize.width / 2 / Math.max(Math.abs(ux), 1e-9),
      placeSize.height / 2 / Math.max(Math.abs(uy), 1e-9),
    );
    return { x: at.x + shift.x + sign * ux * reach, y: at.y + shift.y + sign * uy * reach };
  };
  const [start, end] = [edge(from, 1), edge(to, -1)];
  return { from: start, to: end, middle: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 } };
}

export type DiagramPlace = Place & {
  /** the actors at this place, according to the ties */
  readonly actors: readonly string[];
};

export type DiagramArrow = {
  readonly step: string;
  readonly status: MatchedStep["match"]["truth"];
  /** the step requires that there is no such tie */
  readonly asksForNothing: boolean;
  readonly channels: readonly string[];
  /** an arrow within one place is a loop */
  readonly span: Span | { readonly loopAt: Place };
};

/** A pattern in one case as a diagram of fixed places. */
export type DiagramPicture = {
  readonly is: "pathway diagram";
  readonly places: readonly DiagramPlace[];
  readonly arrows: readonly DiagramArrow[];
  /** steps other than ties between two places: grades, events, absences */
  readonly conditions: readonly (Pick<DiagramArrow, "step" | "status"> & { readonly name: string })[];
};
