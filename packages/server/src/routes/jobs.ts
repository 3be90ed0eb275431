import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { saveScript } from "@throughline/report";
import { EditError } from "@throughline/store";
import type { Analysis } from "@throughline/study";
import { analysisSchema } from "@throughline/study";
import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import type { JobRequest } from "../jobs/jobs.ts";
import { manifestPart } from "../manifest-part.ts";
import { Refusal } from "../policies/errors.ts";
import { refusals } from "../schemas.ts";
import { type AskedEvents, eventsRequest, eventsSchema } from "./event-data.ts";

type AskedJob = {
  readonly kind: JobRequest["kind"];
  readonly analysis?: unknown;
  readonly events?: AskedEvents;
};

const tags = ["jobs"];

/** The one script that a report may run: its own. */
const saveScriptHash = `sha256-${createHash("sha256").update(saveScript).digest("base64")}`;

const job = {
  type: "object",
  properties: {
    id: { type: "string" },
    kind: { enum: ["assess", "analysis", "events", "verify"] },
    revision: { type: "integer", description: "the revision of the study that it works on" },
    state: { enum: ["waiting", "running", "done", "failed", "cancelled", "interrupted"] },
    progress: {
      type: "object",
      properties: {
        part: { type: "string" },
        done: { type: "number", description: "share of the whole, 0 to 1" },
      },
    },
    asked: { type: "string" },
    ended: { type: "string" },
    message: { type: "string", description: "why it failed" },
  },
} as const;
const params = {
  type: "object",
  properties: { id: { type: "string", format: "uuid" } },
  required: ["id"],
} as const;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".graphml": "application/xml; charset=utf-8",
};

/** What takes long: asked for, watched, cancelled, and its result fetched when it is done. */
export function jobRoutes(app: FastifyInstance, context: Context): void {
  const { store, jobs } = context;
  const found = (id: string) => {
    const known = jobs.get(id);
    if (!known) throw new Refusal("not-found", "not_found", "There is no such job");
    return known;
  };
  app.post(
    "/api/jobs",
    {
      schema: {
        tags,
        summary:
          "Starts a job: the assessment with its report, one analysis, a reading of event data, or the check of the database",
        body: {
          type: "object",
          additionalProperties: false,
          properties: {
            kind: { enum: ["assess", "analysis", "events", "verify"] },
            analysis: {
              type: "object",
              description:
                "for `analysis`: an analysis as in study.yaml (docs/study-folder.md lists the kinds)",
            },
            events: eventsSchema,
          },
          required: ["kind"],
        },
        response: { 202: { description: "the job", ...job }, ...refusals },
      },
    },
    async (request, reply) => {
      const { kind, analysis, events } = request.body as AskedJob;
      reply.code(202);
      return jobs.start(await requestFor(kind, analysis, events), await store.revision());
    },
  );
  const requestFor = async (
    kind: AskedJob["kind"],
    analysis: unknown,
    events: AskedEvents | undefined,
  ): Promise<JobRequest> => {
    if (kind === "analysis") return { kind, analysis: await checked(analysis) };
    return kind === "events" ? eventsRequest(context, events) : { kind };
  };
  const checked = async (sent: unknown): Promise<Analysis> => {
    const analysis = manifestPart(analysisSchema, "analysis", sent);
    const problems = await store.checkAnalysis(analysis);
    if (problems.length > 0)
      throw new EditError(problems);
    return analysis;
  };
  app.get(
    "/api/jobs",
    {
      schema: {
        tags,
        summary: "The jobs, the last first",
        response: { 200: { description: "jobs", type: "array", items: job }, ...refusals },
      },
    },
    async () => jobs.list(),
  );
  app.get(
    "/api/jobs/:id",
    {
      schema: {
        tags,
        summary: "How a job stands",
        params,
        response: { 200: { description: "the job", ...job }, ...refusals },
      },
    },
    async (request) => found((request.params as { id: string }).id),
  );
  app.delete(
    "/api/jobs/:id",
    {
      schema: {
        tags,
        summary: "Cancels a job",
        params,
        response: { 200: { description: "the job", ...job }, ...refusals },
      },
    },
    async (request) => {
      const { id } = request.params as { id: string };
      found(id);
      return jobs.cancel(id);
    },
  );
  app.get(
    "/api/jobs/:id/result",
    {
      schema: {
        tags,
        summary: "What a job that is done has found",
        params,
        response: {
          200: { description: "the result", type: "object", additionalProperties: true },
          ...refusals,
        },
      },
    },
    async (request) => {
      const { id, state } = found((request.params as { id: string }).id);
      if (state !== "done")
        throw new Refusal("conflict", "not_done", `The job is ${state}; there is no result`);
      return jobs.result(id);
    },
  );
  app.get(
    "/api/jobs/:id/report/*",
    {
      schema: {
        tags,
        summary:
          "A file that a job has written: of an assessment report.html, assessment.json, tables/…; of a reading of event data ties.csv, claims.csv, series.csv, events.csv, exclusions.csv",
        params: { ...params, properties: { ...params.properties, "*": { type: "string", maxLength: 200 } } },
        response: { 200: { description: "the file", type: "string" }, ...refusals },
      },
    },
    async (request, reply) => {
      const { id, "*": path } = request.params as { id: string; "*": string };
      found(id);
      const name = path === "" ? "report.html" : path;
      if (!name.split("/").every((part) => /^[\p{L}\p{N}_-][\p{L}\p{N}_ .-]*$/u.test(part)))
        throw new Refusal("not-found", "not_found", "There is no such file in the report");
      const bytes = await readFile(jobs.filePath(id, name)).catch(() => undefined);
      if (!bytes) throw new Refusal("not-found", "not_found", "There is no such file in the report");
      return reply
        .type(types[extname(name)] ?? "text/plain; charset=utf-8")
        .header(
          "content-security-policy",
          `default-src 'none'; script-src '${saveScriptHash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`,
        )
        .send(bytes);
    },
  );
}
