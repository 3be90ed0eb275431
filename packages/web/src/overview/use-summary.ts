import { contract, type Job } from "@throughline/api";
import type { Summary } from "@throughline/report";
import { useEffect } from "react";
import { api } from "../state/api.ts";
import { useJobResult } from "../state/use-job-result.ts";
import { currentLanguage } from "../ui/language/language.ts";

/** Page one of the assessment that a job made, in the language of the interface; nothing while it is fetched. */
export function useSummary(job: Job | undefined): Summary | undefined {
  const result = useJobResult("assess", job);
  const isOld = result !== undefined && result.summaries === undefined;
  useEffect(() => {
    if (isOld) api(contract.jobs.start, { body: { kind: "assess" } }).catch(() => undefined);
  }, [isOld]);
  return result?.summaries?.[currentLanguage()];
}
