import type { BoundarySet } from "@throughline/study";
import { anchor, html, type Markup } from "../page/html.ts";
import { figureOf } from "./figure.ts";
import { colourOf, gradeDisc, hatchPattern } from "./grade-look.ts";
import { type Labelled, labelPlaces, leaderEnd, textBox } from "./label-places.ts";
import { type Ground, mapGround } from "./map-ground.ts";
import { letterWidth, linesOf, picture, px, shortened, textLines } from "./svg-parts.ts";

/** A case with its place and its grade, as far as they are known. */
export type GradedPlace = {
  readonly caseId: string;
  readonly name: string;
  readonly iso?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly grade?: number;
};

/** What a map is of: an id that no other map of the page has, an attribute, the span of its grades, and the boundaries to draw on, if any. */
export type MapOf = {
  readonly id: string;
  readonly label: string;
  /** rising values that the legend shows; the first and the last are the ends of the scale */
  readonly marks: readonly number[];
  readonly set?: BoundarySet;
  /** TopoJSON of the set */
  readonly boundaries?: unknown;
};

/** With more cases than these there is no room for names, which the table has. */
const labelled = 200;

const size = { width: 900, height: 500, tile: 146, tileHeight: 62, legend: 52 };

/**
 * Cases by their grade on one attribute: on boundaries where there are any, on a graticule by latitude and longitude where not, and as
 * tiles where nothing is known of their place. A grade is told by how dark its region is and by how far its disc is filled; what is not
 * graded is hatched.
 *
 * @returns a figure in which each case carries `data-case`
 */
export function gradeMap(
  places: readonly GradedPlace[],
  { id, label, marks, set, boundaries }: MapOf,
): Markup {
  const [least = 0, most = least] = [marks[0], marks.at(-1)];
  const shareOf = (value: number) => (most > least ? (value - least) / (most - least) : 1);
  const share = ({ grade }: GradedPlace) => (grade === undefined ? undefined : shareOf(grade));
  const title = `map of ${label}`;
  const hatch = anchor("hatch", id);
  const fill = (place: GradedPlace) => {
    const part = share(place);
    return part === undefined ? `url(#${hatch})` : colourOf(part);
  };
  const ground = mapGround(places, { ...size, set, boundaries });
  const tiled = places.filter(({ caseId }) => !ground?.at.has(caseId));
  const top = ground === undefined ? 10 : size.height + 10;
  const perRow = Math.floor(size.width / size.tile);
  const bottom = top + Math.ceil(tiled.length / perRow) * size.tileHeight;
  const tiles = tiled.map((place, i) =>
    tile(
      place,
      share(place),
      fill(place),
      (i % perRow) * size.tile,
      top + Math.floor(i / perRow) * size.tileHeight,
    ),
  );
  // A picture that is saved alone still says whose boundaries it is drawn on.
  const cited =
    ground?.is === "boundaries" && set
      ? textLines([shortened(`Boundaries: ${set.source}`, 140)], { x: 12, y: bottom + 44 })
      : undefined;
  const missing = places.filter(({ grade }) => grade === undefined).length;
  return figureOf(
    picture(
      size.width,
      bottom + size.legend,
      `Map of ${label}. ${places.map(said).join("; ")}`,
      html`${hatchPattern(hatch)}${ground && mapOf(ground, places, share, fill)}${tiles}${legend(
        marks.map((value) => ({ share: shareOf(value), text: String(Number(value.toFixed(2))) })),
        hatch,
        bottom + 8,
      )}${cited}`,
    ),
    `${label}, by case: the darker and the fuller the disc, the higher.${missing > 0 ? ` Hatched, with a dashed circle: not graded (${missing} of ${places.length}).` : ""}${ground?.is === "boundaries" && set ? ` Boundaries: ${set.source}.` : ground ? " By latitude and longitude, without boundaries." : ""}${tiled.length > 0 ? ` As tiles: ${ground ? "cases that are not on the map" : "no place of theirs is known"}.` : ""}`,
    {
      title,
      columns: ["case", "name", "ISO 3166", "latitude", "longitude", "grade"],
      rows: places.map(({ caseId, name, iso, lat, lon, grade }) => [caseId, name, iso, lat, lon, grade]),
    },
  );
}

const said = ({ name, grade }: GradedPlace) =>
  `${name}: ${grade === undefined ? "not graded" : printed(grade)}`;

const printed = (grade: number) => String(Number(grade.toPrecision(4)));

function mapOf(
  ground: Ground,
  places: readonly GradedPlace[],
  share: (place: GradedPlace) => number | undefined,
  fill: (place: GradedPlace) => string,
): Markup {
  const onMap = places.filter(({ caseId }) => ground.at.has(caseId));
  const points: Labelled[] = onMap.map(({ caseId, name }) => ({
    ...(ground.at.get(caseId) as { x: number; y: number }),
    text: name,
  }));
  const labels = onMap.length > labelled ? [] : labelPlaces(points, size, []);
  const areas = onMap.map((place) => {
    const shape = ground.shapes.get(place.caseId);
    return (
      shape !== undefined &&
      html`<path class="region" data-case="${place.caseId}" d="${shape}" fill="${fill(place)}" stroke="#5f5a52" stroke-width="0.8"/>`
    );
  });
  const marks = onMap.map((place, i) => {
    const [point, at] = [points[i] as Labelled, labels[i]];
    const leader = at?.far ? leaderEnd(point, textBox(at.x, at.y, point.text.length)) : undefined;
    const bare = !ground.shapes.has(place.caseId);
    return html`<g data-case="${place.caseId}" class="record">${leader ? html`<line x1="${px(point.x)}" y1="${px(point.y)}" x2="${px(leader[0])}" y2="${px(leader[1])}" stroke="#6b665e" stroke-width="0.8"/>` : undefined}${bare ? html`<circle cx="${px(point.x)}" cy="${px(point.y)}" r="12" fill="${fill(place)}" stroke="#5f5a52"/>` : undefined}${gradeDisc(share(place), point.x, point.y)}${at ? textLines([point.text], { x: at.x, y: at.y + 4, weight: 600 }) : undefined}<title>${said(place)}</title></g>`;
  });
  return html`${ground.paths.map(({ d, is }) => html`<path d="${d}" fill="${is === "land" ? "#f1eee8" : "none"}" stroke="${is === "land" ? "#8b867d" : "#d8d3ca"}" stroke-width="0.5"/>`)}${areas.filter((area) => area !== false)}${marks}`;
}

function tile(place: GradedPlace, share: number | undefined, fill: string, x: number, y: number): Markup {
  const lines = linesOf(place.name, 15).slice(0, 3);
  return html`<g data-case="${place.caseId}" class="record"><rect x="${x + 3}" y="${y + 3}" width="${size.tile - 6}" height="${size.tileHeight - 6}" fill="#fff" stroke="#5f5a52"/><rect x="${x + 3}" y="${y + 3}" width="32" height="${size.tileHeight - 6}" fill="${fill}" stroke="#5f5a52"/>${gradeDisc(share, x + 19, y + size.tileHeight / 2)}${textLines(lines, { x: x + 41, y: y + size.tileHeight / 2 + 5 - (lines.length - 1) * 7, weight: 600 })}<title>${said(place)}</title></g>`;
}

function legend(
  marks: readonly { readonly share: number; readonly text: string }[],
  hatch: string,
  y: number,
): Markup {
  const items = [...marks, { share: undefined, text: "not graded" }];
  let x = 12;
  return html`${items.map(({ share, text }) => {
    const at = x;
    x += 58 + text.length * letterWidth + 14;
    return html`<rect x="${px(at)}" y="${y}" width="30" height="18" fill="${share === undefined ? `url(#${hatch})` : colourOf(share)}" stroke="#5f5a52"/>${gradeDisc(share, at + 44, y + 9)}${textLines([text], { x: at + 57, y: y + 13 })}`;
  })}`;
}
