import { z } from "zod";
import { attributes, caseKind, common } from "../manifest/parts.ts";
import { analysisKind, each, one } from "./kind.ts";

export const balance = analysisKind({
  settings: z
    .strictObject({ ...common, kind: z.literal("balance"), cases: caseKind, parts: attributes })
    .describe("How evenly several parts of a reform went forward, per case and over time."),
  title: "Balance of the parts of a reform",
  tables: ["cases", "grades", "claims"],
  references: ({ cases, parts }) => [
    ...one("caseKinds", cases, "cases"),
    ...each("attributes", parts, "parts"),
  ],
});
