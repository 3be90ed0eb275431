import type { AttributeDeclaration, BoundarySet, Study } from "@throughline/study";
import type { FigureView } from "../view/view.ts";
import { type GradedPlace, gradeMap } from "./grade-map.ts";

/** A map of the cases of a kind by their grade on an attribute. */
export type GradedMap = {
  /** unique on the page */
  readonly id: string;
  readonly kind: string;
  readonly attribute: string;
  /** the boundaries to draw on; without them, positions by latitude and longitude, or tiles */
  readonly set?: BoundarySet;
};

/** Draws the cases of a kind by their grade on an attribute. */
export function gradedMap(
  study: Pick<Study, "cases" | "grades" | "manifest" | "boundaries">,
  { id: map, kind, attribute, set }: GradedMap,
): FigureView {
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

/**
 * Returns the values in the legend: thirds of a set, each value of a multi-value attribute, four raw values between
 * minimum and maximum.
 */
function marksOf(scale: AttributeDeclaration["scale"], known: readonly number[]): number[] {
  const thirds = [0, 1 / 3, 2 / 3, 1];
  if (scale === "multi") return Array.from({ length: Math.max(1, ...known) + 1 }, (_, value) => value);
  if (scale !== "raw" || known.length === 0) return thirds;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  return least === most ? [least] : thirds.map((share) => least + share * (most - least));
}
