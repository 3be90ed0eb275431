import type { Job } from "@throughline/api";
import { saidText } from "@throughline/report";

/** Says why a job failed; undefined when it did not. */
export function failureText(job: Job | undefined): string | undefined {
  return job?.notice === undefined ? undefined : saidText(job.notice);
}
