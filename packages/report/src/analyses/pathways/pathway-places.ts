import type { ActorClass } from "@throughline/influence";
import type { MatchedStep, PathwayLane } from "./pathway-steps.ts";
import type { Box, Route } from "./routes.ts";

/** A place of a pattern in the diagram: its centre and size. */
export type Place = {
  readonly lane: PathwayLane;
  readonly x: number;
  readonly y: number;
};

export const placeSize = { width: 168, height: 62 } as const;
export const diagramWidth = 700;

/** The approximate width of a bold letter at 12 pixels. */
const boldWidth = 7;

/** The size of the label of an arrow, in pixels. */
export const labelSize = (label: string) => ({ width: label.length * boldWidth + 16, height: 20 });

/**
 * The position of each class of actors, the same in every pattern, to make patterns comparable: the target state
 * above its domestic groups on the left, foreign states above allies abroad on the right, international organisations
 * above the middle (after figure 1 of Keck and Sikkink 1998).
 */
const spots: Readonly<Record<ActorClass, readonly [number, number]>> = {
  state: [130, 150],
  domestic: [130, 350],
  "foreign-state": [560, 150],
  ally: [560, 350],
  international: [345, 10],
  donor: [345, 350],
  other: [345, 250],
};
/** Positions for further places, then rows of further ones below. */
const spare: readonly (readonly [number, number])[] = [
  [345, 250],
  [345, 350],
  [345, 10],
  [130, 250],
  [560, 250],
];
const rowsBelow = { first: 450, apart: 100, columns: [130, 345, 560] } as const;

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
    const spot = wanted.find((one) => !taken.has(String(one))) ?? below(taken.size);
    taken.add(String(spot));
    placed.set(lane, spot);
  }
  return lanes.map((lane) => {
    const [x, y] = placed.get(lane) ?? spots.other;
    return { lane, x, y };
  });
}

/** A position below all others. */
function below(taken: number): readonly [number, number] {
  const { first, apart, columns } = rowsBelow;
  return [columns[taken % columns.length] ?? columns[0], first + apart * Math.floor(taken / columns.length)];
}

/** The rectangle of a place. */
export const boxOf = ({ x, y }: Place): Box => ({ x, y, ...placeSize });

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
  /** the step, its status and the letters of its channels, shown on the arrow */
  readonly label: string;
  readonly route: Route;
};

/** A pattern in one case as a diagram of fixed places. */
export type DiagramPicture = {
  readonly is: "pathway diagram";
  readonly places: readonly DiagramPlace[];
  readonly arrows: readonly DiagramArrow[];
  /** steps other than ties between two places: grades, events, absences */
  readonly conditions: readonly (Pick<DiagramArrow, "step" | "status"> & { readonly text: string })[];
};
