import { z } from "zod";
import { attributes, common } from "../manifest/parts.ts";
import { analysisKind, each } from "./kind.ts";

export const testimony = analysisKind({
  settings: z
    .strictObject({
      ...common,
      kind: z.literal("testimony"),
      attributes: attributes.describe("the attributes under which testimony is kept"),
    })
    .describe(
      "Expert statements as evidence with author, locator and quotation, and how many witnesses there are.",
    ),
  title: "Expert testimony",
  tables: ["claims"],
  references: ({ attributes: ids }) => each("attributes", ids, "attributes"),
});
