import { z } from "zod";
import { attribute, caseKind, common, id } from "../manifest/parts.ts";
import { analysisKind, one } from "./kind.ts";

export const participation = analysisKind({
  settings: z
    .strictObject({
      ...common,
      kind: z.literal("participation"),
      cases: caseKind,
      during: attribute.describe("part taken while the reform was made"),
      after: attribute.describe("part taken afterwards"),
      participants: z.array(id).min(1).describe("the kinds of actor whose part it is"),
    })
    .describe("Who was invited, consulted, drafting or excluded, over time."),
  title: "Participation over time",
  tables: ["cases", "grades", "actors", "ties", "claims"],
  references: ({ cases, during, after }) => [
    ...one("caseKinds", cases, "cases"),
    ...one("attributes", during, "during"),
    ...one("attributes", after, "after"),
  ],
});
