import { claimRangeSchema, gradeStatuses, saidSchema, stands } from "@throughline/assess";
import {
  type Analysis,
  type AnalysisInput,
  type AttributeDeclaration,
  attributeRoles,
  attributeScales,
  type CalibrationDeclaration,
  citationStyles,
  type Manifest,
  type Study,
  type TableName,
  tables,
} from "@throughline/study";
import { z } from "zod";
import {
  answerOf,
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

/**
 * The state of folder and database: saved when both are the same; conflict and problems when a person must act; failed
 * when the folder could not be read or written.
 */
export const folderSchema = z
  .looseObject({ state: z.enum(["saving", "saved", "conflict", "problems", "failed"]), notice: saidSchema })
  .describe("whether the folder is up to date, and the problems that prevent it");
export type FolderInfo = z.infer<typeof folderSchema>;

const studySchema = z.object({
  id: z.string().describe("identifies the study, also among studies with the same name"),
  name: z.string(),
  revision: z.int(),
  counts: z.record(z.string(), z.int()),
  undo: z.boolean().describe("whether there is something to undo"),
  redo: z.boolean(),
  folder: folderSchema,
  manifest: answerOf<Manifest>("study.yaml"),
});
export type StudyInfo = z.infer<typeof studySchema>;

const editSchema = z.strictObject({
  op: z.enum(["create", "update", "delete"]),
  table: z.enum(tableNames),
  key: z.string().max(400).optional().describe("the key of the row; case/attribute for a grade"),
  version: version.optional(),
  values: z.looseObject({}).optional().describe("columns and their values"),
});
export type EditRequest = z.input<typeof editSchema>;

const cellClaimsSchema = z.object({
  case: z.string(),
  attribute: z.string(),
  direction: tables.claims.columns.direction.value,
  count: z.int(),
});
export type CellClaims = z.infer<typeof cellClaimsSchema>;

const cellStatusSchema = z.object({
  case: z.string(),
  attribute: z.string(),
  status: z.enum(gradeStatuses).describe("how its claims support the grade (docs/reasoning.md)"),
  circular: z.boolean().describe("whether every supporting claim is a judgement"),
  for: z.int().describe("number of sources of the claims for it"),
  against: z.int(),
  qualifying: z.int().describe("number of sources that qualify it and do not support it"),
  claims: z
    .array(z.object({ claim: z.string(), stand: z.enum(stands) }))
    .readonly()
    .describe("its claims, and whether each supports, contradicts or qualifies it"),
  suggested: claimRangeSchema
    .optional()
    .describe("the range of grades that agrees with all its claims; an open end excludes its own value"),
});
/** How the claims of a grade support or contradict it. */
export type CellStatus = z.infer<typeof cellStatusSchema>;

const codeCountSchema = z.object({
  code: z.string(),
  own: z.int().describe("number of passages with this code"),
  all: z.int().describe("number of passages with this code or a subcode, each counted once"),
});
/** The number of passages with a code: its own, and including those of its subcodes, each counted once. */
export type CodeCount = z.infer<typeof codeCountSchema>;

const stepsBody = z.strictObject({ steps: z.int().min(1).max(1000).default(1) });
const revisions = z.array(revisionSchema).describe("the new revisions");
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
    summary: "The settings of the study, and its state",
    query: asOfQuery,
    answer: studySchema,
  }),
  session: route({
    method: "GET",
    path: "/api/session",
    tag,
    summary: "The author of changes, and the X-CSRF-Token that changes from a browser must send",
    answer: z.object({ author: z.string(), csrf: z.string() }),
  }),
  rename: route({
    method: "PUT",
    path: "/api/session",
    tag,
    summary: "Sets the author of further changes, in every study that this user opens here",
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
    summary: "Signs the browser out. The address with the token signs it in again",
    status: 204,
    answer: z.null().describe("signed out"),
  }),
  edit: route({
    method: "POST",
    path: "/api/edits",
    tag,
    summary: "Makes several changes as one revision, all or nothing",
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
    summary: "Number of claims on each cell, by direction",
    answer: z.array(cellClaimsSchema),
  }),
  statuses: route({
    method: "GET",
    path: "/api/cells/statuses",
    tag,
    summary:
      "How the claims of each grade support it: status, number of sources for and against, and the range of grades that agrees",
    answer: z.array(cellStatusSchema),
  }),
  coded: route({
    method: "GET",
    path: "/api/coded",
    tag,
    summary: "Number of passages with each code",
    answer: z.array(codeCountSchema).describe("the codes, in the order of the codebook"),
  }),
  patterns: route({
    method: "GET",
    path: "/api/patterns",
    tag,
    summary: "The pathway patterns of this study, from patterns/*.yaml, compiled for matching",
    answer: answerOf<NonNullable<Study["patterns"]>>("the patterns, each with id and name"),
  }),
  orphans: route({
    method: "GET",
    path: "/api/orphans",
    tag,
    summary: "Passages whose words are no longer at their position in the text, or whose text was deleted",
    answer: passages,
  }),
  undo: route({
    method: "POST",
    path: "/api/undo",
    tag,
    summary: "Undoes the last edits",
    body: stepsBody,
    answer: revisions,
  }),
  redo: route({
    method: "POST",
    path: "/api/redo",
    tag,
    summary: "Redoes undone edits",
    body: stepsBody,
    answer: revisions,
  }),
  history: route({
    method: "GET",
    path: "/api/history",
    tag,
    summary: "Revisions, latest first",
    query: z.strictObject({
      before: numberFrom(1).optional().describe("only revisions before this number"),
      limit: limitUpTo(500, 50),
    }),
    answer: z.array(revisionLineSchema).describe("revisions, with the number of changes"),
  }),
  folder: route({
    method: "POST",
    path: "/api/folder",
    tag,
    summary: "Synchronises folder and database, and resolves conflicts",
    body: z.strictObject({
      prefer: z
        .enum(["folder", "store"])
        .optional()
        .describe("the side that is kept where both have changed"),
    }),
    answer: folderSchema,
  }),
  addAnalysis: route({
    method: "POST",
    path: "/api/analyses",
    tag,
    summary: "Adds an analysis to study.yaml; nothing else in the file changes",
    body: analysisBody,
    answer: revisionSchema.nullable(),
  }),
  changeAnalysis: route({
    method: "PUT",
    path: "/api/analyses",
    tag,
    summary: "Changes the settings of an analysis in study.yaml, by its id; nothing else in the file changes",
    body: analysisBody,
    answer: revisionSchema.nullable(),
  }),
  changeActors: route({
    method: "PATCH",
    path: "/api/actor-settings",
    tag,
    summary: "Changes the settings of actors in study.yaml; nothing else in the file changes",
    body: z.strictObject({
      target: z
        .string()
        .max(20)
        .nullable()
        .optional()
        .describe("ISO 3166 code of the target state; null for none"),
      abroad: z.array(z.string().min(1).max(200)).max(1000).optional(),
      kinds: z
        .record(z.string().min(1).max(200), z.string().min(1).max(200))
        .optional()
        .describe(
          "kinds of actor that the study defines, each with the built-in kind that it corresponds to",
        ),
      lawmaking: z.array(z.string().min(1).max(200)).max(1000).optional(),
    }),
    answer: revisionSchema.nullable(),
  }),
  addAttribute: route({
    method: "POST",
    path: "/api/attributes",
    tag,
    summary: "Adds an attribute to study.yaml; nothing else in the file changes",
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
    summary: "Changes the general settings in study.yaml; nothing else in the file changes",
    body: z.strictObject({
      title: z.string().min(1).max(500).optional(),
      question: z.string().min(1).max(2000).optional(),
      authors: z.array(z.string().min(1).max(200)).min(1).max(100).optional(),
      licence: z.string().min(1).max(500).optional(),
      language: z.string().min(2).max(35).optional(),
      citation_style: z.enum(citationStyles).optional(),
      about: z.string().max(10_000).optional(),
    }),
    answer: revisionSchema.nullable(),
  }),
  changeAttribute: route({
    method: "PATCH",
    path: "/api/attributes/:id",
    tag,
    summary: "Changes the declaration of an attribute in study.yaml; nothing else in the file changes",
    params: z.object({ id: z.string().min(1).max(200) }),
    body: z.strictObject({
      label: z.string().min(1).max(200).optional(),
      short: z.string().max(18).nullable().optional().describe("a label for narrow columns"),
      role: z.enum(attributeRoles).optional(),
      scale: z.enum(attributeScales).optional(),
      about: z.string().max(2000).nullable().optional().describe("its definition in words"),
      of: z
        .array(z.string().min(1).max(200))
        .min(1)
        .max(100)
        .nullable()
        .optional()
        .describe("the kinds of case it applies to; null for every kind"),
      made_of: z
        .array(z.string().min(1).max(200))
        .min(1)
        .max(500)
        .nullable()
        .optional()
        .describe("the attributes that a composite is made of"),
    }),
    answer: revisionSchema.nullable(),
  }),
  calibrate: route({
    method: "PUT",
    path: "/api/calibrations/:attribute",
    tag,
    summary: "Writes the calibration of an attribute to study.yaml; nothing else in the file changes",
    params: z.object({ attribute: z.string().min(1).max(200) }),
    body: z.strictObject({
      calibration: checkedByStudy<CalibrationDeclaration>(
        "method, thresholds and shape, as in study.yaml (docs/study-folder.md)",
      ),
    }),
    answer: revisionSchema.nullable(),
  }),
};
