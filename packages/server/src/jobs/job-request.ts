import type { Job, JobKind, JobResults, WithdrawalRequest } from "@throughline/api";
import type { Said } from "@throughline/messages";
import type { Analysis, ReportFormat } from "@throughline/study";
import type { EventsRequest } from "./events-job.ts";
import type { ImportRequest } from "./import-job.ts";

/**
 * Long-running work: the whole assessment with its report, the report in another format, an assessment without some
 * of the evidence, one analysis, reading events, importing a file, or checking the database.
 */
export type JobRequest =
  | { readonly kind: "assess" | "verify" }
  | ExportRequest
  | { readonly kind: "withdraw"; readonly withdrawal: WithdrawalRequest }
  | { readonly kind: "analysis"; readonly analysis: Analysis }
  | EventsRequest
  | ImportRequest;

export type ExportRequest = {
  readonly kind: "export";
  readonly format: ReportFormat;
  /** by default the language of the study */
  readonly language: "en" | "ru" | undefined;
};

export type JobTask = {
  readonly folder: string;
  readonly place: string;
  readonly request: JobRequest;
  readonly revision: number;
};

export type JobMessage =
  | { readonly progress: Job["progress"] }
  | { readonly result: JobResults[JobKind] }
  | { readonly failed: Said };

/** Whether the thread of a job takes another one: reading files and events needs limits and threads of its own. */
export const isReusable = ({ kind }: JobRequest): boolean => kind !== "import" && kind !== "events";
