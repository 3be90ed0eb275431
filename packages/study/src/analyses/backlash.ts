import { z } from "zod";
import { attribute, caseKind, common } from "../manifest/parts.ts";
import { analysisKind, one } from "./kind.ts";

export const backlash = analysisKind({
  settings: z
    .strictObject({
      ...common,
      kind: z.literal("backlash"),
      cases: caseKind,
      grade: attribute.describe("the coder's grade of hostile reaction"),
      spillover: caseKind.describe("the kind of the cases of related issues it may spread to"),
    })
    .describe("Hostile reaction and its spread to related issues, with dates, before or after the pressure."),
  title: "Backlash and spillover",
  tables: ["cases", "grades", "ties"],
  references: ({ cases, grade, spillover }) => [
    ...one("caseKinds", cases, "cases"),
    ...one("attributes", grade, "grade"),
    { to: "caseKinds", id: spillover, path: ["spillover"], optional: true },
  ],
});
