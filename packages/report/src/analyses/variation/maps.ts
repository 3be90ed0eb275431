import { type BoundarySet, boundarySets } from "@throughline/study";
import { gradedMap } from "../../figures/graded-map.ts";
import { text } from "../../language/text.ts";
import type { Book, ResultOf } from "../../view/book.ts";
import type { Block, FigureView } from "../../view/view.ts";

/**
 * The map of the orientation on the boundaries of the analysis, with the other sets folded; then a map of each further
 * attribute that it names.
 */
export function mapsOf({ study, label }: Book, { id, parameters }: ResultOf<"variation">): Block[] {
  const { cases: kind, orientation, boundaries, maps = [] } = parameters;
  const sets = study.manifest.map?.cases === kind ? boundarySets(study.manifest.map) : [];
  const first = sets.find(({ name }) => name === boundaries) ?? sets[0];
  const mapOf = (attribute: string, set: BoundarySet | undefined): FigureView =>
    gradedMap(study, { id: `${id}-${attribute}-${set?.name}`, kind, attribute, ...(set && { set }) });
  return [
    mapOf(orientation, first),
    ...sets
      .filter((set) => set !== first)
      .map(
        (set): Block => ({
          is: "details",
          name: `boundaries ${set.name}`,
          summary: text("On other boundaries: {set}", { set: set.name }),
          blocks: [mapOf(orientation, set)],
        }),
      ),
    ...maps
      .filter((attribute) => attribute !== orientation)
      .map(
        (attribute): Block => ({
          is: "details",
          name: `map ${attribute}`,
          summary: text("Map of {attribute}", { attribute: label(attribute) }),
          blocks: [mapOf(attribute, first)],
        }),
      ),
  ];
}
