import { notice } from "@throughline/messages";
import { z } from "zod";
import { attribute, attributes, caseKind, common } from "../manifest/parts.ts";
import { suggestion } from "../nearest.ts";
import { analysisKind, each, one } from "./kind.ts";

export const variation = analysisKind({
  settings: z
    .strictObject({
      ...common,
      kind: z.literal("variation"),
      cases: caseKind,
      orientation: attribute.describe("the attribute by which a case counts as active"),
      measures: attributes.describe("the measures a case can have taken"),
      issue: z
        .string()
        .min(1)
        .optional()
        .describe(
          "the issue that the measures are on, as in the column issue of claims.csv and cases.csv; what is on another is not counted",
        ),
      location: z
        .strictObject({ label: z.string().min(1), any: attributes })
        .describe("a location: a case is in it when it is in any of these attributes"),
      explanations: attributes.describe("what may explain why cases are active"),
      maps: attributes
        .optional()
        .describe("attributes that the report draws on a map of their own, by grade"),
      boundaries: z
        .string()
        .optional()
        .describe(
          "the name of the boundary set that the report's maps are drawn on; the first when left out",
        ),
    })
    .describe("Cases by measures, dates, partners and mechanisms, and what the active ones have in common."),
  title: "Variation between cases",
  tables: ["cases", "grades", "claims", "events", "ties", "actors"],
  references: ({ cases, orientation, measures, location, explanations, maps, boundaries }) => [
    ...one("caseKinds", cases, "cases"),
    ...one("attributes", orientation, "orientation"),
    ...each("attributes", measures, "measures"),
    ...each("attributes", location.any, "location", "any"),
    ...each("attributes", explanations, "explanations"),
    ...each("attributes", maps, "maps"),
    ...one("boundaries", boundaries, "boundaries"),
  ],
  check({ id, boundaries }, context) {
    if (boundaries === undefined || context.boundaries.includes(boundaries)) return;
    context.add(
      ["boundaries"],
      notice('analysis "{id}" names the boundary set "{boundaries}", which does not exist{nearest}', {
        id,
        boundaries,
        nearest: suggestion(boundaries, context.boundaries),
      }),
      context.boundaries.length === 0
        ? notice("Add it to map.sets.")
        : notice("Use one of {names}, or add it to map.sets.", {
            names: context.boundaries.map((name) => `"${name}"`).join(", "),
          }),
    );
  },
});
