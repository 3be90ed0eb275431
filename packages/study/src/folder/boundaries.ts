import { type Message, notice } from "@throughline/messages";
import type { Problem } from "../problem.ts";
import type { Study } from "../study.ts";

/**
 * Reads boundary files.
 *
 * @param texts the texts by file
 * @returns the boundaries by file (undefined without files), and a problem for each file that cannot be drawn
 */
export function readBoundaries(texts: ReadonlyMap<string, string>): {
  boundaries: Study["boundaries"];
  problems: Problem[];
} {
  const read: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [file, text] of texts) {
    const content = contentOf(text);
    const what = content === undefined ? notice("the file is not JSON") : topologyProblem(content);
    if (what === undefined) read[file] = content;
    else
      problems.push({
        severity: "error",
        at: { file },
        what,
        fix: notice("Give a TopoJSON file whose features have ISO 3166 ids."),
      });
  }
  return { boundaries: Object.keys(read).length === 0 ? undefined : read, problems };
}

function contentOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Topology = {
  readonly type?: unknown;
  readonly objects?: unknown;
  readonly arcs?: unknown;
  readonly transform?: unknown;
};
type Geometry = {
  readonly type?: unknown;
  readonly id?: unknown;
  readonly arcs?: unknown;
  readonly coordinates?: unknown;
};

/**
 * Returns why a TopoJSON file cannot be drawn; undefined when it can. Every coordinate and every reference to an arc
 * is checked.
 */
function topologyProblem(content: unknown): Message | undefined {
  if (!isObject(content)) return noTopology;
  const { type, objects, arcs, transform } = content as Topology;
  if (type !== "Topology" || !isObject(objects) || !Array.isArray(arcs)) return noTopology;
  const [layer] = Object.values(objects);
  if (!isObject(layer)) return noTopology;
  const { type: kind, geometries } = layer as { type?: unknown; geometries?: unknown };
  if (kind !== "GeometryCollection" || !Array.isArray(geometries)) return noTopology;
  if (transform !== undefined && !isTransform(transform))
    return notice("its transform is not two scales and two offsets");
  const broken = arcs.findIndex((arc) => !Array.isArray(arc) || arc.length < 2 || !arc.every(isPosition));
  if (broken >= 0)
    return notice("its arc {number} is not a list of at least two positions", { number: broken });
  for (const [index, geometry] of geometries.entries()) {
    const problem = geometryProblem(geometry, arcs.length);
    if (problem !== undefined)
      return notice("its feature {number}{id} {problem}", { number: index + 1, id: idOf(geometry), problem });
  }
  return undefined;
}

const noTopology = notice("the file is not TopoJSON with features");

/** The nesting depth of the lists of arcs or coordinates of each kind of geometry. */
const arcDepth: ReadonlyMap<unknown, number> = new Map([
  ["LineString", 1],
  ["MultiLineString", 2],
  ["Polygon", 2],
  ["MultiPolygon", 3],
]);

function geometryProblem(geometry: unknown, arcCount: number): Message | undefined {
  if (!isObject(geometry)) return notice("is not a geometry");
  const { type, arcs, coordinates } = geometry as Geometry;
  // A feature without geometry, as TopoJSON writes it.
  if (type === null) return undefined;
  if (type === "Point") return isPosition(coordinates) ? undefined : notice("has no position");
  if (type === "MultiPoint")
    return Array.isArray(coordinates) && coordinates.every(isPosition)
      ? undefined
      : notice("has no list of positions");
  const depth = arcDepth.get(type);
  if (depth === undefined)
    return notice("is of the type {type}, which cannot be drawn", {
      type: JSON.stringify(type) ?? "undefined",
    });
  return isArcs(arcs, depth, arcCount)
    ? undefined
    : notice("refers to arcs that are not among the {count} of the file", { count: arcCount });
}

function isArcs(arcs: unknown, depth: number, count: number): boolean {
  if (depth === 0) return Number.isInteger(arcs) && (arcs as number) >= -count && (arcs as number) < count;
  return Array.isArray(arcs) && arcs.every((one) => isArcs(one, depth - 1, count));
}

function isPosition(value: unknown): boolean {
  return Array.isArray(value) && value.length >= 2 && value.every(Number.isFinite);
}

function isTransform(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { scale, translate } = value as { scale?: unknown; translate?: unknown };
  return isPosition(scale) && isPosition(translate);
}

function idOf(geometry: unknown): string {
  const id = isObject(geometry) ? (geometry as Geometry).id : undefined;
  return typeof id === "string" || typeof id === "number" ? ` (${id})` : "";
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
