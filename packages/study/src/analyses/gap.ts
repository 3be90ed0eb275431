import { z } from "zod";
import { attribute, caseKind, common } from "../manifest/parts.ts";
import { analysisKind, one } from "./kind.ts";

export const gap = analysisKind({
  settings: z
    .strictObject({
      ...common,
      kind: z.literal("gap"),
      cases: caseKind,
      paper: attribute,
      practice: attribute,
    })
    .describe("Stated reform against reform in practice."),
  title: "Law and practice",
  tables: ["cases", "grades"],
  references: ({ cases, paper, practice }) => [
    ...one("caseKinds", cases, "cases"),
    ...one("attributes", paper, "paper"),
    ...one("attributes", practice, "practice"),
  ],
});
