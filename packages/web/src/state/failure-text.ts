import type { Job } from "@throughline/api";
import { saidText } from "@throughline/report";

/** Says why a job failed; undefined when it did not. */
export function failureText(job: Job | undefined): string | undefined {
  const said = job?.notice ?? job?.message;
  return said === undefined ? undefined : saidText(said);
}
