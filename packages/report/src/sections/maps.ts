import type { AnalysisResult } from "@throughline/assess";
import { type AttributeDeclaration, type BoundarySet, boundarySets, type Study } from "@throughline/study";
import { type GradedPlace, gradeMap } from "../figures/grade-map.ts";
import { regionMap } from "../figures/map.ts";
import type { Book } from "../page/book.ts";
import { html, type Markup } from "../page/html.ts";

type Variation = Extract<AnalysisResult, { kind: "variation" }>;

/** The map of active cases on the boundary set that the analysis asks for, the other sets folded; then a map of each attribute it names. */
export function mapsOf(book: Book, { id, parameters, result }: Variation): Markup {
  const { study } = book;
  const kind = parameters.cases;
  const sets = study.manifest.map?.cases === kind ? boundarySets(study.manifest.map) : [];
  const first = sets.find(({ name }) => name === parameters.boundaries) ?? sets[0];
  const others = sets.filter((set) => set !== first);
  const cases = new Map(study.cases.map((c) => [c.id, c]));
  const places = result.cases.map((c) => ({
    name: c.name,
    iso: c.iso,
    lat: cases.get(c.id)?.lat,
    lon: cases.get(c.id)?.lon,
    standing:
      c.orientation === undefined
        ? ("not graded" as const)
        : c.orientation > 0.5
          ? ("active" as const)
          : ("not active" as const),
  }));
  const active = (set: BoundarySet) =>
    study.boundaries?.[set.file] === undefined
      ? undefined
      : regionMap(places, study.boundaries[set.file], set);
  return html`${first ? active(first) : gradedMap(study, { id: `${id}-active`, kind, attribute: parameters.orientation })}${others.map(
    (set) =>
      html`<details><summary>On other boundaries: ${set.name}</summary><div>${active(set)}</div></details>`,
  )}${(parameters.maps ?? []).map(
    (attribute) =>
      html`<details><summary>Map of ${book.label(attribute)}</summary><div>${gradedMap(study, { id: `${id}-${attribute}`, kind, attribute, ...(first && { set: first }) })}</div></details>`,
  )}`;
}

/** A map of the cases of a kind by their grade on an attribute. */
export type GradedMap = {
  /** no other map of the page has it */
  readonly id: string;
  readonly kind: string;
  readonly attribute: string;
  /** the boundaries to draw on; without them, places by latitude and longitude, or tiles */
  readonly set?: BoundarySet;
};

/** Draws the cases of a kind by their grade on an attribute. */
export function gradedMap(
  study: Pick<Study, "cases" | "grades" | "manifest" | "boundaries">,
  { id: map, kind, attribute, set }: GradedMap,
): Markup {
  const grades = new Map(
    study.grades.filter((one) => one.attribute === attribute).map(({ caseId, grade }) => [caseId, grade]),
  );
  const places = study.cases
    .filter((c) => c.kind === kind)
    .map(({ id, name, iso, lat, lon }): GradedPlace => {
      const grade = grades.get(id);
      return {
        caseId: id,
        name,
        ...(iso === undefined ? {} : { iso }),
        ...(lat === undefined ? {} : { lat }),
        ...(lon === undefined ? {} : { lon }),
        ...(grade === undefined ? {} : { grade }),
      };
    });
  const { label = attribute, scale } = study.manifest.attributes[attribute] ?? {};
  const known = places.flatMap(({ grade }) => grade ?? []);
  const boundaries = set && study.boundaries?.[set.file];
  return gradeMap(places, {
    id: map,
    label,
    marks: marksOf(scale, known),
    ...(set && boundaries !== undefined ? { set, boundaries } : {}),
  });
}

/** What the legend shows: of a set thirds, of several values each, of raw values four between the least and the greatest. */
function marksOf(scale: AttributeDeclaration["scale"], known: readonly number[]): number[] {
  const thirds = [0, 1 / 3, 2 / 3, 1];
  if (scale === "multi") return Array.from({ length: Math.max(1, ...known) + 1 }, (_, value) => value);
  if (scale !== "raw" || known.length === 0) return thirds;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  return least === most ? [least] : thirds.map((share) => least + share * (most - least));
}
