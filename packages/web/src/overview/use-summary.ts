import { contract } from "@throughline/api";
import type { Summary } from "@throughline/report";
import { useEffect } from "react";
import { api } from "../state/api.ts";
import { useAnswer } from "../state/use.ts";
import { currentLanguage, type Language } from "../ui/language.ts";

/** Page one of the assessment that a job made, in the language of the interface; nothing while it is fetched. */
export function useSummary(job: string | undefined): Summary | undefined {
  const params = job === undefined ? undefined : { params: { id: job } };
  const result = useAnswer(contract.jobs.result, params, []) as
    | { readonly summaries?: Readonly<Record<Language, Summary>> }
    | undefined;
  // An earlier version of the program kept assessments without them.
  const isOld = result !== undefined && result.summaries === undefined;
  useEffect(() => {
    if (isOld) api(contract.jobs.start, { body: { kind: "assess" } }).catch(() => undefined);
  }, [isOld]);
  return result?.summaries?.[currentLanguage()];
}
