import type { BoundarySet } from "@throughline/study";
import {
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoEqualEarth,
  geoGraticule10,
  geoPath,
} from "d3-geo";
import type { FeatureCollection, MultiPoint } from "geojson";
import { shapesOf } from "./map-shapes.ts";
import { shortPath } from "./short-path.ts";

/** The background of a map: its lines, and the position of each case. */
export type Ground = {
  readonly is: "boundaries" | "graticule";
  readonly paths: readonly { readonly d: string; readonly is: "land" | "line" }[];
  /** the outlines of cases, by id */
  readonly shapes: ReadonlyMap<string, string>;
  /** the positions of cases in pixels, by id */
  readonly at: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
};

type Placed = {
  readonly caseId: string;
  readonly iso?: string;
  readonly lat?: number;
  readonly lon?: number;
};

type MapArea = {
  readonly width: number;
  readonly height: number;
  readonly set: BoundarySet | undefined;
  readonly boundaries: unknown;
};

const edge = 12;
const digits = 1;

/**
 * Returns boundaries if they contain some case, otherwise a graticule around the cases with known latitude and
 * longitude, otherwise undefined.
 */
export function mapGround(
  places: readonly Placed[],
  { width, height, set, boundaries }: MapArea,
): Ground | undefined {
  const box: [[number, number], [number, number]] = [
    [edge, edge],
    [width - edge, height - edge],
  ];
  if (boundaries !== undefined) {
    const shapes = shapesOf(boundaries);
    const isos = new Set(shapes.features.map(({ id }) => String(id)));
    if (places.some(({ iso }) => iso !== undefined && isos.has(iso))) {
      const [longitude, latitude] = set?.rotate ?? turned(geoCentroid(shapes));
      const projection = geoAzimuthalEqualArea().rotate([longitude, latitude]).fitExtent(box, shapes);
      return onBoundaries(places, shapes, projection);
    }
  }
  const located = places.flatMap(({ lat, lon }) =>
    lat === undefined || lon === undefined ? [] : [[lon, lat] as [number, number]],
  );
  return located.length === 0 ? undefined : onGraticule(places, located, box);
}

const turned = ([longitude, latitude]: [number, number]): [number, number] => [-longitude, -latitude];

function onBoundaries(
  places: readonly Placed[],
  { features }: FeatureCollection,
  projection: GeoProjection,
): Ground {
  const path = geoPath(projection).digits(digits);
  const drawn = new Map(
    features.map((shape) => [
      String(shape.id),
      { d: shortPath(path(shape) ?? ""), middle: path.centroid(shape) },
    ]),
  );
  const own = places.flatMap((place) => {
    const shape = place.iso === undefined ? undefined : drawn.get(place.iso);
    const point = located(place, projection) ?? (shape && { x: shape.middle[0], y: shape.middle[1] });
    return point ? [{ caseId: place.caseId, d: shape?.d, point }] : [];
  });
  return {
    is: "boundaries",
    paths: [{ d: [...drawn.values()].map(({ d }) => d).join(""), is: "land" }],
    shapes: new Map(own.flatMap(({ caseId, d }) => (d === undefined ? [] : [[caseId, d] as const]))),
    at: new Map(own.map(({ caseId, point }) => [caseId, point])),
  };
}

/** Margin around single or close positions, in degrees. */
const room = 6;

function onGraticule(
  places: readonly Placed[],
  points: readonly [number, number][],
  box: [[number, number], [number, number]],
): Ground {
  const around: MultiPoint = {
    type: "MultiPoint",
    coordinates: points.flatMap(([lon, lat]) => [
      [lon - room, Math.max(-89, lat - room / 2)],
      [lon + room, Math.min(89, lat + room / 2)],
    ]),
  };
  const longitudes = points.map(([lon]) => lon);
  const wide = Math.max(...longitudes) - Math.min(...longitudes) > 120;
  const projection = (wide ? geoEqualEarth() : geoAzimuthalEqualArea())
    .rotate(wide ? [0, 0] : turned(geoCentroid(around)))
    .fitExtent(box, around)
    .clipExtent([
      [0, 0],
      [box[1][0] + edge, box[1][1] + edge],
    ]);
  const path = geoPath(projection).digits(digits);
  return {
    is: "graticule",
    paths: [{ d: shortPath(path(geoGraticule10()) ?? ""), is: "line" }],
    shapes: new Map(),
    at: new Map(
      places.flatMap((place) => {
        const point = located(place, projection);
        return point ? [[place.caseId, point] as const] : [];
      }),
    ),
  };
}

function located({ lat, lon }: Placed, projection: GeoProjection): { x: number; y: number } | undefined {
  const point = lat === undefined || lon === undefined ? null : projection([lon, lat]);
  return point ? { x: point[0], y: point[1] } : undefined;
}
