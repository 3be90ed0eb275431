import { z } from "zod";
import { attribute, attributes, caseKind, common, id } from "../manifest/parts.ts";
import { analysisKind, each, one } from "./kind.ts";

export const comparison = analysisKind({
  settings: z
    .strictObject({
      ...common,
      kind: z.literal("comparison"),
      cases: caseKind,
      instruments: z
        .record(id, attributes)
        .describe("the instruments, in groups: norms, assistance, pressure, …"),
      outcomes: attributes.describe("the outcomes, in the order of the table"),
      reform: attribute.describe("the outcome that decides which case has the greatest reform"),
    })
    .describe("Instruments and outcomes of each case: which case leads, and which instruments only it had."),
  title: "Interventions compared",
  tables: ["cases", "grades", "periods", "claims"],
  references: ({ cases, instruments, outcomes, reform }) => [
    ...one("caseKinds", cases, "cases"),
    ...Object.entries(instruments).flatMap(([group, ids]) => each("attributes", ids, "instruments", group)),
    ...each("attributes", outcomes, "outcomes"),
    ...one("attributes", reform, "reform"),
  ],
});
