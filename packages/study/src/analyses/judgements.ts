import { z } from "zod";
import { attributes, common } from "../manifest/parts.ts";
import { analysisKind, each } from "./kind.ts";

export const judgements = analysisKind({
  settings: z
    .strictObject({ ...common, kind: z.literal("judgements"), attributes })
    .describe("Judgements of the authors that no grade cites, shown as theirs with their claims."),
  title: "Judgements of the authors",
  tables: ["claims"],
  references: ({ attributes: ids }) => each("attributes", ids, "attributes"),
});
