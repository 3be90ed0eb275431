import { analysisKindNames } from "@throughline/study";
import { z } from "zod";

const ids = z.array(z.string());
const count = z.int().min(0);

const message = z
  .strictObject({ kind: z.literal("message"), id: z.string(), values: z.record(z.string(), z.unknown()) })
  .describe("a sentence before it is text: the id of its wording and the values that fill it");
const messages = z.array(message);

const trace = z
  .strictObject({
    cells: ids,
    ties: ids,
    events: ids,
    media: ids,
    series: ids,
    claims: ids,
    sources: ids,
  })
  .describe("the ids of what a result rests on; a cell is case/attribute");

const concern = z.strictObject({
  concern: z.enum(["none", "minor", "moderate", "serious"]),
  item: z.string().optional().describe("the item with this concern"),
});

const levels = ["high", "moderate", "low", "very low", "cannot say", "not rated"] as const;

const confidence = z.strictObject({
  level: z.enum(levels),
  sum: z.number().min(0).describe("0 (no concern) to 16; ranks conclusions of one level"),
  concerns: z.strictObject({
    sources: concern,
    coherence: concern,
    adequacy: concern,
    relevance: concern,
  }),
  limits: z
    .array(z.strictObject({ because: z.string(), count, items: ids }))
    .describe("why the level is no higher"),
  reasons: z.array(z.string()).describe("in English"),
  reasonMessages: messages,
});

const answer = z.string().nullable().describe("the answer after the change; null when there is none");

const leverage = z.union([
  z.strictObject({ withdraw: z.enum(["source", "claim"]), id: z.string(), answer }),
  z.strictObject({ cell: z.string(), from: z.number(), to: z.number(), answer }),
]);

const conclusion = z.strictObject({
  id: z.string(),
  analysis: z.string().describe("the id of its analysis"),
  headline: z.boolean().describe("one of the statements to read first"),
  origin: z.enum(["computed", "author"]),
  statement: z.string().describe("in English"),
  message,
  answer: z.string().nullable().describe("what it says, in ids; null when the evidence does not say"),
  figures: z.record(z.string(), z.number().nullable()),
  confidence,
  trace,
  needs: ids.describe("cells that it would need and does not have"),
  caveats: z.array(z.string()),
  caveatMessages: messages,
  verdict: z.looseObject({ verdict: z.enum(["accepted", "worded", "contested"]) }).optional(),
  leverage: z.array(leverage).describe("what overturns it when it alone is withdrawn or changed"),
});

const item = z
  .strictObject({ id: z.string(), analysis: z.string(), label: z.string(), message, trace })
  .describe("a result that can be traced: a row of a truth table, a term, a step of a pathway");

const range = z.strictObject({
  from: z.number(),
  to: z.number(),
  openFrom: z.boolean(),
  openTo: z.boolean(),
});

const cell = z.strictObject({
  id: z.string().describe("case/attribute"),
  caseId: z.string(),
  attribute: z.string(),
  grade: z.number(),
  confidence: z.enum(["high", "medium", "low"]).describe("the certainty that its coder gave"),
  rationale: z.string(),
  status: z.enum([
    "contradicted",
    "contested",
    "from data",
    "by definition",
    "supported",
    "from silence",
    "unsupported",
  ]),
  circular: z.boolean().describe("all claims for it are judgements"),
  votes: z.strictObject({ for: count, against: count, qualifying: count }),
  suggested: range.optional().describe("the grades that all its claims are compatible with"),
  claims: z.array(
    z.strictObject({
      id: z.string(),
      direction: z.string(),
      speaks: z.enum(["for", "against", "both", "elsewhere"]),
    }),
  ),
  unanswered: ids.describe("claims about it that the grade does not cite"),
});

const concordance = z.strictObject({
  id: z.string(),
  statement: z.string().describe("what the authors conclude"),
  claims: ids,
  category: z.enum(["cannot say", "differs", "circular", "agrees"]),
  conclusion: z.string().optional(),
  expected: z.string().optional(),
  found: z.string().optional(),
  confidence: z.enum(levels).optional(),
  missing: z.array(z.string()),
  missingMessages: messages,
});

/** An assessment as assessment.json holds it. Numbers that do not exist are null. */
export const assessmentSchema = z
  .strictObject({
    format: z.literal("throughline-assessment/2"),
    version: z.string().describe("of the program"),
    study: z.strictObject({
      id: z.string(),
      title: z.string(),
      question: z.string(),
      authors: z.array(z.string()),
      licence: z.string(),
    }),
    conclusions: z.array(conclusion),
    analyses: z.array(
      z.strictObject({
        kind: z.enum(analysisKindNames),
        id: z.string(),
        title: z.string(),
        parameters: z.looseObject({}).describe("as in study.yaml (study.yaml.schema.json)"),
        result: z.looseObject({}).describe("what the kind of analysis computes"),
      }),
    ),
    items: z.array(item),
    cells: z.array(cell),
    concordance: z.array(concordance),
    missing: z.array(
      z.strictObject({
        cell: z.string(),
        contradictedBy: ids,
        label: z.string(),
        message,
        neededBy: ids.describe("conclusions"),
      }),
    ),
    warnings: z.array(z.string()),
    warningMessages: messages,
    sources: z
      .array(z.strictObject({ source: z.string(), claims: count, falls: ids }))
      .describe("which conclusions fall when a source is withdrawn, most first"),
  })
  .describe("Everything that Throughline computed from a study.");

/** The JSON Schema of assessment.json. */
export const assessmentJsonSchema = () => z.toJSONSchema(assessmentSchema);
