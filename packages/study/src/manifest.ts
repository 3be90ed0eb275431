import { knownKinds } from "@throughline/influence";
import { z } from "zod";
import { analysisSchema } from "./analyses/analyses.ts";
import { map } from "./manifest/map.ts";
import { attributes, id } from "./manifest/parts.ts";

/**
 * Returns whether thresholds define a set: three that rise or fall, or six that rise (the inner two may be equal).
 */
function areAnchors(anchors: readonly number[]): boolean {
  const steps = anchors.slice(1).map((anchor, i) => anchor - (anchors[i] ?? anchor));
  if (anchors.length === 3) return steps.every((step) => step > 0) || steps.every((step) => step < 0);
  return anchors.length === 6 && steps.every((step, i) => step > 0 || (i === 2 && step === 0));
}

const cuts = z
  .array(z.number())
  .min(1)
  .refine(
    (all) => all.every((cut, i) => i === 0 || cut > (all[i - 1] ?? cut)),
    "give the thresholds from lowest to highest, each once",
  );

const reason = z
  .string()
  .trim()
  .min(1)
  .optional()
  .describe("why the thresholds are where they are, by theory and knowledge of the cases; for the report");

/** How a raw attribute becomes a set. */
export const calibrationSchema = z.discriminatedUnion("method", [
  z.strictObject({
    method: z.literal("direct"),
    thresholds: z
      .array(z.number())
      .refine(
        areAnchors,
        "give exclusion, crossover and inclusion, all rising or all falling; or six that rise, for a bell",
      )
      .describe("exclusion, crossover, inclusion; six for a bell"),
    shape: z.enum(["logistic", "s-shaped", "bell"]).default("logistic"),
    reason,
  }),
  z.strictObject({ method: z.literal("crisp"), thresholds: cuts, reason }),
  z
    .strictObject({ method: z.literal("indirect"), thresholds: cuts, reason })
    .describe("rough grades by the thresholds, and a curve fitted through them; no negative values"),
]);

/** What an attribute that is graded can be declared as. */
export const gradedRoles = ["condition", "outcome", "context"] as const;
export type GradedRole = (typeof gradedRoles)[number];

/** What an attribute can be declared as. */
export const attributeRoles = [...gradedRoles, "note"] as const;
export type AttributeRole = (typeof attributeRoles)[number];

/** The scales on which an attribute can be graded. */
export const attributeScales = ["crisp", "fuzzy", "multi", "raw"] as const;
export type AttributeScale = (typeof attributeScales)[number];

/** An attribute in study.yaml. */
export const attributeSchema = z.strictObject({
  label: z.string().min(1),
  role: z.enum(attributeRoles).describe("a note groups claims and is not graded"),
  scale: z
    .enum(attributeScales)
    .optional()
    .describe("crisp 0 or 1; fuzzy 0..1; multi 0, 1, 2, …; raw any number, to be calibrated"),
  of: z
    .union([id, z.array(id).min(1)])
    .optional()
    .describe("the kind or kinds of case it applies to; every kind when left out"),
  calibration: calibrationSchema.optional().describe("how a raw attribute becomes a set"),
  short: z.string().max(18).optional().describe("a label for narrow columns, at most 18 characters"),
  about: z.string().min(1).optional().describe("its definition in words, for coders"),
  from: z.string().min(1).optional().describe("the data source that its grades come from"),
  made_of: attributes
    .optional()
    .describe("the attributes that a composite is made of; claims about them also support its grades"),
  definition: z
    .strictObject({
      column: z.enum(["kind", "iso", "district", "target", "issue"]).describe("a column of cases.csv"),
      in: z
        .array(z.string().min(1))
        .min(1)
        .describe("its values in the cases that have grade 1; others have 0"),
    })
    .optional()
    .describe("a rule by which the grade follows from cases.csv"),
  shown_by: z
    .strictObject({
      channel: z.string().min(1),
      from_kind: id.optional().describe("only ties from actors of this kind"),
      to_kind: id.optional().describe("only ties to actors of this kind"),
    })
    .optional()
    .describe("the ties that show what the attribute states; grades and ties are compared with each other"),
});

/** A declaration that certain sources would have reported something if it had existed. */
export const silenceSchema = z
  .strictObject({
    attribute: id.optional(),
    channel: z.string().min(1).optional(),
    cases: z.array(id).min(1),
    sources: z.array(z.string().min(1)).min(1).describe("the sources that would have reported it"),
    reason: z.string().min(1).describe("why they would have reported it"),
  })
  .refine(
    ({ attribute, channel }) => (attribute === undefined) !== (channel === undefined),
    "name either an attribute or a channel",
  );

/** The styles of a bibliography. */
export const citationStyles = ["apa", "harvard", "vancouver"] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** `study.yaml`: the question, the cases and the analyses of a study. */
export const manifestSchema = z
  .strictObject({
    title: z.string().min(1),
    question: z.string().min(1),
    authors: z.array(z.string().min(1)).min(1),
    licence: z.string().min(1).describe("an SPDX identifier or a sentence"),
    language: z.string().default("en"),
    citation_style: z
      .enum(citationStyles)
      .optional()
      .describe("style of the bibliography in the report; apa when left out"),
    about: z.string().optional().describe("a paragraph on where the study comes from"),
    from: z.string().min(1).optional().describe("the data source that all its grades come from"),
    attributes: z.record(id, attributeSchema),
    silences: z
      .array(silenceSchema)
      .optional()
      .describe("what the sources do not mention, although they would have mentioned it if it had happened"),
    actors: z
      .strictObject({
        target: z
          .string()
          .optional()
          .describe(
            "ISO 3166 code of the state that others try to influence; left out where every case names its own",
          ),
        abroad: z.array(id).default([]).describe("kinds that are foreign even inside the target state"),
        kinds: z
          .record(id, z.enum(knownKinds))
          .optional()
          .describe("kinds that the study defines, each with the standard kind that it counts as"),
        lawmaking: z.array(id).default([]).describe("the actors that make the law"),
      })
      .optional(),
    map: map.optional(),
    analyses: z.array(analysisSchema),
  })
  .describe("A Throughline study.");

export type Manifest = z.infer<typeof manifestSchema>;
export type CalibrationDeclaration = z.infer<typeof calibrationSchema>;
export type AttributeDeclaration = z.infer<typeof attributeSchema>;
export type SilenceDeclaration = z.infer<typeof silenceSchema>;
