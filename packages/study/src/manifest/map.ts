import { z } from "zod";
import { caseKind } from "./parts.ts";

const file = z.string().min(1).describe("a TopoJSON file in this folder whose features have ISO 3166 ids");
const source = z.string().min(1).describe("whose boundaries they are, for the caption");
const rotate = z.tuple([z.number(), z.number()]).describe("longitude and latitude turned to the middle");

const boundarySet = z.strictObject({
  name: z.string().min(1).describe("its name in the list of choices"),
  file,
  source,
  rotate: rotate.exactOptional().describe("as above, for this set"),
});
/** Boundaries for maps. */
export type BoundarySet = z.infer<typeof boundarySet>;

/** `map` of study.yaml. Without boundaries, places are drawn by latitude and longitude, or as tiles. */
export const map = z.strictObject({
  cases: caseKind,
  name: z
    .string()
    .min(1)
    .optional()
    .describe("the name of the boundaries in the list of choices; their source when left out"),
  boundaries: file.optional(),
  source: source.optional(),
  rotate: rotate.optional(),
  sets: z
    .array(boundarySet)
    .default([])
    .describe("further boundary sets to choose from: other years, other units, another side's view"),
});

/** Returns the boundary sets of a study, the default one first; none when it declares none. */
export function boundarySets(declared: z.infer<typeof map> | undefined): BoundarySet[] {
  if (!declared) return [];
  const { boundaries, source: of, name = of, rotate: turned, sets } = declared;
  const common = turned === undefined ? {} : { rotate: turned };
  return [
    ...(boundaries === undefined || of === undefined || name === undefined
      ? []
      : [{ name, file: boundaries, source: of, ...common }]),
    ...sets.map(({ rotate: own, ...set }) => ({
      ...set,
      ...(own === undefined ? common : { rotate: own }),
    })),
  ];
}
