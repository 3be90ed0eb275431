import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { contract, type Job } from "@throughline/api";
import { pageScript } from "@throughline/report/page-script";
import { EditError } from "@throughline/store";
import type { Analysis } from "@throughline/study";
import { analysisSchema } from "@throughline/study";
import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { parseManifestPart } from "../parse-manifest-part.ts";
import { Refusal } from "../policies/errors.ts";
import { eventsRequest } from "./event-data.ts";
import { serve } from "./serve.ts";
import { importRequest } from "./uploads.ts";

/** The only script that a report may run. */
const pageScriptHash = `sha256-${createHash("sha256").update(pageScript).digest("base64")}`;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".graphml": "application/xml; charset=utf-8",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".pdf": "application/pdf",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".zip": "application/zip",
};

/** Routes to start, follow and cancel jobs, and to fetch their results. */
export function jobRoutes(app: FastifyInstance, context: Context): void {
  const { store, jobs } = context;
  const found = (id: string): Job => {
    const known = jobs.get(id);
    if (!known) throw new Refusal("not-found", "not_found", "There is no such job");
    return known;
  };
  const checked = async (sent: unknown): Promise<Analysis> => {
    const analysis = parseManifestPart(analysisSchema, "analysis", sent);
    const problems = await store.checkAnalysis(analysis);
    if (problems.length > 0) throw new EditError(problems);
    return analysis;
  };

  serve(app, contract.jobs.start, async ({ body }) => {
    const { kind, analysis, events, withdraw, format = "html", language } = body;
    const revision = await store.revision();
    switch (kind) {
      case "analysis":
        return jobs.start({ kind, analysis: await checked(analysis) }, revision);
      case "events":
        return jobs.start(await eventsRequest(context, events), revision);
      case "import":
        return jobs.start(await importRequest(context, body.import), revision);
      case "export":
        return jobs.start({ kind, format, language }, revision);
      case "withdraw":
        return jobs.start({ kind, withdrawal: withdraw ?? {} }, revision);
      default:
        return jobs.start({ kind }, revision);
    }
  });
  serve(app, contract.jobs.list, async () => jobs.list());
  serve(app, contract.jobs.get, async ({ params: { id } }) => found(id));
  serve(app, contract.jobs.cancel, async ({ params: { id } }) => (await jobs.cancel(id)) ?? found(id));

  serve(app, contract.jobs.result, async ({ params: { id } }) => {
    const { state } = found(id);
    if (state !== "done")
      throw new Refusal("conflict", "not_done", `The job is ${state}; there is no result`);
    return jobs.result(id);
  });

  serve(app, contract.jobs.assessment, async ({ params: { id } }, reply) => {
    found(id);
    const bytes = await readFile(jobs.filePath(id, "assessment.json")).catch(() => undefined);
    if (!bytes) throw new Refusal("not-found", "not_found", "The job has computed no assessment");
    return reply.type(types[".json"] ?? "").send(bytes);
  });

  serve(app, contract.jobs.file, async ({ params: { id, "*": path } }, reply) => {
    found(id);
    const name = path === "" ? "report.html" : path;
    const safe = name.split("/").every((part) => /^[\p{L}\p{N}_-][\p{L}\p{N}_ .-]*$/u.test(part));
    const bytes = safe ? await readFile(jobs.filePath(id, name)).catch(() => undefined) : undefined;
    if (!bytes) throw new Refusal("not-found", "not_found", "There is no such file in the report");
    return reply
      .type(types[extname(name)] ?? "text/plain; charset=utf-8")
      .header(
        "content-security-policy",
        `default-src 'none'; script-src '${pageScriptHash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`,
      )
      .send(bytes);
  });
}
