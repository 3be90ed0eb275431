import { tables } from "@throughline/study";
import { z } from "zod";
import { concerns, confidenceLevels, limitReasons } from "./grading/confidence.ts";
import { count, list, messageSchema, record, texts } from "./plain-data.ts";

const traceSchema = record({
  cells: texts,
  ties: texts,
  events: texts,
  silences: texts.describe("declarations of silence by their place in study.yaml: silence-1, silence-2"),
  media: texts.describe("each as year/term/paper"),
  series: texts.describe("monthly counts, each series as a whole: from/to/channel/sign/case/source"),
  claims: texts.describe(
    "those under all of these, and those it rests on directly, in the order of claims.csv",
  ),
  sources: texts.describe("of these claims, media rows and series, in the order of sources.bib"),
}).describe("the ids of what a result rests on; a cell is case/attribute");
export type Trace = z.infer<typeof traceSchema>;

const concernSchema = record({
  concern: z.enum(concerns),
  item: z.string().exactOptional().describe("the item with this concern"),
});

export const levelSchema = z
  .enum([...confidenceLevels, "not rated"])
  .describe("not rated: a judgement of the author, or an illustration");

const confidenceSchema = record({
  level: levelSchema,
  sum: z.number().min(0).describe("0 (no concern) to 16; ranks conclusions of one level"),
  concerns: record({
    sources: concernSchema,
    coherence: concernSchema,
    adequacy: concernSchema,
    relevance: concernSchema,
  }),
  limits: list(
    record({
      because: z.enum(limitReasons),
      count,
      items: texts.describe("the first of those that limit it"),
    }),
  ).describe("what limits the level"),
  reasons: texts.describe("in English"),
  reasonMessages: list(messageSchema),
});
/** How confident we may be of a conclusion, and why. */
export type ConclusionConfidence = z.infer<typeof confidenceSchema>;

const answer = z.string().nullable().describe("the answer after the change; null when there is none");

const leverageSchema = z.union([
  record({ withdraw: z.enum(["source", "claim"]), id: z.string(), answer }),
  record({ cell: z.string(), from: z.number(), to: z.number(), answer }),
]);
/** What overturns a conclusion when it alone is withdrawn or changed. */
export type Leverage = z.infer<typeof leverageSchema>;

const verdictSchema = record({
  verdict: tables.verdicts.columns.verdict.value,
  wording: z.string().exactOptional(),
  reason: z.string().exactOptional(),
  by: z.string().exactOptional(),
  place: z.number().exactOptional(),
  draftThen: z
    .string()
    .exactOptional()
    .describe("the sentence that was judged, when the draft is another one now"),
});
/** The researchers' decision on a conclusion. */
export type ConclusionVerdict = z.infer<typeof verdictSchema>;

export const conclusionSchema = record({
  id: z.string(),
  analysis: z.string().describe("the id of its analysis"),
  headline: z.boolean().describe("one of the statements to read first"),
  origin: z.enum(["computed", "author"]),
  statement: z.string().describe("in English"),
  message: messageSchema,
  answer: z.string().nullable().describe("what it says, in ids; null when the evidence does not say"),
  // A number that does not exist is NaN here, and null in the file.
  figures: z.record(z.string(), z.number().nullable()) as unknown as z.ZodType<
    Readonly<Record<string, number>>
  >,
  confidence: confidenceSchema,
  trace: traceSchema,
  needs: texts.describe("cells that it would need and does not have"),
  caveats: texts.describe("in English"),
  caveatMessages: list(messageSchema),
  verdict: verdictSchema.exactOptional(),
  leverage: list(leverageSchema).describe("what overturns it when it alone is withdrawn or changed"),
});
/** A statement that the program derives, or an author's judgement that it shows as such. */
export type Conclusion = z.infer<typeof conclusionSchema>;

export const itemSchema = record({
  id: z.string(),
  analysis: z.string(),
  label: z.string().describe("in English"),
  message: messageSchema,
  trace: traceSchema,
}).describe("a result that can be traced: a row of a truth table, a term, a step of a pathway");
export type Item = z.infer<typeof itemSchema>;
