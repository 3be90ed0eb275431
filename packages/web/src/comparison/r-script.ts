import type { AnalyseRequest, ScriptAnswer, Task } from "./analysis-task.ts";
import { newAnalysisWorker } from "./new-analysis-worker.ts";

/** Writes the R script of an analysis in a worker; undefined for one that R does not compute. */
export function rScript(request: AnalyseRequest): Promise<string | undefined> {
  const worker = newAnalysisWorker();
  return new Promise<string | undefined>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ScriptAnswer>) =>
      "error" in data ? reject(new Error(data.error)) : resolve(data.script);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage({ number: 0, wants: "script", request } satisfies Task);
  }).finally(() => worker.terminate());
}
