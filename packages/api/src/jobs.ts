import { type Assessment, saidSchema } from "@throughline/assess";
import { type Analysis, type AnalysisInput, reportFormatNames } from "@throughline/study";
import { z } from "zod";
import { importSchema } from "./imports.ts";
import type { JobKind, JobResults } from "./job-results.ts";
import { answerOf, checkedByStudy, count } from "./parts.ts";
import { route } from "./route.ts";

const tag = "jobs";

const jobKinds = [
  "assess",
  "export",
  "withdraw",
  "analysis",
  "events",
  "import",
  "verify",
] as const satisfies readonly JobKind[];

/** A job: its state, progress, and error message. */
export const jobSchema = z.object({
  id: z.string(),
  kind: z.enum(jobKinds),
  revision: z.int().describe("the revision of the study that it uses"),
  state: z.enum(["waiting", "running", "done", "failed", "cancelled", "interrupted"]),
  progress: z.object({ part: z.string(), done: z.number().describe("share of the whole, 0 to 1") }),
  asked: z.string(),
  ended: z.string().optional(),
  notice: saidSchema.optional().describe("the reason for a failure"),
});
export type Job = z.infer<typeof jobSchema>;

/** Whether a job waits or runs. */
export const isUnfinished = ({ state }: Pick<Job, "state">): boolean =>
  state === "waiting" || state === "running";

const params = z.object({ id: z.uuid() });

const eventsSchema = z
  .strictObject({
    paths: z
      .array(z.string().min(1).max(4000))
      .max(1000)
      .optional()
      .describe(
        "files or glob patterns on the server's machine, relative to the study folder; rejected for a shared study",
      ),
    uploads: z
      .array(z.string().regex(/^[0-9a-f]{64}$/u))
      .max(1000)
      .optional()
      .describe("ids of uploaded files from POST /api/uploads"),
    mapping: z.string().max(1_000_000).describe("the text of the mapping file"),
    mapping_file: z.string().max(400).optional().describe("its name, for messages"),
  })
  .describe("for `events`: the files, and the mapping to read them (docs/events.md)");
/** The options of a job that reads events. */
export type EventsOptions = z.output<typeof eventsSchema>;

const names = z.array(z.string().max(400)).max(1000).optional();

const withdrawalSchema = z
  .union([
    z.strictObject({ judgements: z.literal(true).describe("the judgements of authors: facts alone remain") }),
    z.strictObject({
      sources: names.describe("keys of sources"),
      claims: names.describe("ids of claims"),
      coders: names.describe("names of people: withdraws the claims of which they coded every passage"),
    }),
  ])
  .describe("for `withdraw`: the evidence to leave out; nothing is saved");
/** The evidence that a job leaves out. */
export type WithdrawalRequest = z.infer<typeof withdrawalSchema>;

export const jobContract = {
  start: route({
    method: "POST",
    path: "/api/jobs",
    tag,
    summary:
      "Starts a job: the assessment with its report, an export of the report, the conclusions that fall without some of the evidence, one analysis, reading event data, importing a file, or checking the database",
    body: z.strictObject({
      kind: z.enum(jobKinds),
      analysis: checkedByStudy<Analysis, AnalysisInput>(
        "for `analysis`: an analysis as in study.yaml (docs/study-folder.md lists the kinds)",
      ).optional(),
      events: eventsSchema.optional(),
      import: importSchema.optional(),
      withdraw: withdrawalSchema.optional(),
      format: z
        .enum(reportFormatNames)
        .optional()
        .describe("for `export`: the format of the report (default html; docs/report.md)"),
      language: z
        .enum(["en", "ru"])
        .optional()
        .describe("for `export`: the language of the report (default: the language of the study)"),
    }),
    status: 202,
    answer: jobSchema,
  }),
  list: route({
    method: "GET",
    path: "/api/jobs",
    tag,
    summary: "The jobs, latest first",
    answer: z.array(jobSchema),
  }),
  get: route({
    method: "GET",
    path: "/api/jobs/:id",
    tag,
    summary: "The state of a job",
    params,
    answer: jobSchema,
  }),
  cancel: route({
    method: "DELETE",
    path: "/api/jobs/:id",
    tag,
    summary: "Cancels a job",
    params,
    answer: jobSchema,
  }),
  result: route({
    method: "GET",
    path: "/api/jobs/:id/result",
    tag,
    summary: "The result of a finished job",
    params,
    answer: answerOf<JobResults[JobKind]>("what the job found"),
  }),
  assessment: route({
    method: "GET",
    path: "/api/jobs/:id/assessment",
    tag,
    summary: "The assessment that a finished job has computed, as in assessment.json",
    params,
    answer: answerOf<Assessment>("the assessment"),
  }),
  file: route({
    method: "GET",
    path: "/api/jobs/:id/report/*",
    tag,
    summary:
      "A file that a job has written: of an assessment report.html, assessment.json, tables/…; of an export the file that its result names; of a reading of event data ties.csv, claims.csv, series.csv, events.csv, exclusions.csv",
    params: z.object({ id: z.uuid(), "*": z.string().max(200) }),
    answer: { file: "application/octet-stream" },
  }),
  addEvents: route({
    method: "POST",
    path: "/api/jobs/:id/add",
    tag: "event data",
    summary: "Adds the ties, claims and monthly counts of a reading to the study, as one revision",
    params,
    answer: z.object({
      created: count,
      changed: count,
      same: count,
      left: z
        .array(z.string())
        .readonly()
        .describe("ties of an earlier reading that were not found again; they are kept"),
    }),
  }),
};
/** The result of adding the rows of a reading to the study. */
export type EventsAdded = z.infer<typeof jobContract.addEvents.answer>;

export const eventDataContract = {
  get: route({
    method: "GET",
    path: "/api/event-data",
    tag: "event data",
    summary: "The layouts of event data that can be read, each with a template mapping file",
    answer: z.object({
      paths: z.boolean().describe("whether requests may name files of the server's machine"),
      layouts: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          documentation: z.string().describe("where the layout is documented"),
          mapping: z.string().describe("a template mapping file"),
        }),
      ),
    }),
  }),
};
/** The layouts of event data, with template mapping files. */
export type EventDataInfo = z.infer<typeof eventDataContract.get.answer>;
