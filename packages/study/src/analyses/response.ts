import { z } from "zod";
import { attribute, caseKind, common } from "../manifest/parts.ts";
import { analysisKind, one } from "./kind.ts";

export const response = analysisKind({
  settings: z
    .strictObject({
      ...common,
      kind: z.literal("response"),
      cases: caseKind,
      access: attribute.describe("descriptive: the movement's actors let into the process"),
      objectives: attribute.describe("substantive: the movement's objectives met"),
      critique: attribute.optional().describe("how far the movement's critique is kept"),
      aims_without_critique: z
        .string()
        .min(1)
        .optional()
        .describe("the study's word for aims that are met while the critique is left out"),
    })
    .describe("No response, co-optation, preemption or alliance."),
  title: "State response",
  tables: ["cases", "grades"],
  references: ({ cases, access, objectives, critique }) => [
    ...one("caseKinds", cases, "cases"),
    ...one("attributes", access, "access"),
    ...one("attributes", objectives, "objectives"),
    ...one("attributes", critique, "critique"),
  ],
});
