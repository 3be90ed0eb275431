import type { BoundarySet } from "@throughline/study";
import { anchor } from "../components/anchor.ts";
import { figure, text } from "../language/text.ts";
import { shortNumber } from "../view/text.ts";
import type { FigureView } from "../view/view.ts";
import type { DrawnCase, PlacedCase } from "./drawn-case.ts";
import { figureOf } from "./figure.ts";
import { tileSize } from "./grade-look.tsx";
import { type Labelled, labelPlaces, leaderEnd, textBox } from "./label-places.ts";
import { type Ground, mapGround } from "./map-ground.ts";
import { shorten } from "./svg-text.ts";

/** A case with its position and its grade, if known. */
export type GradedPlace = {
  readonly caseId: string;
  readonly name: string;
  readonly iso?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly grade?: number;
};

/**
 * The content of a map: an id that is unique on the page, an attribute, the range of its grades, and boundaries, if
 * any.
 */
type MapOf = {
  readonly id: string;
  readonly label: string;
  /** ascending values that the legend shows; the first and the last are the ends of the scale */
  readonly marks: readonly number[];
  readonly set?: BoundarySet;
  /** TopoJSON of the set */
  readonly boundaries?: unknown;
};

/** Maximum number of cases with names on the map; the table has all names. */
const maxLabelled = 200;

const size = { width: 900, height: 500, legend: 52 };

/**
 * Draws cases by their grade on one attribute: on boundaries if there are any, otherwise on a graticule by latitude
 * and longitude, and as tiles where their position is not known.
 */
export function gradeMap(
  places: readonly GradedPlace[],
  { id, label, marks, set, boundaries }: MapOf,
): FigureView {
  const [least = 0, most = least] = [marks[0], marks.at(-1)];
  const shareOf = (value: number) => (most > least ? (value - least) / (most - least) : 1);
  const drawn = (place: GradedPlace): DrawnCase => ({
    caseId: place.caseId,
    name: place.name,
    inWords: inWordsOf(place),
    share: place.grade === undefined ? undefined : shareOf(place.grade),
  });
  const ground = mapGround(places, { width: size.width, height: size.height, set, boundaries });
  const placed = places.filter(({ caseId }) => ground?.at.has(caseId)).map(drawn);
  const others = places.filter(({ caseId }) => !ground?.at.has(caseId)).map(drawn);
  const top = ground === undefined ? 10 : size.height + 10;
  const perRow = Math.floor(size.width / tileSize.width);
  const tiled = others.map((one, i) => ({
    ...one,
    x: (i % perRow) * tileSize.width,
    y: top + Math.floor(i / perRow) * tileSize.height,
  }));
  const boundarySource = ground?.is === "boundaries" ? set?.source : undefined;
  return figureOf(
    {
      is: "grade map",
      inWords: text("Map of {label}. {places}", { label, places: places.map(inWordsOf).join("; ") }),
      hatch: anchor("hatch", id),
      width: size.width,
      ground: ground && { is: ground.is, paths: ground.paths },
      placed: ground ? placedCases(placed, ground) : [],
      tiled,
      legend: [
        ...marks.map((value) => ({ share: shareOf(value), text: figure(value) })),
        { share: undefined, text: text("not graded") },
      ],
      bottom: top + Math.ceil(tiled.length / perRow) * tileSize.height,
      // A picture that is saved separately still cites its boundaries.
      cited:
        boundarySource === undefined
          ? undefined
          : shorten(text("Boundaries: {boundarySource}", { boundarySource }), 140),
    },
    captionOf(label, places, ground, boundarySource, tiled.length),
    {
      title: text("map of {label}", { label }),
      columns: [
        text("case"),
        text("name"),
        text("ISO 3166"),
        text("latitude"),
        text("longitude"),
        text("grade"),
      ],
      rows: places.map(({ caseId, name, iso, lat, lon, grade }) => [caseId, name, iso, lat, lon, grade]),
    },
  );
}

function captionOf(
  label: string,
  places: readonly GradedPlace[],
  ground: Ground | undefined,
  boundarySource: string | undefined,
  tiled: number,
): string {
  const missing = places.filter(({ grade }) => grade === undefined).length;
  return [
    text("{label}, by case: the stronger the colour and the fuller the disc, the higher.", { label }),
    missing > 0 &&
      text(" Hatched, with a dashed circle: not graded ({missing} of {places}).", {
        missing,
        places: places.length,
      }),
    boundarySource === undefined
      ? ground && text(" By latitude and longitude, without boundaries.")
      : text(" Boundaries: {boundarySource}.", { boundarySource }),
    tiled > 0 &&
      text(" As tiles: {part}.", {
        part: ground ? text("cases that are not on the map") : text("their location is not known"),
      }),
  ]
    .filter(Boolean)
    .join("");
}

const inWordsOf = ({ name, grade }: GradedPlace) =>
  `${name}: ${grade === undefined ? text("not graded") : shortNumber(grade)}`;

function placedCases(cases: readonly DrawnCase[], ground: Ground): PlacedCase[] {
  const points = cases.map(
    ({ caseId, name }): Labelled => ({ ...(ground.at.get(caseId) ?? { x: 0, y: 0 }), text: name }),
  );
  const labels = cases.length > maxLabelled ? [] : labelPlaces(points, size, []);
  return cases.map((one, i) => {
    const { x, y } = points[i] ?? { x: 0, y: 0 };
    const label = labels[i];
    const [endX, endY] = label?.far
      ? leaderEnd({ x, y }, textBox(label.x, label.y, one.name.length))
      : [undefined, undefined];
    return {
      ...one,
      at: { x, y },
      shape: ground.shapes.get(one.caseId),
      label: label && { x: label.x, y: label.y },
      leader: endX === undefined || endY === undefined ? undefined : { x: endX, y: endY },
    };
  });
}
