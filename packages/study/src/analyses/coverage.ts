import { z } from "zod";
import { caseKind, common } from "../manifest/parts.ts";
import { analysisKind, one } from "./kind.ts";

export const coverage = analysisKind({
  settings: z
    .strictObject({
      ...common,
      kind: z.literal("coverage"),
      cases: caseKind,
      from: z.number().int(),
      to: z.number().int(),
      own_terms: z
        .array(z.string().min(1))
        .optional()
        .describe("the terms of media.csv that the movement itself uses, counted apart as well"),
    })
    .describe("Counts of articles in media.csv, first year against last."),
  title: "Media coverage",
  tables: ["cases", "media"],
  references: ({ cases }) => one("caseKinds", cases, "cases"),
});
