import { analysisKindNames, type Direction } from "@throughline/study";
import { z } from "zod";
import type { AnalysisResult, Assessment, Cell, Missing } from "./assessment.ts";
import type { Conclusion, ConclusionConfidence, ConclusionVerdict, Item, Trace } from "./conclusion.ts";
import type { Concordance } from "./concordance.ts";
import type { ClaimRange } from "./grading/claim-range.ts";

/** A schema for every field of a type, the optional ones too. A field that is forgotten here or there does not compile. */
type FieldsOf<T> = {
  readonly [K in keyof T]-?: [T[K]] extends [string | number | boolean | null | undefined]
    ? z.ZodType<T[K]>
    : z.ZodType;
};

/** An enumeration that names every value of a type; one that is left out does not compile. */
const oneOf =
  <T extends string>() =>
  <const Values extends readonly T[]>(values: [T] extends [Values[number]] ? Values : never) =>
    z.enum(values);

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
  } satisfies FieldsOf<Trace>)
  .describe("the ids of what a result rests on; a cell is case/attribute");

type ConcernOfComponent = ConclusionConfidence["concerns"]["sources"];
const concern = z.strictObject({
  concern: oneOf<ConcernOfComponent["concern"]>()(["none", "minor", "moderate", "serious"]),
  item: z.string().optional().describe("the item with this concern"),
} satisfies FieldsOf<ConcernOfComponent>);

const level = oneOf<ConclusionConfidence["level"]>()([
  "high",
  "moderate",
  "low",
  "very low",
  "cannot say",
  "not rated",
]);

type Limit = ConclusionConfidence["limits"][number];
const limit = z.strictObject({
  because: oneOf<Limit["because"]>()([
    "unsupported",
    "missing record",
    "circular",
    "declared silence",
    "one carrier",
    "few cases",
    "contradicting cases",
    "no contrast",
    "tied models",
  ]),
  count,
  items: ids,
} satisfies FieldsOf<Limit>);

const confidence = z.strictObject({
  level,
  sum: z.number().min(0).describe("0 (no concern) to 16; ranks conclusions of one level"),
  concerns: z.strictObject({
    sources: concern,
    coherence: concern,
    adequacy: concern,
    relevance: concern,
  } satisfies FieldsOf<ConclusionConfidence["concerns"]>),
  limits: z.array(limit).describe("why the level is no higher"),
  reasons: z.array(z.string()).describe("in English"),
  reasonMessages: messages,
} satisfies FieldsOf<ConclusionConfidence>);

const answer = z.string().nullable().describe("the answer after the change; null when there is none");

const leverage = z.union([
  z.strictObject({ withdraw: z.enum(["source", "claim"]), id: z.string(), answer }),
  z.strictObject({ cell: z.string(), from: z.number(), to: z.number(), answer }),
]);

const verdict = z.strictObject({
  verdict: oneOf<ConclusionVerdict["verdict"]>()(["accepted", "worded", "contested"]),
  wording: z.string().optional(),
  reason: z.string().optional(),
  by: z.string().optional(),
  place: z.number().optional(),
  draftThen: z
    .string()
    .optional()
    .describe("the sentence that was judged, when the draft is another one now"),
} satisfies FieldsOf<ConclusionVerdict>);

const conclusion = z.strictObject({
  id: z.string(),
  analysis: z.string().describe("the id of its analysis"),
  headline: z.boolean().describe("one of the statements to read first"),
  origin: oneOf<Conclusion["origin"]>()(["computed", "author"]),
  statement: z.string().describe("in English"),
  message,
  answer: z.string().nullable().describe("what it says, in ids; null when the evidence does not say"),
  figures: z.record(z.string(), z.number().nullable()),
  confidence,
  trace,
  needs: ids.describe("cells that it would need and does not have"),
  caveats: z.array(z.string()),
  caveatMessages: messages,
  verdict: verdict.optional(),
  leverage: z.array(leverage).describe("what overturns it when it alone is withdrawn or changed"),
} satisfies FieldsOf<Conclusion>);

const item = z
  .strictObject({
    id: z.string(),
    analysis: z.string(),
    label: z.string(),
    message,
    trace,
  } satisfies FieldsOf<Item>)
  .describe("a result that can be traced: a row of a truth table, a term, a step of a pathway");

const range = z.strictObject({
  from: z.number(),
  to: z.number(),
  openFrom: z.boolean(),
  openTo: z.boolean(),
} satisfies FieldsOf<ClaimRange>);

type ClaimOnCell = Cell["claims"][number];
const claimOnCell = z.strictObject({
  id: z.string(),
  direction: oneOf<Direction>()(["supports", "contradicts", "qualifies"]),
  speaks: oneOf<ClaimOnCell["speaks"]>()(["for", "against", "both", "elsewhere"]),
} satisfies FieldsOf<ClaimOnCell>);

const cell = z.strictObject({
  id: z.string().describe("case/attribute"),
  caseId: z.string(),
  attribute: z.string(),
  grade: z.number(),
  confidence: oneOf<Cell["confidence"]>()(["high", "medium", "low"]).describe(
    "the certainty that its coder gave",
  ),
  rationale: z.string(),
  status: oneOf<Cell["status"]>()([
    "contradicted",
    "contested",
    "from data",
    "by definition",
    "supported",
    "from silence",
    "unsupported",
  ]),
  circular: z.boolean().describe("all claims for it are judgements"),
  votes: z.strictObject({ for: count, against: count, qualifying: count } satisfies FieldsOf<Cell["votes"]>),
  suggested: range.optional().describe("the grades that all its claims are compatible with"),
  claims: z.array(claimOnCell),
  unanswered: ids.describe("claims about it that the grade does not cite"),
} satisfies FieldsOf<Cell>);

const concordance = z.strictObject({
  id: z.string(),
  statement: z.string().describe("what the authors conclude"),
  claims: ids,
  category: oneOf<Concordance["category"]>()(["cannot say", "differs", "circular", "agrees"]),
  conclusion: z.string().optional(),
  expected: z.string().optional(),
  found: z.string().optional(),
  confidence: level.optional(),
  missing: z.array(z.string()),
  missingMessages: messages,
} satisfies FieldsOf<Concordance>);

const analysis = z.strictObject({
  kind: z.enum(analysisKindNames),
  id: z.string(),
  title: z.string(),
  parameters: z.looseObject({}).describe("as in study.yaml (study.yaml.schema.json)"),
  result: z.looseObject({}).describe("what the kind of analysis computes"),
} satisfies FieldsOf<Pick<AnalysisResult, keyof AnalysisResult>>);

const missing = z.strictObject({
  cell: z.string(),
  contradictedBy: ids,
  label: z.string(),
  message,
  neededBy: ids.describe("conclusions"),
} satisfies FieldsOf<Missing>);

type SourceRow = Assessment["sources"][number];

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
    } satisfies FieldsOf<Assessment["study"]>),
    conclusions: z.array(conclusion),
    analyses: z.array(analysis),
    items: z.array(item),
    cells: z.array(cell),
    concordance: z.array(concordance),
    missing: z.array(missing),
    warnings: z.array(z.string()),
    warningMessages: messages,
    sources: z
      .array(z.strictObject({ source: z.string(), claims: count, falls: ids } satisfies FieldsOf<SourceRow>))
      .describe("which conclusions fall when a source is withdrawn, most first"),
  } satisfies FieldsOf<Assessment>)
  .describe("Everything that Throughline computed from a study.");

/** The JSON Schema of assessment.json. */
export const assessmentJsonSchema = () => z.toJSONSchema(assessmentSchema);
