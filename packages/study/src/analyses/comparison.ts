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
      reform: attribute.describe("the outcome by which one case is said to have the greatest reform"),
    })
    .describe(
      "Which instruments each case had and which outcomes it had: who is first, who is alone, what sets the first apart.",
    ),
  title: "Interventions compared",
  tables: ["cases", "grades", "periods", "claims"],
  references: ({ cases, instruments, outcomes, reform }) => [
    ...one("caseKinds", cases, "cases"),
    ...Object.entries(instruments).flatMap(([group, ids]) => each("attributes", ids, "instruments", group)),
    ...each("attributes", outcomes, "outcomes"),
    ...one("attributes", reform, "reform"),
  ],
});
