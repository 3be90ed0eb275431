import { currentLanguage } from "../ui/language.ts";

/** Starts a worker that computes analyses and words them in the language of the page. */
export const newAnalysisWorker = (): Worker =>
  new Worker(new URL("./analysis-worker.ts", import.meta.url), { type: "module", name: currentLanguage() });
