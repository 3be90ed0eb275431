import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { JobResults } from "@throughline/api";
import { type Assessment, assess, factsOnly, withdrawalResult } from "@throughline/assess";
import { assessmentSummary, inLanguage, page, report, reportView, type Summary } from "@throughline/report";
import type { Study } from "@throughline/study";
import { reportLanguage } from "../export/report-language.ts";
import type { EventsRequest } from "./events-job.ts";
import type { ImportRequest } from "./import-job.ts";
import type { JobRequest } from "./job-request.ts";

/** A job that assesses the study, or a part of it. */
export type AssessmentRequest = Exclude<JobRequest, EventsRequest | ImportRequest>;
type AssessmentResult = JobResults[AssessmentRequest["kind"]];

/** Number of cases on the overview; the grid shows all. */
const casesOnOverview = 40;

/**
 * Assesses a study for a job.
 *
 * @param place the folder of the job, where the report is written
 */
export async function assessmentJob(
  request: AssessmentRequest,
  study: Study,
  place: string,
  onProgress: (part: string, done: number) => void,
): Promise<AssessmentResult> {
  if (request.kind === "withdraw") {
    const { withdrawal } = request;
    return "judgements" in withdrawal ? factsOnly(study) : withdrawalResult(study, withdrawal);
  }
  if (request.kind === "analysis") {
    const one = { ...study, manifest: { ...study.manifest, analyses: [request.analysis] } };
    return assess(one, { onProgress });
  }
  const assessment = assess(study, { onProgress });
  onProgress("The report", 1);
  if (request.kind === "export") {
    const { exportReport } = await import("./export-report.ts");
    return await exportReport(assessment, study, request, join(place, "report"));
  }
  const language = await reportLanguage(study.manifest.language);
  const other = await reportLanguage(language.tag === "en" ? "ru" : "en");
  const otherFile = `report-${other.tag}.html`;
  const files = {
    ...report(assessment, study, reportView(assessment, study, language)),
    [otherFile]: page(reportView(assessment, study, other)),
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(place, "report", path)), { recursive: true });
    await writeFile(join(place, "report", path), content);
  }
  return {
    conclusions: assessment.conclusions.map(({ id, statement, confidence }) => ({
      id,
      statement,
      confidence,
    })),
    summaries: await summariesOf(assessment, study),
    reports: { en: "report.html", ru: "report.html", [other.tag]: otherFile },
    warnings: assessment.warnings,
    missing: assessment.missing.length,
    files: Object.keys(files),
  };
}

/** Page one of the report, in each language of the interface. */
async function summariesOf(assessment: Assessment, study: Study): Promise<Record<"en" | "ru", Summary>> {
  const write = async (tag: string) =>
    inLanguage(await reportLanguage(tag), () => assessmentSummary(assessment, study, casesOnOverview));
  return { en: await write("en"), ru: await write("ru") };
}
