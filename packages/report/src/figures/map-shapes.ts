import { geoArea } from "d3-geo";
import type { Feature, FeatureCollection, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** Returns the shapes of the first layer of a TopoJSON file. */
export function shapesOf(boundaries: unknown): FeatureCollection {
  const topology = boundaries as Topology;
  const [layer] = Object.values(topology.objects) as GeometryCollection[];
  return fixWinding(feature(topology, layer as GeometryCollection) as FeatureCollection);
}

/**
 * Corrects the winding order of rings that would enclose more than half of the globe, which differs between sources
 * of boundaries.
 */
function fixWinding(shapes: FeatureCollection): FeatureCollection {
  const polygon = (rings: Position[][]) =>
    geoArea({ type: "Polygon", coordinates: rings }) > 2 * Math.PI
      ? rings.map((ring) => ring.toReversed())
      : rings;
  return {
    ...shapes,
    features: shapes.features.filter(hasPlace).map((shape): Feature => {
      const { geometry } = shape;
      if (geometry.type === "Polygon")
        return { ...shape, geometry: { ...geometry, coordinates: polygon(geometry.coordinates) } };
      if (geometry.type !== "MultiPolygon") return shape;
      return { ...shape, geometry: { ...geometry, coordinates: geometry.coordinates.map(polygon) } };
    }),
  };
}

/** GeoJSON allows features without geometry, which its types leave out. */
const hasPlace = ({ geometry }: { readonly geometry: Feature["geometry"] | null }): boolean =>
  geometry !== null;
