import {
  type Analysis,
  type AnalysisInput,
  type AttributeDeclaration,
  type CalibrationDeclaration,
  type Manifest,
  type Study,
  type TableName,
  tables,
} from "@throughline/study";
import { z } from "zod";
import {
  asOfQuery,
  checkedByStudy,
  limitUpTo,
  numberFrom,
  revisionLineSchema,
  revisionSchema,
  version,
} from "./parts.ts";
import { route } from "./route.ts";
import { type RowOf, tableContract } from "./tables.ts";

const tag = "study";
const tableNames = Object.keys(tables) as [TableName, ...TableName[]];

/** How folder and database stand. */
export const folderSchema = z
  .looseObject({ state: z.string(), message: z.string() })
  .describe("whether everything is in the folder, and what stands in the way");

const studySchema = z.object({
  id: z.string().describe("tells it from every other study, also of the same name"),
  name: z.string(),
  revision: z.int(),
  counts: z.record(z.string(), z.int()),
  undo: z.boolean().describe("there is something to undo"),
  redo: z.boolean(),
  folder: folderSchema,
  manifest: z.unknown().describe("study.yaml") as unknown as z.ZodType<Manifest>,
});
export type StudyInfo = z.infer<typeof studySchema>;

const editSchema = z.strictObject({
  op: z.enum(["create", "update", "delete"]),
  table: z.enum(tableNames),
  key: z.string().max(400).optional().describe("what identifies the row; case/attribute for a grade"),
  version: version.optional(),
  values: z.looseObject({}).optional().describe("columns and their values"),
});
export type AskedEdit = z.input<typeof editSchema>;

const cellClaimsSchema = z.object({
  case: z.string(),
  attribute: z.string(),
  direction: z.enum(["supports", "contradicts", "qualifies"]),
  count: z.int(),
});
export type CellClaims = z.infer<typeof cellClaimsSchema>;

const cellStatusSchema = z.object({
  case: z.string(),
  attribute: z.string(),
  status: z
    .enum([
      "contradicted",
      "contested",
      "from data",
      "by definition",
      "supported",
      "from silence",
      "unsupported",
    ])
    .describe("how the grade stands to its claims (docs/reasoning.md)"),
  circular: z.boolean().describe("every supporting claim is a judgement"),
  for: z.int().describe("works in which the claims for it originate"),
  against: z.int(),
  qualifying: z.int().describe("works that qualify it and do not speak for it"),
  claims: z
    .array(z.object({ claim: z.string(), stand: z.enum(["for", "against", "undecided", "neither"]) }))
    .readonly()
    .describe("its own claims, and what each says of the grade"),
  suggested: z
    .object({ from: z.number(), to: z.number(), openFrom: z.boolean(), openTo: z.boolean() })
    .optional()
    .describe("the grades that all its claims fit; an open end excludes its own value"),
});
/** How a grade stands to its claims. */
export type CellStatus = z.infer<typeof cellStatusSchema>;

const codeCountSchema = z.object({
  code: z.string(),
  own: z.int().describe("passages with this code"),
  all: z.int().describe("passages with it or a code under it, each once"),
});
/** How many passages have a code: itself, and with those of the codes under it, each once. */
export type CodeCount = z.infer<typeof codeCountSchema>;

const stepsBody = z.strictObject({ steps: z.int().min(1).max(1000).default(1) });
const revisions = z.array(revisionSchema).describe("the revisions made");
const analysisBody = z.strictObject({
  analysis: checkedByStudy<Analysis, AnalysisInput>(
    "as in study.yaml (docs/study-folder.md lists the kinds)",
  ),
});
const passages = tableContract.passages.list.answer.shape.rows as z.ZodType<RowOf<"passages">[]>;

export const studyContract = {
  get: route({
    method: "GET",
    path: "/api/study",
    tag,
    summary: "What the study asks, and how it stands",
    query: asOfQuery,
    answer: studySchema,
  }),
  session: route({
    method: "GET",
    path: "/api/session",
    tag,
    summary: "Who makes the changes, and the token that changes made in a browser need as X-CSRF-Token",
    answer: z.object({ author: z.string(), csrf: z.string() }),
  }),
  rename: route({
    method: "PUT",
    path: "/api/session",
    tag,
    summary: "Says who makes the changes from now on, in every study that this user opens here",
    body: z.strictObject({
      author: z
        .string()
        .trim()
        .min(1)
        .max(200)
        .regex(/^[^\p{Cc}\p{Cs}]+$/u, "a name has no control characters"),
    }),
    answer: z.object({ author: z.string() }),
  }),
  signOut: route({
    method: "DELETE",
    path: "/api/session",
    tag,
    summary: "Signs the browser out; the address with the token signs it in again",
    status: 204,
    answer: z.null().describe("signed out"),
  }),
  edit: route({
    method: "POST",
    path: "/api/edits",
    tag,
    summary: "Makes several changes as one revision, all or none",
    body: z.strictObject({
      note: z.string().max(1000).optional().describe("why"),
      edits: z.array(editSchema).min(1).max(250_000),
    }),
    answer: z
      .object({
        revision: revisionSchema.nullable(),
        rows: z.array(z.looseObject({ table: z.string(), id: z.string().optional() })),
      })
      .describe("the revision, and the rows in the order of the edits"),
  }),
  cells: route({
    method: "GET",
    path: "/api/cells",
    tag,
    summary: "How many claims speak to each cell, by what they say of it",
    answer: z.array(cellClaimsSchema),
  }),
  statuses: route({
    method: "GET",
    path: "/api/cells/statuses",
    tag,
    summary: "How each grade stands to its claims: status, works for and against it, and the grades they fit",
    answer: z.array(cellStatusSchema),
  }),
  coded: route({
    method: "GET",
    path: "/api/coded",
    tag,
    summary: "How many passages have each code",
    answer: z.array(codeCountSchema).describe("the codes, in the order of the codebook"),
  }),
  patterns: route({
    method: "GET",
    path: "/api/patterns",
    tag,
    summary: "The pathway patterns of the study's own, from patterns/*.yaml, made ready for matching",
    answer: z.array(z.looseObject({ id: z.string(), name: z.string() })).readonly() as unknown as z.ZodType<
      NonNullable<Study["patterns"]>
    >,
  }),
  orphans: route({
    method: "GET",
    path: "/api/orphans",
    tag,
    summary: "Passages whose words are not where they were in their text, or whose text is gone",
    answer: passages,
  }),
  undo: route({
    method: "POST",
    path: "/api/undo",
    tag,
    summary: "Takes back the last edits",
    body: stepsBody,
    answer: revisions,
  }),
  redo: route({
    method: "POST",
    path: "/api/redo",
    tag,
    summary: "Makes again what was undone",
    body: stepsBody,
    answer: revisions,
  }),
  history: route({
    method: "GET",
    path: "/api/history",
    tag,
    summary: "Revisions, the last first",
    query: z.strictObject({
      before: numberFrom(1).optional().describe("only those before this number"),
      limit: limitUpTo(500, 50),
    }),
    answer: z.array(revisionLineSchema).describe("revisions, with how much each changed"),
  }),
  folder: route({
    method: "POST",
    path: "/api/folder",
    tag,
    summary: "Brings folder and database together, and settles conflicts",
    body: z.strictObject({
      prefer: z.enum(["folder", "store"]).optional().describe("which side stands where both have changed"),
    }),
    answer: folderSchema,
  }),
  addAnalysis: route({
    method: "POST",
    path: "/api/analyses",
    tag,
    summary: "Keeps an analysis: it is added to study.yaml, in which nothing else changes",
    body: analysisBody,
    answer: revisionSchema.nullable(),
  }),
  changeAnalysis: route({
    method: "PUT",
    path: "/api/analyses",
    tag,
    summary:
      "Changes the settings of an analysis, told by its id, in study.yaml, in which nothing else changes",
    body: analysisBody,
    answer: revisionSchema.nullable(),
  }),
  changeActors: route({
    method: "PATCH",
    path: "/api/actor-settings",
    tag,
    summary: "Changes what the study says of its actors, in study.yaml, in which nothing else changes",
    body: z.strictObject({
      target: z
        .string()
        .max(20)
        .nullable()
        .optional()
        .describe("ISO 3166 code of the state acted on; null for none"),
      abroad: z.array(z.string().min(1).max(200)).max(1000).optional(),
      kinds: z
        .record(z.string().min(1).max(200), z.string().min(1).max(200))
        .optional()
        .describe("the study's own kinds of actor, each with the kind it stands for"),
      lawmaking: z.array(z.string().min(1).max(200)).max(1000).optional(),
    }),
    answer: revisionSchema.nullable(),
  }),
  addAttribute: route({
    method: "POST",
    path: "/api/attributes",
    tag,
    summary: "Declares an attribute: it is added to study.yaml, in which nothing else changes",
    body: z.strictObject({
      id: z.string().min(1).max(200),
      attribute: checkedByStudy<AttributeDeclaration>("label, role and scale, as in study.yaml"),
    }),
    answer: revisionSchema.nullable(),
  }),
  change: route({
    method: "PATCH",
    path: "/api/study",
    tag,
    summary: "Changes what the study says of itself, in study.yaml, in which nothing else changes",
    body: z.strictObject({
      title: z.string().min(1).max(500).optional(),
      question: z.string().min(1).max(2000).optional(),
      authors: z.array(z.string().min(1).max(200)).min(1).max(100).optional(),
      licence: z.string().min(1).max(500).optional(),
      language: z.string().min(2).max(35).optional(),
      about: z.string().max(10_000).optional(),
    }),
    answer: revisionSchema.nullable(),
  }),
  changeAttribute: route({
    method: "PATCH",
    path: "/api/attributes/:id",
    tag,
    summary: "Changes how an attribute is declared, in study.yaml, in which nothing else changes",
    params: z.object({ id: z.string().min(1).max(200) }),
    body: z.strictObject({
      label: z.string().min(1).max(200).optional(),
      short: z.string().max(18).optional().describe("a label for narrow columns"),
      role: z.enum(["condition", "outcome", "context", "note"]).optional(),
      scale: z.enum(["crisp", "fuzzy", "multi", "raw"]).optional(),
      of: z.array(z.string().min(1).max(200)).max(100).optional().describe("the kinds of case it applies to"),
    }),
    answer: revisionSchema.nullable(),
  }),
  calibrate: route({
    method: "PUT",
    path: "/api/calibrations/:attribute",
    tag,
    summary: "Calibrates an attribute: it is written to study.yaml, in which nothing else changes",
    params: z.object({ attribute: z.string().min(1).max(200) }),
    body: z.strictObject({
      calibration: checkedByStudy<CalibrationDeclaration>(
        "method, thresholds and shape, as in study.yaml (docs/study-folder.md)",
      ),
    }),
    answer: revisionSchema.nullable(),
  }),
};
