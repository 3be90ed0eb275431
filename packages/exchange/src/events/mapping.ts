import { channels } from "@throughline/study";
import { z } from "zod";
import { layoutIds } from "./layouts/layouts.ts";

const text = z.string().min(1);
const called = z.union([text, z.number().transform(String)]);
const side = z
  .record(text, called)
  .refine((fields) => Object.keys(fields).length > 0, "name at least one field, as code: USAGOV*");
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/u, "write a month as 1999-01, in quotation marks");

const rule = z.strictObject({
  channel: z.enum(channels),
  sign: z.enum(["+", "-"]).default("+").describe("+ made; - cut, refused or opposed"),
  from_kind: z.array(text).min(1).optional().describe("only where the acting actor is of one of these kinds"),
  to: z
    .enum(["abroad", "target"])
    .optional()
    .describe("only where the other actor sits outside the target state, or in it"),
});

/**
 * The meaning of a code: a channel with its sign, optionally only between certain actors; or `none` for no
 * tie.
 */
export const codeRuleSchema = z.union([z.literal("none"), rule]);

/** A mapping file: how the events of a file become ties of a study. */
export const mappingSchema = z
  .strictObject({
    layout: z.enum(layoutIds).describe("the layout of the files"),
    source: text.describe("the source of the events, by its key in sources.bib"),
    case: text.describe("the case that the ties belong to"),
    attribute: text.describe("the attribute of the claims behind the ties"),
    actors: z
      .record(
        text,
        z
          .array(side)
          .min(1)
          .describe("what the layout calls it; * stands for any letters; all fields of one entry must match"),
      )
      .refine((actors) => Object.keys(actors).length >= 2, "a tie has two ends: map at least two actors")
      .describe("the actors of the study; if an event fits several, the first is taken"),
    channels: z
      .record(text, codeRuleSchema)
      .default({})
      .describe("what codes mean, in place of or in addition to the shipped map"),
    coverage: z
      .strictObject({ from: month, to: month })
      .optional()
      .describe(
        "the months that the files cover: events outside are excluded, and in a month without events there were none",
      ),
    ties: z
      .strictObject({
        gap_months: z
          .number()
          .int()
          .min(0)
          .default(6)
          .describe("events of a dyad and channel further apart than this are two ties"),
        min_events: z.number().int().min(1).default(1).describe("how many events make a tie"),
      })
      .default({ gap_months: 6, min_events: 1 }),
    duplicates: z
      .enum(["id", "day"])
      .optional()
      .describe(
        "what counts as the same event: the same id; or also the same dyad, code and day (left out: day where a layout's events come from many reports)",
      ),
    between: text.optional().describe("the separator of several actors in one cell, such as ;"),
    quotes: z
      .boolean()
      .default(true)
      .describe("whether cells may be in quotation marks; false if the files use them as plain characters"),
    encoding: z.enum(["utf-8", "latin-1", "utf-16"]).default("utf-8").describe("encoding of the files"),
  })
  .describe("How the events of a file become the ties of a study.");

export type Mapping = z.infer<typeof mappingSchema>;
export type CodeRule = z.infer<typeof codeRuleSchema>;

/** Returns the fields of actors that a mapping uses, in order. */
export function fieldsUsed({ actors }: Mapping): string[] {
  return [
    ...new Set(Object.values(actors).flatMap((entries) => entries.flatMap((entry) => Object.keys(entry)))),
  ];
}
