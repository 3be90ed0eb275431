import type { PatternFile } from "@throughline/study";
import { z } from "zod";
import { checkedByStudy, revisionSchema } from "./parts.ts";
import { route } from "./route.ts";

const tag = "pathways";

const patternSchema = z.object({
  path: z.string().describe("its file, such as patterns/quiet-aid.yaml"),
  version: z.int(),
  pattern: checkedByStudy<PatternFile>(
    "its settings (docs/patterns.md); null when they cannot be read",
  ).nullable(),
});
/** A file with a pathway pattern of this study. */
export type PatternFileRow = z.infer<typeof patternSchema>;

export const patternContract = {
  list: route({
    method: "GET",
    path: "/api/pattern-files",
    tag,
    summary: "The files of the pathway patterns of this study, with their settings",
    answer: z.array(patternSchema),
  }),
  set: route({
    method: "PUT",
    path: "/api/pattern-files",
    tag,
    summary: "Writes a pathway pattern of this study to its file; comments on unchanged settings are kept",
    body: z.strictObject({
      path: z
        .string()
        .regex(/^patterns\/[\p{L}\p{N}][\p{L}\p{N}._-]*\.yaml$/u)
        .max(200)
        .describe("its file, such as patterns/quiet-aid.yaml"),
      version: z.int().min(1).optional().describe("the version you read; absent for a new file"),
      pattern: checkedByStudy<PatternFile>("its settings (docs/patterns.md)"),
    }),
    answer: revisionSchema.nullable(),
  }),
};
