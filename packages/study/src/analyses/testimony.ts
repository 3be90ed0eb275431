import { z } from "zod";
import { attribute, attributes, common } from "../manifest/parts.ts";
import { analysisKind, each, one } from "./kind.ts";

export const testimony = analysisKind({
  settings: z
    .strictObject({
      ...common,
      kind: z.literal("testimony"),
      attributes: attributes.describe("the attributes under which testimony is kept"),
      standing: attribute
        .optional()
        .describe(
          "the attribute under which the standing of witnesses is kept: who they are, and in whose pay",
        ),
    })
    .describe(
      "Expert statements as evidence with author, locator and quotation, and how many witnesses there are.",
    ),
  title: "Expert testimony",
  tables: ["claims"],
  references: ({ attributes: ids, standing }) => [
    ...each("attributes", ids, "attributes"),
    ...one("attributes", standing, "standing"),
  ],
});
