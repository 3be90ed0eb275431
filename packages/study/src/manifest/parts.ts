import { z } from "zod";

/** An id of study.yaml. */
export const id = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, "an id has letters, digits, '.', '_' and '-' only");
export const attribute = id.describe("an attribute declared under `attributes`");
export const attributes = z.array(attribute).min(1);
export const caseKind = id.describe("the kind of the cases it compares, as in cases.csv");

/** A number from 0 to 1. */
export const share = z.number().min(0).max(1);

/** The settings of every analysis. */
export const common = {
  id: id.describe("the id of the analysis, used in the ids of its conclusions"),
  title: z.string().min(1).describe("its heading in the report"),
  chapter: z
    .enum(["achieved", "pathway", "where", "response", "causes"])
    .optional()
    .describe(
      "the chapter of the report that it belongs to, by the question it answers; its kind decides when left out",
    ),
};
