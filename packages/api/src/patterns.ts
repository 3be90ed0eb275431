import type { PatternFile } from "@throughline/study";
import { z } from "zod";
import { checkedByStudy, revisionSchema } from "./parts.ts";
import { route } from "./route.ts";

const tag = "pathways";

const patternSchema = z.object({
  path: z.string().describe("its file, as patterns/quiet-aid.yaml"),
  version: z.int(),
  pattern: checkedByStudy<PatternFile>(
    "its settings (docs/patterns.md); null when they cannot be read",
  ).nullable(),
});
/** A file of a pattern of the study's own. */
export type PatternFileRow = z.infer<typeof patternSchema>;

export const patternContract = {
  list: route({
    method: "GET",
    path: "/api/pattern-files",
    tag,
    summary: "The files of the pathway patterns of the study's own, with their settings",
    answer: z.array(patternSchema),
  }),
  set: route({
    method: "PUT",
    path: "/api/pattern-files",
    tag,
    summary:
      "Writes a pathway pattern of the study's own into its file; settings that stay keep their comments",
    body: z.strictObject({
      path: z
        .string()
        .regex(/^patterns\/[\p{L}\p{N}][\p{L}\p{N}._-]*\.yaml$/u)
        .max(200)
        .describe("its file, as patterns/quiet-aid.yaml"),
      version: z.int().min(1).optional().describe("the version you saw; left out for a new file"),
      pattern: checkedByStudy<PatternFile>("its settings (docs/patterns.md)"),
    }),
    answer: revisionSchema.nullable(),
  }),
};
