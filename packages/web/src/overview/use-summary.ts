import { contract } from "@throughline/api";
import type { Summary } from "@throughline/report";
import { useEffect } from "react";
import { api } from "../state/api.ts";
import { useAnswer } from "../state/use.ts";

/** Page one of the assessment that a job made, as the report prints it; nothing while it is fetched. */
export function useSummary(job: string | undefined): Summary | undefined {
  const params = job === undefined ? undefined : { params: { id: job } };
  const result = useAnswer(contract.jobs.result, params, []) as { readonly summary?: Summary } | undefined;
  // An earlier version of the program kept assessments without it.
  const isOld = result !== undefined && result.summary === undefined;
  useEffect(() => {
    if (isOld) api(contract.jobs.start, { body: { kind: "assess" } }).catch(() => undefined);
  }, [isOld]);
  return result?.summary;
}
