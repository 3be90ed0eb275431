import { dot, geo, text } from "@observablehq/plot";
import type { BoundarySet } from "@throughline/study";
import type { Feature } from "geojson";
import { shapesOf } from "../../figures/map-shapes.ts";
import { plotFigure } from "../../figures/plot.ts";
import { text as say } from "../../language/text.ts";
import { capitalise } from "../../summary/wording.ts";
import type { FigureView } from "../../view/view.ts";

/** A place on the map: active, not active, or not graded. */
export type MapPlace = {
  readonly name: string;
  readonly iso: string | undefined;
  readonly lat: number | undefined;
  readonly lon: number | undefined;
  readonly standing: "active" | "not active" | "not graded";
};

const looks = {
  active: { fill: "#0072B2", symbol: "circle", sign: "disc" },
  "not active": { fill: "#E69F00", symbol: "square", sign: "square" },
  "not graded": { fill: "#d9d5cd", symbol: "cross", sign: "cross" },
} as const;

/**
 * Draws the regions of a study on boundaries that it names.
 *
 * @param attribute the label of the attribute on which a case is active
 */
export function regionMap(
  attribute: string,
  places: readonly MapPlace[],
  boundaries: unknown,
  set: BoundarySet,
): FigureView {
  const shapes = shapesOf(boundaries);
  const standings = new Map(places.map((place) => [place.iso, place.standing]));
  const fill = (shape: Feature) => {
    const found = standings.get(String(shape.id));
    return found === undefined ? "#f1eee8" : looks[found].fill;
  };
  const located = places.filter((place) => place.lat !== undefined && place.lon !== undefined);
  const [longitude, latitude] = set.rotate ?? [0, 0];
  return plotFigure(
    {
      width: 900,
      height: 520,
      projection: { type: "azimuthal-equal-area", rotate: [longitude, latitude], domain: shapes },
      marks: [
        geo(shapes.features, { fill: (shape: Feature) => fill(shape), stroke: "#8b867d", strokeWidth: 0.5 }),
        ...(Object.keys(looks) as (keyof typeof looks)[]).map((standing_) =>
          dot(
            located.filter((place) => place.standing === standing_),
            {
              x: "lon",
              y: "lat",
              r: 5,
              symbol: looks[standing_].symbol,
              fill: "#000",
              stroke: "#fff",
              strokeWidth: 1.5,
            },
          ),
        ),
        ...(["start", "middle", "end"] as const).map((side) =>
          text(
            located.filter((place) => sideOf(place, located) === side),
            {
              x: "lon",
              y: "lat",
              text: "name",
              textAnchor: side,
              dx: { start: 9, middle: 0, end: -9 }[side],
              dy: side === "middle" ? -12 : 0,
              fill: "#000",
              stroke: "#fff",
              strokeWidth: 4,
              fontSize: 12,
              fontWeight: 600,
            },
          ),
        ),
      ],
    },
    say("{attribute} by case. {looks}. Boundaries: {source}.", {
      attribute,
      looks: capitalise(
        (Object.keys(looks) as (keyof typeof looks)[])
          .map((standing_) => `${say(looks[standing_].sign)}: ${say(standing_)}`)
          .join("; "),
      ),
      source: set.source,
    }),
    places.map((place) => `${place.name}: ${say(place.standing)}`).join("; "),
    {
      title: say("map of active cases"),
      columns: [say("case"), say("ISO 3166"), say("latitude"), say("longitude"), say("standing")],
      rows: places.map(({ name, iso, lat, lon, standing }) => [name, iso, lat, lon, say(standing)]),
    },
  );
}

/** Returns the side of the name: among places close together, left for the westernmost, right for the easternmost. */
function sideOf(place: MapPlace, places: readonly MapPlace[]): "start" | "middle" | "end" {
  const close = places.filter(
    (other) =>
      Math.abs((other.lon ?? 0) - (place.lon ?? 0)) < 8 && Math.abs((other.lat ?? 0) - (place.lat ?? 0)) < 5,
  );
  const longitudes = close.map((other) => other.lon ?? 0);
  if (close.length === 1) return "middle";
  if (place.lon === Math.min(...longitudes)) return "end";
  return place.lon === Math.max(...longitudes) ? "start" : "middle";
}
