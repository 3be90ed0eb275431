import type { AnalyseRequest, Answered, ScriptAnswer } from "./analysis-task.ts";
import { askWorker } from "./new-analysis-worker.ts";

/** Writes the R script of an analysis in a worker; undefined for one that R does not compute. */
export async function rScript(request: AnalyseRequest): Promise<string | undefined> {
  return (await askWorker<Answered<ScriptAnswer>>({ wants: "script", request })).script;
}
