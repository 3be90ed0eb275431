import { type BoundarySet, boundarySets } from "@throughline/study";
import { gradedMap } from "../../figures/graded-map.ts";
import { text } from "../../language/text.ts";
import type { Book, ResultOf } from "../../view/book.ts";
import type { Block, FigureView } from "../../view/view.ts";
import { type MapPlace, regionMap } from "./region-map.ts";

type Variation = ResultOf<"variation">;

/**
 * The map of active cases on the boundaries of the analysis, with the other sets folded; then a map of each attribute
 * that it names.
 */
export function mapsOf(book: Book, analysis: Variation): Block[] {
  const { id, parameters } = analysis;
  const { study } = book;
  const kind = parameters.cases;
  const sets = study.manifest.map?.cases === kind ? boundarySets(study.manifest.map) : [];
  const first = sets.find(({ name }) => name === parameters.boundaries) ?? sets[0];
  const places = placesOf(book, analysis);
  const active = (set: BoundarySet): FigureView[] => {
    const boundaries = study.boundaries?.[set.file];
    return boundaries === undefined
      ? []
      : [regionMap(book.label(parameters.orientation), places, boundaries, set)];
  };
  return [
    ...(first
      ? active(first)
      : [gradedMap(study, { id: `${id}-active`, kind, attribute: parameters.orientation })]),
    ...sets
      .filter((set) => set !== first)
      .map(
        (set): Block => ({
          is: "details",
          name: `boundaries ${set.name}`,
          summary: text("On other boundaries: {set}", { set: set.name }),
          blocks: active(set),
        }),
      ),
    ...(parameters.maps ?? []).map(
      (attribute): Block => ({
        is: "details",
        name: `map ${attribute}`,
        summary: text("Map of {attribute}", { attribute: book.label(attribute) }),
        blocks: [
          gradedMap(study, { id: `${id}-${attribute}`, kind, attribute, ...(first && { set: first }) }),
        ],
      }),
    ),
  ];
}

function placesOf(book: Book, { result }: Variation): MapPlace[] {
  const cases = new Map(book.study.cases.map((c) => [c.id, c]));
  return result.cases.map((c) => ({
    name: c.name,
    iso: c.iso,
    lat: cases.get(c.id)?.lat,
    lon: cases.get(c.id)?.lon,
    standing: c.orientation === undefined ? "not graded" : c.orientation > 0.5 ? "active" : "not active",
  }));
}
