import { type AnalysisKindName, type AnalysisOf, analysisKindNames, tables } from "@throughline/study";
import { z } from "zod";
import type { ResultOf } from "./analyses/analyses.ts";
import { conclusionSchema, itemSchema } from "./conclusion.ts";
import { concordanceSchema } from "./concordance.ts";
import { claimRangeSchema } from "./grading/claim-range.ts";
import { gradeStatuses } from "./grading/grade-status.ts";
import { count, list, messageSchema, record, texts } from "./plain-data.ts";

const cellSchema = record({
  id: z.string().describe("case/attribute"),
  caseId: z.string(),
  attribute: z.string(),
  grade: z.number(),
  confidence: tables.grades.columns.confidence.value,
  rationale: z.string(),
  status: z.enum(gradeStatuses).describe("how the grade relates to the claims about it"),
  circular: z.boolean().describe("all claims for it are judgements"),
  votes: record({ for: count, against: count, qualifying: count }).describe(
    "how many origins support it, contradict it, or qualify it without a claim for it",
  ),
  suggested: claimRangeSchema.exactOptional().describe("the grades that all its claims are compatible with"),
  claims: list(
    record({
      id: z.string(),
      direction: tables.claims.columns.direction.value,
      speaks: z
        .enum(["for", "against", "both", "elsewhere"])
        .describe("elsewhere: the claim is about another cell, and is cited for what it implies here"),
    }),
  ),
  unanswered: texts.describe("claims about it that the grade does not cite"),
});
/** One cell of cases × attributes with the evidence for and against its grade. */
export type Cell = z.infer<typeof cellSchema>;

const analysisSchema = record({
  kind: z.enum(analysisKindNames),
  id: z.string(),
  title: z.string(),
  parameters: z.looseObject({}).describe("as in study.yaml (study.yaml.schema.json)"),
  result: z.looseObject({}).describe("what the kind of analysis computes"),
});
/** An analysis with its parameters as they were used, and its figures. */
export type AnalysisResult = {
  [K in AnalysisKindName]: Pick<z.infer<typeof analysisSchema>, "id" | "title"> & {
    readonly kind: K;
    readonly parameters: AnalysisOf<K>;
    readonly result: ResultOf<K>;
  };
}[AnalysisKindName];

const missingSchema = record({
  cell: z.string(),
  contradictedBy: texts.describe("the claims against it, when it is graded and contradicted"),
  label: z.string().describe("in English"),
  message: messageSchema,
  neededBy: texts.describe("conclusions"),
});
/** A grade that conclusions need and cannot use: it is blank, or its claims contradict it. */
export type Missing = z.infer<typeof missingSchema>;

/** An assessment as assessment.json holds it. Numbers that do not exist are null. */
export const assessmentSchema = record({
  format: z.literal("throughline-assessment/2"),
  version: z.string().describe("of the program"),
  study: record({
    id: z.string(),
    title: z.string(),
    question: z.string(),
    authors: texts,
    licence: z.string(),
  }),
  conclusions: list(conclusionSchema),
  analyses: list(analysisSchema),
  items: list(itemSchema),
  cells: list(cellSchema),
  concordance: list(concordanceSchema).describe("what the authors conclude, beside what is computed"),
  missing: list(missingSchema),
  warnings: texts.describe("in English"),
  warningMessages: list(messageSchema),
  sources: list(record({ source: z.string(), claims: count, falls: texts })).describe(
    "which conclusions fall when a source is withdrawn, most first; empty when the study is too large to try them all",
  ),
}).describe("Everything that Throughline computed from a study.");

/** Everything that was computed from a study, as plain data. */
export type Assessment = Omit<z.infer<typeof assessmentSchema>, "analyses"> & {
  readonly analyses: readonly AnalysisResult[];
};

/** Returns the JSON Schema of assessment.json. */
export const assessmentJsonSchema = () =>
  z.toJSONSchema(assessmentSchema, { override: ({ jsonSchema }) => delete jsonSchema.readOnly });
