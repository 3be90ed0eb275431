import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { assess, factsOnly, withdrawalResult } from "@throughline/assess";
import { assessmentSummary, inLanguage, report, reportView } from "@throughline/report";
import { Store } from "@throughline/store";
import { reportLanguage } from "../export/report-language.ts";
import type { JobMessage, JobTask } from "./jobs.ts";

/** Progress is told at most so often, in milliseconds. */
const pause = 100;

/** The overview scrolls; more cases than these are in the grid. */
const casesOnOverview = 40;

const { folder, place, request, revision } = workerData as JobTask;
const post = (message: JobMessage) => parentPort?.postMessage(message);
const stop = new AbortController();
// The thread ends by itself when its work is done or stopped.
parentPort?.on("message", () => stop.abort()).unref();
let told = 0;
const onProgress = (part: string, done: number) => {
  const now = performance.now();
  if (now - told < pause) return;
  told = now;
  post({ progress: { part, done } });
};

try {
  post({ result: await work() });
} catch (error) {
  post({ failed: (error as Error).message });
}

async function work(): Promise<unknown> {
  const store = await Store.inFolder(folder);
  try {
    if (request.kind === "verify") return await store.verify();
    const study = await store.study(revision);
    if (request.kind === "events") {
      const { readEventData } = await import("./read-event-data.ts");
      return await readEventData(request, study, place, stop.signal, (part, done = 0) =>
        onProgress(part, done),
      );
    }
    if (request.kind === "facts") return factsOnly(study);
    if (request.kind === "withdraw") return withdrawalResult(study, request.withdrawal);
    if (request.kind === "analysis") {
      const one = { ...study, manifest: { ...study.manifest, analyses: [request.analysis] } };
      return assess(one, { onProgress });
    }
    const assessment = assess(study, { onProgress });
    onProgress("The report", 1);
    if (request.kind === "export") {
      const { exportReport } = await import("./export-report.ts");
      return await exportReport(assessment, study, request.format, join(place, "report"));
    }
    const language = await reportLanguage(study.manifest.language);
    const files = report(assessment, study, reportView(assessment, study, language));
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
      summary: inLanguage(language, () => assessmentSummary(assessment, study, casesOnOverview)),
      warnings: assessment.warnings,
      missing: assessment.missing.length,
      files: Object.keys(files),
    };
  } finally {
    await store.close();
  }
}
